import type { Surroundings } from '../../contract/contract';
import { flatten, keyword, type Flat } from '../../contract/flatten';
import { isExact } from '../data-types/money';
import { saysPhoneForm } from '../data-types/phones';
import { saysUnit } from '../data-types/times';
import { samplesOf } from '../errors/members';
import { textOf } from './data-fields';
import type { Exchanged } from './exchanged';
import type { ValueType } from './value-type';

/** A named value with its schema: all that is asked about a type. */
export type Typed = Pick<Exchanged, 'name' | 'schema' | 'raw'>;

/** True where a value is of a type. What says no type is of none, and an object without members is no object. */
export function isOfType(surroundings: Surroundings, field: Typed, type: ValueType): boolean {
  const flat = flatten(surroundings, field.schema);
  return TESTS[type](surroundings, flat, field);
}

type Test = (surroundings: Surroundings, flat: Flat, field: Typed) => boolean;

const TESTS: Record<ValueType, Test> = {
  string: (_, { types }) => types.has('string'),
  integer: (_, { types }) => types.has('integer'),
  number: (_, { types }) => types.has('number') || types.has('integer'),
  boolean: (_, { types }) => types.has('boolean'),
  time(surroundings, flat, field) {
    if (flat.types.has('string')) return isTimeText(surroundings, flat, field);
    return isNumber(flat.types) && saysUnit(surroundings, field);
  },
  date: (surroundings, flat, field) =>
    flat.types.has('string') && (formatOf(flat) === 'date' || shows(surroundings, field, DATE)),
  duration(surroundings, flat, field) {
    if (isNumber(flat.types)) return saysUnit(surroundings, field);
    const isText = flat.types.has('string');
    return isText && (formatOf(flat) === 'duration' || shows(surroundings, field, DURATION));
  },
  uri: (surroundings, flat, field) =>
    flat.types.has('string') &&
    (/^(ur[il]|iri)(-reference)?$/.test(formatOf(flat)) || shows(surroundings, field, URL)),
  phone: (surroundings, { types }, field) => types.has('string') && saysPhoneForm(surroundings, field),
  money: (_, flat) => isExact(flat),
  list: (_, { types, items }) => types.has('array') && items !== undefined,
  object: (_, { types, properties, variants }) =>
    types.has('object') && (properties.size > 0 || variants.length > 0),
};

const TIME = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/;
const DATE = /^\d{4}-\d\d-\d\d$/;
const DURATION = /^-?P(\d|T)[\dYMWDTHS.]*$|^\d+ ?(ms|s|m|h|d)$/;
const URL = /^https?:\/\//i;

/** Without the help of its name: `to` may hold a number to call. */
function isTimeText(surroundings: Surroundings, flat: Flat, field: Typed): boolean {
  const format = formatOf(flat);
  if (format === 'date') return false;
  if (/time|epoch|unix|rfc|iso/.test(format) || shows(surroundings, field, TIME)) return true;
  if (
    flat.variants.some((schema) =>
      isTimeText(surroundings, flatten(surroundings, schema), { ...field, schema }),
    )
  )
    return true;
  const pattern = keyword(flat, 'pattern');
  if (typeof pattern === 'string' && pattern.includes('{4}') && pattern.includes(':')) return true;
  return SAYS_TIME.test(textOf(surroundings, field));
}

const SAYS_TIME = /RFC[- ]?(3339|2822|1123|9110)|ISO[- ]?8601|\bdate-?time\b|\b(unix|epoch)\b|时间戳/i;

function isNumber(types: ReadonlySet<string>): boolean {
  return types.has('integer') || types.has('number');
}

function formatOf(flat: Flat): string {
  const format = keyword(flat, 'format');
  return typeof format === 'string' ? format.toLowerCase() : '';
}

function shows(surroundings: Surroundings, field: Typed, pattern: RegExp): boolean {
  const samples = samplesOf(surroundings, field);
  return samples.some((sample) => typeof sample === 'string' && pattern.test(sample));
}

/** The types that a schema states or implies, as they are written; none where it says nothing. */
export function statedTypes(surroundings: Surroundings, { schema }: Pick<Typed, 'schema'>): string[] {
  return [...flatten(surroundings, schema).types];
}

/** True for a value whose reader knows between which bounds it lies, or how long it may get. */
export function isBounded(surroundings: Surroundings, { schema }: Pick<Typed, 'schema'>, depth = 0): boolean {
  const flat = flatten(surroundings, schema);
  const { types, variants, properties } = flat;
  const has = (...keys: string[]) => keys.some((key) => keyword(flat, key) !== undefined);
  if (variants.length > 0 && depth < 3)
    return variants.every((variant) => isBounded(surroundings, { schema: variant }, depth + 1));
  if (has('enum', 'const')) return true;
  if (types.has('array')) return has('maxItems');
  if (types.has('string')) return has('maxLength', 'pattern', 'format');
  if (isNumber(types)) return has('maximum', 'exclusiveMaximum') && has('minimum', 'exclusiveMinimum');
  return types.has('boolean') || properties.size > 0;
}
