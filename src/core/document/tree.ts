import createOrdered, { type Item } from '@stoplight/ordered-object-literal';
import type { YAMLMap, YAMLNode } from '@stoplight/yaml';
import {
  determineScalarType,
  Kind,
  parseYamlInteger,
  parseYamlBoolean,
  parseYamlFloat,
  ScalarType,
} from '@stoplight/yaml-ast-parser';
import { bare, isObject, put, type JsonObject, type JsonValue } from '../json';
import { isMergeKey } from './merge-key';
import { DEEPEST } from './survey';

/** Thrown where aliases (`*name`) would expand to more than `most` nodes, or name themselves ("billion laughs"). */
export class AliasBomb extends Error {}

export interface Tree {
  value: JsonValue;
  /** Keys that stand twice in one mapping. */
  duplicates: YAMLNode[];
}

/**
 * What a syntax tree of Spectral's parser amounts to: the same values as the parser's own, with three differences.
 * Objects have no prototype, so that `__proto__` and `constructor` are keys like others. Keys are in the order of the
 * text without a proxy around each object, which every rule would pay for (seven times the cost of a walk): a plain
 * object forgets the order of whole numbers only, so a proxy is made only where such keys stand out of order. And the
 * time is linear in the size of what comes out.
 * @throws AliasBomb beyond `most` nodes; RangeError where the nesting is deeper than anything can follow
 */
export function treeOf(ast: YAMLNode | null | undefined, most: number): Tree {
  const building = new Building(most);
  return { value: building.of(ast, 0), duplicates: building.duplicates };
}

class Building {
  readonly duplicates: YAMLNode[] = [];
  private nodes = 0;
  private readonly open = new Set<YAMLNode>();

  constructor(private readonly most: number) {}

  of(node: YAMLNode | null | undefined, depth: number): JsonValue {
    if (++this.nodes > this.most) throw new AliasBomb();
    if (!node) return null;
    switch (node.kind) {
      case Kind.SCALAR:
        return scalarOf(node);
      case Kind.SEQ:
        this.descend(depth);
        return node.items.map((item) => this.of(item, depth + 1));
      case Kind.MAP:
        this.descend(depth);
        return this.object(node, depth);
      case Kind.ANCHOR_REF:
        return this.alias(node.value, depth);
      default:
        return null;
    }
  }

  /** Far enough to say that it is too deep. */
  private descend(depth: number): void {
    if (depth > DEEPEST + 1) throw new RangeError('too deep');
  }

  /** An object of its own for each alias: no two places of the document share one. */
  private alias(node: YAMLNode | null | undefined, depth: number): JsonValue {
    if (!node) return null;
    if (this.open.has(node)) throw new AliasBomb();
    this.open.add(node);
    const value = this.of(node, depth);
    this.open.delete(node);
    return value;
  }

  private object(node: YAMLMap, depth: number): JsonObject {
    const object = bare();
    const written = new Set<string>();
    let last = -1;
    let isOrdered = true;
    let isMerged = false;
    for (const mapping of node.mappings) {
      const { key, value } = mapping;
      // A list or a mapping as a key is no key of JSON.
      if (key.kind !== Kind.SCALAR) continue;
      const name = nameOfKey(key);
      if (isMergeKey(mapping)) {
        isMerged = true;
        for (const [inner, merged] of mergedFrom(this.of(value, depth + 1))) put(object, inner, merged);
        continue;
      }
      if (written.has(name)) this.duplicates.push(key);
      written.add(name);
      const number = WHOLE_NUMBER.test(name) ? Number(name) : undefined;
      if (number === undefined) last = Infinity;
      else if (number < last) isOrdered = false;
      else last = number;
      put(object, name, this.of(value, depth + 1));
    }
    // Where a merge key brought others, the written ones are not all.
    return isOrdered || isMerged ? object : inOrder(object, [...written]);
  }
}

/** What a merge key (`<<: *defaults`, or a list of them: the first wins) brings. */
function mergedFrom(value: JsonValue): Map<string, JsonValue> {
  const merged = new Map<string, JsonValue>();
  for (const one of Array.isArray(value) ? value : [value])
    for (const [key, inner] of isObject(one) ? Object.entries(one) : [])
      if (!merged.has(key)) merged.set(key, inner);
  return merged;
}

/** The name that a key has in JSON: `200` and `'200'` are one. */
export function nameOfKey(key: YAMLNode): string {
  return String(scalarOf(key));
}

function scalarOf(node: YAMLNode): string | number | boolean | null {
  const text = node.value as string;
  // The rest of the parser's cases, and what YAML 1.2 makes of them, is its own business.
  switch (determineScalarType(node as Parameters<typeof determineScalarType>[0])) {
    case ScalarType.null:
      return null;
    case ScalarType.bool:
      return parseYamlBoolean(text);
    case ScalarType.int:
      return parseYamlInteger(text);
    case ScalarType.float:
      return parseYamlFloat(text);
    default:
      return String(text);
  }
}

/** The same object, with its keys in an order that JavaScript would not keep by itself. */
export function inOrder(object: JsonObject, keys: string[]): JsonObject {
  return createOrdered(object as Item, keys) as JsonObject;
}

export const WHOLE_NUMBER = /^(?:0|[1-9]\d{0,9})$/;

/** The same value made of new objects. No object is met twice in a tree, so none is in its copy. */
export function copyOf(value: JsonValue): JsonValue {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf);
  const keys = Object.keys(value);
  const copy = bare();
  for (const key of keys) put(copy, key, copyOf(value[key] as JsonValue));
  const isOrdered =
    !keys.some((key) => WHOLE_NUMBER.test(key)) || Object.keys(copy).every((key, i) => key === keys[i]);
  return isOrdered ? copy : inOrder(copy, keys);
}
