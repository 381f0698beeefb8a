import { Ruleset, type RulesetFunction } from '@stoplight/spectral-core';
import ruleset from '../../../rulesets/api-kata.yaml';
import { examinationOf } from '../../../src/core/contract/examination';
import {
  isObject,
  toPointer,
  valueAt,
  type JsonObject,
  type JsonPath,
  type JsonValue,
} from '../../../src/core/json';
import type { Kind } from '../../../src/core/openapi/fields';
import { groupsOf } from '../../../src/core/openapi/places';

/** What may stand behind a `$ref`; an operation may not, but many tools follow one there. */
const REFERABLE: ReadonlySet<Kind> = new Set([
  'pathItem',
  'operation',
  'callback',
  'parameter',
  'header',
  'requestBody',
  'response',
  'link',
  'example',
  'schema',
  'securityScheme',
]);

/** What one rule says. */
export interface Said {
  pointer: string;
  message: string;
}

/** A document of which a part lies in another file, and where that part was. */
export interface Split {
  spec: JsonObject;
  moved: string;
}

/** The document with one of its parts in another file, for each part; and with all parts of one kind there. */
export function* splits(spec: JsonObject): Generator<Split> {
  const byKind = new Map<Kind, JsonPath[]>();
  for (const { kind, path, node } of groupsOf(structuredClone(spec)).flatMap(({ places }) => places))
    if (REFERABLE.has(kind) && !('$ref' in node)) byKind.set(kind, [...(byKind.get(kind) ?? []), path]);
  for (const [kind, paths] of byKind) {
    for (const path of paths) yield { spec: without(spec, [path]), moved: toPointer(path) };
    if (paths.length > 1) yield { spec: without(spec, paths), moved: `each ${kind}` };
  }
  const text = JSON.stringify(spec);
  const inFile = text.replaceAll('"#/components/', '"other.yaml#/components/');
  if (inFile !== text) {
    const { components, ...rest } = JSON.parse(inFile) as JsonObject;
    const schemes = isObject(components) ? components['securitySchemes'] : undefined;
    yield {
      spec: schemes ? { ...rest, components: { securitySchemes: schemes } } : rest,
      moved: 'components',
    };
  }
}

function without(spec: JsonObject, paths: readonly JsonPath[]): JsonObject {
  const copy = structuredClone(spec);
  for (const [i, path] of paths.entries()) {
    const holder = valueAt(copy, path.slice(0, -1));
    const reference: JsonValue = { $ref: `other.yaml#/parts/${i}` };
    const key = path.at(-1);
    if (Array.isArray(holder)) holder[Number(key)] = reference;
    else if (isObject(holder)) holder[String(key)] = reference;
  }
  return copy;
}

const rules = new Map(Object.entries(new Ruleset(ruleset, { severity: 'all' }).rules));

/** What a rule says of a document that nobody has asked it about before. */
export function saidBy(id: string, spec: JsonObject): Said[] {
  return saidOf(structuredClone(spec), id);
}

/** What each rule says of a document. */
export function saidByAll(spec: JsonObject): Map<string, Said[]> {
  const root = structuredClone(spec);
  return new Map([...rules.keys()].map((id) => [id, saidOf(root, id)]));
}

function saidOf(root: JsonObject, id: string): Said[] {
  const rule = rules.get(id);
  const said = (rule?.then ?? []).flatMap(({ function: run }) => {
    const found = (run as unknown as RulesetFunction<unknown, unknown>)(root, null, { rule } as never);
    return Array.isArray(found) ? found : [];
  });
  const crashed = examinationOf(root).get(id)?.crashed;
  if (crashed !== undefined) throw new Error(`${id}: ${crashed}`);
  return said.map(({ message, path }) => ({ message, pointer: toPointer(path ?? []) }));
}

/**
 * What is said of a split document and was not said of the whole. What was said of nearly all places in one sentence may
 * now be said of each that is left, or the other way round; and what is said once for all places that it is true of may
 * be said at the next of them.
 */
export function newlySaid(whole: readonly Said[], split: readonly Said[]): Said[] {
  const known = new Set(whole.map(({ pointer }) => pointer));
  const isSummed = [...known].some((pointer) => /^\/[^/]+$/.test(pointer));
  // One component that many share may have been the place.
  const places = new Set(split.map(({ pointer }) => pointer));
  if (whole.some(({ pointer }) => pointer.startsWith('/components/') && !places.has(pointer))) return [];
  const gist = ({ message }: Said) => message.replaceAll(/`[^`]*`|\d+/g, '');
  const gists = new Set(whole.map(gist));
  return split.filter(
    (said) =>
      !known.has(said.pointer) &&
      !isSummed &&
      !gists.has(gist(said)) &&
      !(said.pointer === '/paths' && whole.length > 1),
  );
}
