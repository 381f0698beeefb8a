import { isObject, type JsonValue } from '../../json';
import type { Side } from '../steps/side';
import { behind } from './part';

const ANNOTATIONS = new Set([
  'title',
  'description',
  'summary',
  'example',
  'examples',
  '$comment',
  'externalDocs',
  'xml',
]);
const NAMES = new Set([
  'properties',
  'patternProperties',
  'dependentSchemas',
  '$defs',
  'dependentRequired',
  'dependencies',
]);
const DATA = new Set(['enum', 'const', 'default']);
const DEEPEST = 12;

/** A schema as a text that is the same however it is written: keys in order, references followed, no texts for people. */
export function canonical(side: Side, value: JsonValue): string {
  return JSON.stringify(normal(side, value, 'schema', 0));
}

type Zone = 'schema' | 'names' | 'data';

function normal(side: Side, value: JsonValue, zone: Zone, depth: number): JsonValue {
  side.spend(5);
  if (Array.isArray(value)) return value.map((item) => normal(side, item, zone, depth + 1));
  if (!isObject(value)) return value;
  if (zone === 'schema' && typeof value['$ref'] === 'string') {
    const target = behind(side, value, []);
    // Deeper than that, the name of what is meant has to do.
    return target && depth < DEEPEST ? normal(side, target.value, zone, depth + 1) : value['$ref'];
  }
  return Object.keys(value)
    .filter((key) => zone !== 'schema' || !(ANNOTATIONS.has(key) || key.startsWith('x-')))
    .sort()
    .map((key) => [key, normal(side, value[key] as JsonValue, zoneOf(zone, key), depth + 1)]);
}

function zoneOf(zone: Zone, key: string): Zone {
  if (zone !== 'schema') return zone === 'names' ? 'schema' : zone;
  return NAMES.has(key) ? 'names' : DATA.has(key) ? 'data' : zone;
}
