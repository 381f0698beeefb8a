import createOrdered, { type Item } from '@stoplight/ordered-object-literal';
import { parseWithPointers, type YAMLMap, type YAMLNode, type YamlParserResult } from '@stoplight/yaml';
import { Kind } from '@stoplight/yaml-ast-parser';
import { isObject, type JsonObject, type JsonValue } from '../json';

/**
 * Parses YAML or JSON text with Spectral's parser and the options of `@stoplight/spectral-parsers`, so that
 * stock Spectral reads the same, but for one thing. To keep the order of keys, that one makes each object a
 * proxy, which every rule then pays for at every step (seven times the cost of a walk). A plain object forgets
 * the order of whole numbers only, so a proxy is made only where such keys stand out of order.
 */
export function parseLikeSpectral(text: string): YamlParserResult<JsonValue> {
  const parsed = parseWithPointers<JsonValue>(text, {
    ignoreDuplicateKeys: false,
    mergeKeys: true,
    preserveKeyOrder: false,
    attachComments: false,
  }) as YamlParserResult<JsonValue>;
  if (parsed.data !== undefined) parsed.data = inWrittenOrder(parsed.ast, parsed.data);
  return parsed;
}

/** The value with the keys of each object in the order of the text. Changes arrays and objects in place. */
function inWrittenOrder(node: YAMLNode | null | undefined, value: JsonValue): JsonValue {
  if (typeof value !== 'object' || value === null || !node) return value;
  if (node.kind === Kind.ANCHOR_REF) return inWrittenOrder(node.value, value);
  if (Array.isArray(value)) {
    if (node.kind !== Kind.SEQ) return value;
    for (let i = 0; i < value.length; i++) {
      const item = value[i] as JsonValue;
      const ordered = inWrittenOrder(node.items[i], item);
      if (ordered !== item) value[i] = ordered;
    }
    return value;
  }
  if (node.kind !== Kind.MAP) return value;
  for (const { key, value: child } of node.mappings) {
    const name = key.value;
    const inner = value[name];
    if (typeof inner !== 'object' || inner === null) continue;
    const ordered = inWrittenOrder(child, inner);
    if (ordered !== inner) value[name] = ordered;
  }
  const keys = keysOutOfOrder(node);
  // Where a merge key (`<<`) brought others, the written ones are not all.
  const areAll = keys?.length === Object.keys(value).length && keys.every((key) => Object.hasOwn(value, key));
  return areAll ? (createOrdered(value as Item, keys) as JsonObject) : value;
}

/** The same value made of new objects. The parser makes an object for each alias, so none is met twice. */
export function copyOf(value: JsonValue): JsonValue {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf);
  const keys = Object.keys(value);
  const copy: JsonObject = {};
  // A key called `__proto__` makes a prototype in Spectral's parser, and rules read through it.
  const prototype: unknown = Object.getPrototypeOf(value);
  if (isObject(prototype) && prototype !== Object.prototype) Object.setPrototypeOf(copy, prototype);
  for (const key of keys) copy[key] = copyOf(value[key] as JsonValue);
  const isOrdered = !keys.some((key) => WHOLE_NUMBER.test(key)) || isSameOrder(keys, Object.keys(copy));
  return isOrdered ? copy : (createOrdered(copy as Item, keys) as JsonObject);
}

function isSameOrder(keys: readonly string[], others: readonly string[]): boolean {
  return keys.every((key, i) => key === others[i]);
}

const WHOLE_NUMBER = /^(0|[1-9]\d{0,9})$/;

/** The keys as written, where an object of JavaScript would give them in another order. */
function keysOutOfOrder({ mappings }: YAMLMap): string[] | undefined {
  let last = -1;
  let others = false;
  for (const { key } of mappings) {
    const isNumber = WHOLE_NUMBER.test(key.value);
    if (isNumber && (others || Number(key.value) < last)) return mappings.map((one) => one.key.value);
    if (isNumber) last = Number(key.value);
    else others = true;
  }
  return undefined;
}
