import { entries, items } from '../../contract/follow';
import { isObject, type JsonObject, type JsonPath, type JsonValue } from '../../json';
import { say, unconstrained, type Effective, type Limit } from './effective';
import { limitTo } from './meet';
import type { Part } from './part';
import { NULL, statedTypes } from './types';
import { statedValues } from './values';

/** Keywords that are compared as a whole; each of a group stands for the others. */
const CONDITIONS: readonly (readonly string[])[] = [
  ['not'],
  ['if', 'then', 'else'],
  ['dependentRequired', 'dependentSchemas', 'dependencies'],
  ['contains', 'minContains', 'maxContains'],
  ['propertyNames'],
  ['patternProperties'],
  ['prefixItems'],
  ['unevaluatedItems'],
  ['contentSchema'],
];
const CONDITIONAL = new Map(CONDITIONS.flatMap((group) => group.map((keyword) => [keyword, group] as const)));

const COUNTS = new Set<string>([
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
]);

/** What the keywords of one schema object say by themselves, without what it is composed of. */
export function ownOf(part: Part, node: JsonObject): Effective {
  const own = unconstrained(part);
  const { path } = part;
  own.types = statedTypes(node) ?? own.types;
  if (node['nullable'] === true) {
    if (node['type'] === undefined) own.isNullDoubtful = true;
    else own.types |= NULL;
  }
  own.values = statedValues(node, path);
  own.holders = [part];
  for (const key in node) read(own, node, key, node[key] as JsonValue, path);
  return own;
}

function read(own: Effective, node: JsonObject, key: string, value: JsonValue, path: JsonPath): void {
  if (COUNTS.has(key)) {
    if (typeof value === 'number')
      limitTo(own, key as Limit, { value, isExclusive: false, path: [...path, key] });
    return;
  }
  switch (key) {
    case 'minimum':
    case 'maximum':
      if (typeof value === 'number') {
        const isExclusive = node[key === 'minimum' ? 'exclusiveMinimum' : 'exclusiveMaximum'] === true;
        limitTo(own, key, { value, isExclusive, path: [...path, key] });
      }
      break;
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      if (typeof value === 'number')
        limitTo(own, key === 'exclusiveMinimum' ? 'minimum' : 'maximum', {
          value,
          isExclusive: true,
          path: [...path, key],
        });
      break;
    case 'multipleOf':
      if (typeof value === 'number' && value > 0) say(own, 'multiples', value, [...path, key]);
      break;
    case 'uniqueItems':
      if (value === true) own.unique = [...path, key];
      break;
    case 'pattern':
      if (typeof value === 'string') say(own, 'patterns', value, [...path, key]);
      break;
    case 'format':
      if (typeof value === 'string') say(own, 'formats', value, [...path, key]);
      break;
    // How 3.1 says `format: byte` and `format: binary`.
    case 'contentEncoding':
      if (typeof value === 'string')
        say(own, 'formats', value.toLowerCase() === 'base64' ? 'byte' : value.toLowerCase(), [...path, key]);
      break;
    case 'contentMediaType':
      if (value === 'application/octet-stream' && node['contentEncoding'] === undefined)
        say(own, 'formats', 'binary', [...path, key]);
      else if (value !== 'application/octet-stream')
        say(own, 'conditions', key, [{ value, path: [...path, key] }]);
      break;
    case 'properties':
      for (const [name, member] of entries(value))
        say(own, 'members', name, [{ value: member, path: [...path, key, name] }]);
      break;
    case 'required':
      for (const [i, name] of items(value).entries())
        if (typeof name === 'string' && !own.required.has(name))
          say(own, 'required', name, [...path, key, i]);
      break;
    case 'additionalProperties':
    case 'unevaluatedProperties':
      if (value === false) own.closed = [...path, key];
      else if (isObject(value) && Object.keys(value).length > 0) own.rest = [{ value, path: [...path, key] }];
      break;
    case 'items':
      if (isObject(value) || value === false) own.items = [{ value, path: [...path, key] }];
      break;
    case 'default':
      own.default = { value, path: [...path, key] };
      break;
    case 'readOnly':
      if (value === true) own.readOnly = [...path, key];
      break;
    case 'writeOnly':
      if (value === true) own.writeOnly = [...path, key];
      break;
    default:
      condition(own, node, key, path);
  }
}

function condition(own: Effective, node: JsonObject, key: string, path: JsonPath): void {
  const group = CONDITIONAL.get(key);
  if (!group) return;
  const [name = key] = group;
  if (own.conditions.has(name)) return;
  const said = group.map((keyword) => node[keyword] ?? null);
  say(own, 'conditions', name, [{ value: said, path: [...path, key] }]);
}
