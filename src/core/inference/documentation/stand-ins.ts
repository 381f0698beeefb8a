import type { Schema, Surroundings } from '../../contract/contract';
import { flatten, keyword } from '../../contract/flatten';
import type { Property } from '../../contract/shape';
import { isObject, type JsonPath, type JsonValue } from '../../json';
import type { Flow } from '../../openapi/places';
import { textOf } from '../fields/data-fields';
import { isIdentityName } from '../operations/payloads';
import { plain } from '../errors/plain';

const DEEPEST = 3;
const MOST_ITEMS = 3;

/**
 * The first text of an example that stands where a value should be, as its schema shows: nothing for what is required,
 * the name of the property itself, a phone number without a digit.
 */
export function standInOf(
  contract: Surroundings,
  schema: Schema,
  value: JsonValue,
  flow: Flow,
  path: JsonPath = [],
): { value: JsonValue; path: JsonPath } | undefined {
  if (path.length > 2 * DEEPEST || value === null || typeof value !== 'object') return undefined;
  const flat = flatten(contract, schema);
  if (Array.isArray(value)) {
    const { items } = flat;
    if (!items) return undefined;
    return firstOf(value.slice(0, MOST_ITEMS).entries(), ([i, one]) =>
      standInOf(contract, items, one, flow, [...path, i]),
    );
  }
  return firstOf(flat.properties, ([name, property]) => {
    if (!isObject(value) || !Object.hasOwn(value, name)) return undefined;
    const own = value[name] ?? null;
    const at = [...path, name];
    if (typeof own === 'string' && isStandIn(contract, name, property, own.trim(), flow))
      return { value: own, path: at };
    return standInOf(contract, property.schema, own, flow, at);
  });
}

function isStandIn(
  contract: Surroundings,
  name: string,
  property: Property,
  value: string,
  flow: Flow,
): boolean {
  const flat = flatten(contract, property.schema);
  if (keyword(flat, 'enum') !== undefined || keyword(flat, 'const') !== undefined) return false;
  if (value === '')
    return (
      property.required && (flow === 'request' || isIdentityName(name) || /^(status|state)$/i.test(name))
    );
  if (flow !== 'request') return false;
  return (
    (plain(value) === plain(name) && plain(name) !== '') ||
    (isNumberOf(contract, name, property) && !/[1-9]/.test(value))
  );
}

/** Where a message or call goes, said to be a phone number and nothing else. */
function isNumberOf(contract: Surroundings, name: string, property: Property): boolean {
  if (!/^(to|phone|phone_?number|recipient|mobile|msisdn)$/i.test(name)) return false;
  const said = `${textOf(contract, property)} ${property.schema.component ?? ''}`;
  return (
    /E\.? ?164|phone ?number|international format|手机号|电话号码/i.test(said) &&
    !/alphanumeric|e-?mail|user|client|channel|SIP|group|alias|名称|别名|邮箱/i.test(said)
  );
}

function firstOf<T, R>(all: Iterable<T>, find: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
