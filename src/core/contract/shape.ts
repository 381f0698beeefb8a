import type { JsonObject, JsonPath } from '../json';
import type { Schema } from './contract';

/** A property as a caller sees it. */
export interface Property {
  /** Its schema, references followed; one without keywords where it cannot be read. */
  schema: Schema;
  /** Its key under `properties`: the place of what is said about the property itself. */
  path: JsonPath;
  /** The value under that key as written: in 3.1 `readOnly`, `deprecated` or `description` may stand beside `$ref`. */
  raw: JsonObject;
  required: boolean;
  /** Only some of the choices of a `oneOf` or `anyOf` have it. */
  variant: boolean;
}

export interface Shape {
  properties: Map<string, Property>;
  /** Names that must be present, whether or not they are described. */
  required: Set<string>;
  /** Stated or implied: `string`, `integer`, `object`, … without `null`. Empty: anything. */
  types: Set<string>;
  nullable: boolean;
  /** Schema of the items, if this can be a list. */
  items: Schema | undefined;
  /** Schema of the values, if this can be a map. */
  values: Schema | undefined;
}

export function nothing(): Shape {
  return {
    properties: new Map(),
    required: new Set(),
    types: new Set(),
    nullable: false,
    items: undefined,
    values: undefined,
  };
}

/** Adds what holds as well (`allOf`). Of two descriptions of one property the nearer one stays. */
export function join(shape: Shape, other: Shape): void {
  for (const [name, property] of other.properties)
    if (!shape.properties.has(name)) shape.properties.set(name, { ...property });
  for (const name of other.required) shape.required.add(name);
  for (const type of other.types) shape.types.add(type);
  shape.nullable ||= other.nullable;
  shape.items ??= other.items;
  shape.values ??= other.values;
}

/** Adds choices (`oneOf`, `anyOf`): required is what each of them requires, variant what not each of them has. */
export function joinVariants(shape: Shape, variants: readonly Shape[]): void {
  for (const { properties } of variants)
    for (const [name, property] of properties) {
      if (shape.properties.has(name)) continue;
      const everywhere = variants.every((variant) => variant.properties.has(name));
      shape.properties.set(name, { ...property, variant: !everywhere });
    }
  for (const name of variants[0]?.required ?? [])
    if (variants.every(({ required }) => required.has(name))) shape.required.add(name);
  for (const { types } of variants) for (const type of types) shape.types.add(type);
  shape.nullable ||= variants.some(({ nullable }) => nullable);
  shape.items ??= variants.find(({ items }) => items !== undefined)?.items;
  shape.values ??= variants.find(({ values }) => values !== undefined)?.values;
}
