import {
  fromFragment,
  fromPointer,
  isObject,
  valueAt,
  type JsonObject,
  type JsonValue,
} from '../../../../src/core/json';
import { code } from '../../../../src/core/texts/wording';

/** Names and values of a document in the ways that a message writes them: shortened, on one line. */
export type Words = ReadonlySet<string>;

const METHOD = /^(get|put|post|delete|options|head|patch|trace|query)$/;

/**
 * What is said at a place or around it: in its operation, path item or component with all that this refers to, and
 * where a component stands, in whatever refers to it. A place above all those has the whole document around it.
 */
export function wordsAround(root: JsonObject, pointer: string): Words {
  const unit = unitOf(fromPointer(pointer)) ?? [];
  const known = memo.words.get(root) ?? new Map<string, Words>();
  memo.words.set(root, known);
  const words = known.get(keyOf(unit)) ?? (unit.length === 0 ? wordsOf(root) : wordsOfUnit(root, unit));
  known.set(keyOf(unit), words);
  return words;
}

/** As `code` writes it into a message, without its back-ticks. */
export function written(text: string): string {
  return code(text).slice(1, -1);
}

/** A string, number, boolean or null as people write it. */
export function plain(value: JsonValue | undefined): string {
  return typeof value === 'object' && value !== null ? '' : String(value);
}

const memo = {
  words: new WeakMap<JsonObject, Map<string, Words>>(),
  reach: new WeakMap<JsonObject, Map<string, Map<string, string[]>>>(),
};
const keyOf = (path: readonly string[]) => JSON.stringify(path);
const membersOf = (value: JsonValue | undefined): JsonObject => (isObject(value) ? value : {});

function wordsOf(root: JsonObject): Words {
  const words = new Set<string>();
  for (const [key, value] of Object.entries(root)) collect(value, [key], words);
  return words;
}

function wordsOfUnit(root: JsonObject, unit: string[]): Words {
  const isComponent = unit[0] === 'components';
  const users = isComponent ? unitsOf(root).filter((one) => reach(root, one).has(keyOf(unit))) : [];
  const units = new Map([unit, ...users].flatMap((one) => [...reach(root, one)]));
  const words = new Set<string>();
  for (const path of units.values()) {
    const [section = '', name = ''] = path;
    const isOperation = path.length === 3 && section !== 'components';
    const beside = isOperation ? ['parameters', 'servers', 'summary', 'description'] : [];
    for (const key of beside) collect(valueAt(root, [section, name, key]), [section, name, key], words);
    collect(valueAt(root, path), path, words);
    for (const part of [...path, ...partsOf(name)]) words.add(written(part));
  }
  for (const key of ['security', 'servers']) collect(root[key], [key], words);
  return words;
}

/** The operation, path item or component that a place is in. */
function unitOf([section, name, part]: readonly string[]): string[] | undefined {
  if (section === undefined || name === undefined) return undefined;
  if (section === 'components') return part === undefined ? undefined : [section, name, part];
  if (section !== 'paths' && section !== 'webhooks') return undefined;
  return part !== undefined && METHOD.test(part) ? [section, name, part] : [section, name];
}

/** Each path item, each of their operations, and each component. */
function unitsOf(root: JsonObject): string[][] {
  const components = Object.entries(membersOf(root['components'])).flatMap(([section, all]) =>
    Object.keys(membersOf(all)).map((name) => ['components', section, name]),
  );
  const routes = ['paths', 'webhooks'].flatMap((section) =>
    Object.entries(membersOf(root[section])).flatMap(([route, item]) => [
      [section, route],
      ...Object.keys(membersOf(item)).flatMap((key) => (METHOD.test(key) ? [[section, route, key]] : [])),
    ]),
  );
  return [...routes, ...components];
}

/** A unit and all that it refers to at any distance, by their places. */
function reach(root: JsonObject, from: string[]): Map<string, string[]> {
  const known = memo.reach.get(root) ?? new Map<string, Map<string, string[]>>();
  memo.reach.set(root, known);
  const before = known.get(keyOf(from));
  if (before) return before;
  const all = new Map([[keyOf(from), from]]);
  for (const unit of all.values())
    for (const target of targetsIn(valueAt(root, unit)))
      if (!all.has(keyOf(target))) all.set(keyOf(target), target);
  known.set(keyOf(from), all);
  return all;
}

/** Where the references in a value lead, and the security schemes that it names. */
function* targetsIn(value: JsonValue | undefined): Generator<string[]> {
  if (Array.isArray(value)) for (const item of value) yield* targetsIn(item);
  if (!isObject(value)) return;
  for (const reference of [
    value['$ref'],
    value['$dynamicRef'],
    ...Object.values(membersOf(value['mapping'])),
  ])
    if (typeof reference === 'string' && reference.startsWith('#/')) {
      const path = fromFragment(reference.slice(1));
      yield unitOf(path) ?? path;
    }
  const { security } = value;
  for (const one of Array.isArray(security) ? security : [])
    for (const name of Object.keys(membersOf(one))) yield ['components', 'securitySchemes', name];
  for (const member of Object.values(value)) yield* targetsIn(member);
}

function collect(value: JsonValue | undefined, path: readonly string[], words: Set<string>): void {
  if (value === undefined) return;
  for (const name of namesOf(value, path)) words.add(written(name));
  if (Array.isArray(value))
    for (const [i, item] of value.entries()) collect(item, [...path, String(i)], words);
  else if (isObject(value))
    for (const [name, member] of Object.entries(value)) collect(member, [...path, name], words);
}

/** In how many ways a message may write what stands at a place. */
function* namesOf(value: JsonValue, path: readonly string[]): Generator<string> {
  const [key = '', above = ''] = [...path].reverse();
  yield key;
  if (METHOD.test(key)) yield* [key.toUpperCase(), `${key.toUpperCase()} ${above}`];
  if (key.startsWith('/')) yield* partsOf(key);
  if (key === 'url' && typeof value === 'string') yield* partsOf(value);
  // Names of headers are told in prose.
  if (key === 'description' && typeof value === 'string')
    for (const [name] of value.matchAll(/\b[A-Za-z]\w*(?:-\w+)+/g)) yield name;
  if (above === 'properties') yield `body ${key}`;
  if (isObject(value) && typeof value['url'] === 'string') {
    const url = withDefaults(value['url'], membersOf(value['variables']));
    yield* [url, ...partsOf(url)];
  }
  if (isObject(value) && typeof value['name'] === 'string') yield `${plain(value['in'])} ${value['name']}`;
  if (isObject(value) || Array.isArray(value)) return;
  yield* [plain(value), JSON.stringify(value), `${key}: ${plain(value)}`];
}

/** The address of a server with the defaults of its variables. */
function withDefaults(url: string, variables: JsonObject): string {
  return url.replace(/\{([^{}]*)\}/g, (whole, name: string) =>
    plain(membersOf(variables[name])['default'] ?? whole),
  );
}

/** The parts of a path or an address, and what stands in their braces. */
function partsOf(route: string): string[] {
  const variables = [...route.matchAll(/\{([^{}]*)\}/g)].flatMap(([whole, name = '']) => [whole, name]);
  return [...route.split('/'), ...variables];
}
