import { isObject, valueAt, type JsonObject, type JsonPath, type JsonValue } from '../../../../src/core/json';
import type { Pick } from './edit';

/** A value of a document and where it stands. */
export interface Place {
  path: JsonPath;
  value: JsonValue;
}

/** Kinds of components that a `$ref` of an operation or a schema may lead to. */
export const SHARED = [
  'schemas',
  'responses',
  'parameters',
  'headers',
  'requestBodies',
  'examples',
  'links',
  'callbacks',
];

const SECTIONS = ['paths', 'webhooks', 'x-webhooks'];
const METHODS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);

/** Every value of a document, in the order of the text. */
export function placesIn(value: JsonValue, path: JsonPath = []): Place[] {
  const children = Array.isArray(value) ? [...value.entries()] : members(value);
  return [{ path, value }, ...children.flatMap(([key, child]) => placesIn(child, [...path, key]))];
}

/** The names of a map that can be changed; none where there is no map. */
export function members(value: JsonValue | undefined): [string, JsonValue][] {
  return isObject(value) ? Object.entries(value) : [];
}

/** Paths of the components, of some kinds or of all. */
export function componentsOf(root: JsonObject, ...kinds: string[]): JsonPath[] {
  return members(root['components'])
    .filter(([kind]) => kinds.length === 0 || kinds.includes(kind))
    .flatMap(([kind, named]) => members(named).map(([name]) => ['components', kind, name]));
}

/** Paths of the path items of `paths`, `webhooks` and components. */
export function pathItemsOf(root: JsonObject): JsonPath[] {
  const holders = [...SECTIONS.map((section) => [section]), ['components', 'pathItems']];
  return holders.flatMap((holder) =>
    members(valueAt(root, holder)).map(([name]): JsonPath => [...holder, name]),
  );
}

/** Every operation, those of webhooks and callbacks included. */
export function operationsOf(root: JsonObject): Place[] {
  return placesIn(root).filter(
    ({ path, value }) =>
      METHODS.has(String(path.at(-1))) &&
      isObject(value) &&
      !path.includes('properties') &&
      isPathItem(path.slice(0, -1)),
  );
}

function isPathItem(path: JsonPath): boolean {
  const [section, kind] = path;
  const isListed = path.length === 2 && SECTIONS.includes(String(section));
  // `callbacks`, the name, the expression.
  return isListed || (path.length === 3 && kind === 'pathItems') || path.at(-3) === 'callbacks';
}

/** An operation; where there is none, the place for one. */
export function someOperation(root: JsonObject, pick: Pick): JsonPath {
  return pick(operationsOf(root))?.path ?? ['paths', '/added', 'get'];
}

/** Paths of the objects that are schemas with properties. */
export function objectsOf(root: JsonObject): JsonPath[] {
  return placesIn(root)
    .filter(
      ({ path, value }) => isObject(value) && isObject(value['properties']) && path.at(-1) !== 'properties',
    )
    .map(({ path }) => path);
}

/** Paths of the members of all `properties` of schemas. */
export function propertiesOf(root: JsonObject): JsonPath[] {
  return placesIn(root).flatMap(({ path, value }) =>
    path.at(-2) === 'properties' && isObject(value) ? [path] : [],
  );
}

/** The objects that are `{ $ref }`, and their target. */
export function referencesOf(root: JsonObject): { path: JsonPath; target: string }[] {
  return placesIn(root).flatMap(({ path, value }) =>
    isObject(value) && typeof value['$ref'] === 'string' ? [{ path, target: value['$ref'] }] : [],
  );
}
