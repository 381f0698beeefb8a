import type { MediaType } from '../../contract/contract';
import { entries } from '../../contract/follow';
import { isObject, type JsonObject, type JsonPath } from '../../json';
import { effectiveOf } from '../schemas/compose';
import { typesOf } from '../schemas/scalar-types';
import { ARRAY, NULL, OBJECT } from '../schemas/types';
import type { Part } from '../schemas/part';
import type { Given } from '../steps/given';
import type { Side } from '../steps/side';
import { note, type Findings } from '../steps/step';

/** How one part of a form is written. */
interface Encoding {
  types: ReadonlySet<string>;
  style: string;
  path: JsonPath;
}

/** Compares how the parts of a form are written: of those that both forms have. */
export function compareEncodings(
  { baseline, revision }: Given,
  into: Findings,
  old: MediaType,
  now: MediaType,
): void {
  const names = new Set([old, now].flatMap(({ node }) => entries(node['encoding']).map(([name]) => name)));
  for (const name of names) {
    const before = encodingOf(baseline, old, name);
    const after = encodingOf(revision, now, name);
    if (!before || !after) continue;
    const at = { path: after.path, base: before.path };
    const gone = [...before.types].filter((type) => !isTaken(type, after.types));
    const added = [...after.types].filter((type) => !isTaken(type, before.types));
    if (gone.length > 0) note(into, 'request-encoding-changed', 'gone', at, { name, values: gone });
    if (added.length > 0) note(into, 'request-encoding-changed', 'added', at, { name, values: added });
    if (before.style !== after.style)
      note(into, 'request-encoding-changed', 'style', at, { name, before: before.style, after: after.style });
  }
}

function isTaken(type: string, types: ReadonlySet<string>): boolean {
  return types.has(type) || types.has('*/*') || types.has(type.replace(/\/.*/, '/*'));
}

/** The encoding of a member, stated or not; undefined where the form has no such member. */
function encodingOf(side: Side, { node, schema, path }: MediaType, name: string): Encoding | undefined {
  const member = schema && effectiveOf(side, [{ value: schema.node, path: schema.path }]).members.get(name);
  if (!member) return undefined;
  const encodings = isObject(node['encoding']) ? node['encoding'] : {};
  const value = Object.hasOwn(encodings, name) ? encodings[name] : undefined;
  const own = isObject(value) ? value : {};
  const { contentType } = own;
  const stated =
    typeof contentType === 'string'
      ? contentType
          .toLowerCase()
          .split(',')
          .map((type) => type.trim())
      : undefined;
  return {
    types: new Set(stated ?? [defaultType(side, member)]),
    style: styleOf(own),
    path: isObject(value) ? [...path, 'encoding', name] : path,
  };
}

function styleOf({ style, explode }: JsonObject): string {
  const name = typeof style === 'string' ? style : 'form';
  const isExploded = typeof explode === 'boolean' ? explode : name === 'form';
  return isExploded ? `${name}, exploded` : name;
}

/** Encoding Object, `contentType`: what holds where nothing is said. */
function defaultType(side: Side, member: readonly Part[]): string {
  const effective = effectiveOf(side, member);
  const types = typesOf(effective) & ~NULL;
  if (types === ARRAY && effective.items.length > 0) return defaultType(side, effective.items.slice(0, 1));
  if (types === OBJECT) return 'application/json';
  return effective.formats.has('binary') ? 'application/octet-stream' : 'text/plain';
}
