import { stringify } from 'yaml';
import type { Folder } from '../../../src/core/bundle/folder';
import {
  fromPointer,
  isObject,
  toPointer,
  type JsonObject,
  type JsonPath,
  type JsonValue,
} from '../../../src/core/json';

/** A spec in several files: its own text and the others, by their paths. */
export interface Split {
  document: string;
  files: ReadonlyMap<string, string>;
  /** Where a place of the whole stands now; `file` is undefined for the document's own. */
  placeOf(this: void, pointer: string): { file: string | undefined; pointer: string };
}

/** How the parts of a spec become files. */
export type Layout =
  /** Each path and each schema is a file, and `components` names the schemas. */
  | 'a-file-each'
  /** All schemas are in one file and `components` knows nothing of them, and so with all other components. */
  | 'no-components'
  /** `paths` and the sections of `components` are files as wholes, and refer to each other by way of the document. */
  | 'sections';

export const LAYOUTS: readonly Layout[] = ['a-file-each', 'no-components', 'sections'];

const ROOT = 'apis/openapi.yaml';

/** Splits a spec that is in one file. YAML and JSON take turns. */
export function split(spec: JsonObject, layout: Layout): Split {
  const moved = new Map<string, { file: string; at: JsonPath }>();
  const main = structuredClone(spec);
  const contents = new Map<string, JsonObject>();
  const ending = () => (contents.size % 2 === 0 ? 'yaml' : 'json');
  const move = (holder: JsonObject, key: string, path: JsonPath, file: string, at: JsonPath) => {
    const value = holder[key] as JsonObject;
    moved.set(toPointer(path), { file, at });
    const content = contents.get(file) ?? {};
    contents.set(file, at.length === 0 ? value : { ...content, [String(at[0])]: value });
    holder[key] = { $ref: `${relative(ROOT, file)}${fragment(at)}` };
  };
  const sections = isObject(main['components']) ? main['components'] : {};
  const paths = isObject(main['paths']) ? main['paths'] : {};
  if (layout === 'sections') {
    if (isObject(main['paths'])) move(main, 'paths', ['paths'], 'apis/paths/all of them.yaml', []);
    for (const name of Object.keys(sections))
      if (isObject(sections[name]))
        move(sections, name, ['components', name], `common/${name}.${ending()}`, []);
  } else {
    for (const [i, route] of Object.keys(paths).entries())
      if (isObject(paths[route]) && !('$ref' in paths[route]))
        if (layout === 'a-file-each')
          move(paths, route, ['paths', route], `apis/paths/p${i}.${ending()}`, []);
        else move(paths, route, ['paths', route], 'apis/paths/%41ll.json', [route]);
    for (const [section, values] of Object.entries(sections)) {
      // Security schemes are named by their component, so that stays.
      if (!isObject(values) || section === 'securitySchemes') continue;
      const isWhole = layout === 'a-file-each' && section === 'schemas';
      const file = `common/${section}.${ending()}`;
      for (const name of Object.keys(values)) {
        if (!isObject(values[name])) continue;
        if (isWhole)
          move(values, name, ['components', section, name], `common/schemas/${name}.${ending()}`, []);
        else move(values, name, ['components', section, name], file, [name]);
      }
      if (layout === 'no-components') delete sections[section];
    }
    if (layout === 'no-components' && Object.keys(sections).length === 0) delete main['components'];
  }
  const placeOf = (pointer: string) => {
    const path = fromPointer(pointer);
    for (let depth = path.length; depth > 0; depth--) {
      const found = moved.get(toPointer(path.slice(0, depth)));
      const isKey = depth === path.length && (path[0] === 'paths' || depth < 3);
      if (found && !isKey)
        return { file: found.file, pointer: toPointer([...found.at, ...path.slice(depth)]) };
    }
    return { file: undefined, pointer };
  };
  const rewritten = (value: JsonValue, file: string): JsonValue => {
    if (Array.isArray(value)) return value.map((item) => rewritten(item, file));
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        const isLocal = typeof inner === 'string' && inner.startsWith('#/');
        return [key, isLocal ? referenceTo(inner, file) : rewritten(inner, file)];
      }),
    );
  };
  const referenceTo = (ref: string, from: string): string => {
    const pointer = decodeURIComponent(ref.slice(1));
    // By way of the document, which knows where it is.
    const target = layout === 'sections' ? undefined : placeOf(pointer);
    const to = target?.file ?? ROOT;
    const at = `#${encodedMore(target?.pointer ?? pointer)}`;
    return `${to === from ? '' : relative(from, to)}${at === '#' && to !== from ? '' : at}`;
  };
  return {
    document: stringify(rewritten(main, ROOT), WITHOUT_ALIASES),
    files: new Map(
      [...contents].map(([file, content]) => {
        const value = rewritten(content, file);
        return [
          file,
          /json$/.test(file) ? JSON.stringify(value, null, 2) : stringify(value, WITHOUT_ALIASES),
        ];
      }),
    ),
    placeOf,
  };
}

const WITHOUT_ALIASES = { aliasDuplicateObjects: false, version: '1.1', lineWidth: 0 } as const;

/** The folder of a split spec. Files that are the same are the same objects. */
export function folderOf(files: ReadonlyMap<string, string>): Folder {
  const known = new Map([...files].map(([path, text]) => [path, { text }]));
  return { document: ROOT, read: (path) => known.get(path) ?? 'missing' };
}

/** With more of it encoded than a URI needs. */
function encodedMore(pointer: string): string {
  return pointer.replace(/[^\w/~.-]|e/g, (character) =>
    [...Buffer.from(character)].map((byte) => `%${byte.toString(16)}`).join(''),
  );
}

function fragment(at: JsonPath): string {
  return at.length === 0 ? '' : `#${encodedMore(toPointer(at))}`;
}

function relative(from: string, to: string): string {
  const [a, b] = [from.split('/').slice(0, -1), to.split('/')];
  let common = 0;
  while (common < a.length && a[common] === b[common]) common++;
  const names = [...a.slice(common).map(() => '..'), ...b.slice(common)];
  return names.map((name) => (name === '..' ? name : encodeURIComponent(name))).join('/');
}
