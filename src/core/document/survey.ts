import { isObject, toPointer, type JsonObject, type JsonPath, type JsonValue } from '../json';

/** What must be known of a part of a document before it is safe to follow its references. */
export interface Survey {
  /** Its nodes, references not followed. */
  nodes: number;
  /** Length of all its keys and strings, in UTF-16 units. Aliases can make it longer than the text. */
  characters: number;
  /** Length of the longest name that is no data. */
  longestName: number;
  /** Pairs of items of one list: what whoever compares each with each has to do. */
  pairs: number;
  deepest: number;
  /** Local references (`#/…`) as JSON Pointers, percent-encoding kept, one entry for each time. */
  targets: string[];
  /** All other references: to an anchor, to the document itself, out of it. */
  others: string[];
  /** References that lead out of the document, where they count: not inside examples and extensions. */
  external: { target: string; path: JsonPath }[];
  /** Schemas that a discriminator names. */
  mapped: string[];
}

/** Data, not schema: what looks like a reference in there is a value of the example. */
const DATA_KEYS = new Set(['example', 'examples', 'default', 'enum', 'const', 'value']);

/** Beyond this, recursive code cannot follow. */
export const DEEPEST = 200;

/** What parts of a document amount to together. */
export function together(parts: readonly Survey[]): Survey {
  return {
    nodes: parts.reduce((sum, { nodes }) => sum + nodes, 0),
    characters: parts.reduce((sum, { characters }) => sum + characters, 0),
    longestName: parts.reduce((most, { longestName }) => Math.max(most, longestName), 0),
    pairs: parts.reduce((sum, { pairs }) => sum + pairs, 0),
    deepest: parts.reduce((most, { deepest }) => Math.max(most, deepest), 0),
    targets: parts.flatMap(({ targets }) => targets),
    others: parts.flatMap(({ others }) => others),
    external: parts.flatMap(({ external }) => external),
    mapped: parts.flatMap(({ mapped }) => mapped),
  };
}

/** Goes through a value once, in the order of the text. `at` is its path in the document. */
export function survey(value: JsonValue, at: JsonPath): Survey {
  const found: Survey = {
    nodes: 0,
    characters: 0,
    longestName: 0,
    pairs: 0,
    deepest: 0,
    targets: [],
    others: [],
    external: [],
    mapped: [],
  };
  const path = [...at];
  const step = (value: JsonValue, inData: boolean): void => {
    found.nodes++;
    if (typeof value === 'string') found.characters += value.length;
    if (typeof value !== 'object' || value === null) return;
    found.deepest = Math.max(found.deepest, path.length);
    // Far enough to say that it is too deep.
    if (path.length > DEEPEST) return;
    if (Array.isArray(value)) {
      if (!inData) found.pairs += (value.length * (value.length - 1)) / 2;
      for (const [i, item] of value.entries()) into(i, item, inData);
      return;
    }
    refer(found, value, path, inData);
    for (const key of Object.keys(value)) into(key, value[key] as JsonValue, inData || isData(key, path));
  };
  const into = (key: string | number, value: JsonValue, inData: boolean): void => {
    if (typeof key === 'string') {
      found.characters += key.length;
      if (!inData && key.length > found.longestName) found.longestName = key.length;
    }
    path.push(key);
    step(value, inData);
    path.pop();
  };
  step(value, false);
  return found;
}

function refer(found: Survey, value: JsonObject, path: JsonPath, inData: boolean): void {
  const target = value['$ref'];
  if (typeof target === 'string') {
    if (target.startsWith('#/')) found.targets.push(target.slice(1));
    else found.others.push(target);
    if (!target.startsWith('#') && !inData) found.external.push({ target, path: [...path, '$ref'] });
  }
  const mapping = isObject(value['discriminator']) ? value['discriminator']['mapping'] : undefined;
  if (isObject(mapping))
    for (const name of Object.values(mapping))
      if (typeof name === 'string')
        found.mapped.push(name.startsWith('#/') ? name.slice(1) : toPointer(['components', 'schemas', name]));
}

/** A schema property may itself be called `example` or `default`; then it is no data. */
function isData(key: string, path: JsonPath): boolean {
  const parent = path.at(-1);
  // Extensions are other tools' business; only `x-webhooks` is read as part of the contract.
  if (key.startsWith('x-') && key !== 'x-webhooks' && parent !== 'headers') return true;
  return DATA_KEYS.has(key) && parent !== 'properties' && parent !== 'schemas' && parent !== 'parameters';
}
