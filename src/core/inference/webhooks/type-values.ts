import type { Operation, Parameter, Schema, Surroundings } from '../../contract/contract';
import { flatten, keyword } from '../../contract/flatten';
import { entries, items } from '../../contract/follow';
import { isObject, type JsonValue } from '../../json';
import { shownAt, type EventField } from './event-fields';

/** The documented values of a type: listed, fixed per alternative, or shown. Undefined where it cannot be read. */
export function valuesOf(
  contract: Surroundings,
  delivery: Operation,
  source: Parameter | EventField,
): string[] | undefined {
  const { schema, description } = source;
  if (!schema) return undefined;
  const shown = 'examples' in source ? source.examples.map(({ value }) => value) : shownAt(delivery, source);
  const all: JsonValue[] = [
    ...ofSchema(contract, schema),
    ...('raw' in source ? ofAlternatives(contract, delivery, source.name) : []),
    ...shown,
    ...quoted(description),
  ];
  return [...new Set(all.filter((value): value is string => typeof value === 'string'))];
}

function ofSchema(contract: Surroundings, schema: Schema): JsonValue[] {
  const flat = flatten(contract, schema);
  return [
    ...[...flat.parts, ...flat.variants].flatMap(({ node }) => [
      ...items(node['enum']),
      ...items(node['x-extensible-enum']),
      ...items(node['examples']),
      ...['const', 'default', 'example'].flatMap((key) => node[key] ?? []),
    ]),
    ...quoted(keyword(flat, 'description')),
  ];
}

/** Where the body is one of several events, each fixes its own value, or the discriminator maps them. */
function ofAlternatives(contract: Surroundings, { body }: Operation, name: string): JsonValue[] {
  return (body?.content ?? []).flatMap(({ schema }) => {
    if (!schema) return [];
    const flat = flatten(contract, schema);
    const values = flat.variants.flatMap((variant) => {
      const property = flatten(contract, variant).properties.get(name);
      return property ? ofSchema(contract, property.schema) : [];
    });
    const mappings = flat.parts.flatMap(({ node }) =>
      isObject(node['discriminator'])
        ? entries(node['discriminator']['mapping']).map(([value]) => value)
        : [],
    );
    return [...values, ...mappings];
  });
}

/** Values that a description names in back-ticks: `message.delivered`. */
function quoted(description: JsonValue | undefined): string[] {
  if (typeof description !== 'string') return [];
  return [...description.matchAll(/`([A-Za-z][A-Za-z0-9]*[./:_-][\w./:-]*)`/g)].map(
    ([, value]) => value ?? '',
  );
}

/** How a value joins its words. Undefined for one word, which fits every style, and for addresses. */
export function styleOf(value: string): string | undefined {
  if (/^(https?:|urn:)/.test(value) || !/^[\w./:-]+$/.test(value)) return undefined;
  const joint = ['.', '/', ':', '-'].find((mark) => value.includes(mark));
  if (joint !== undefined) return joint;
  if (value.includes('_')) return value === value.toUpperCase() ? 'UPPER_SNAKE' : 'snake';
  if (/^[a-z]+$/.test(value)) return undefined;
  if (/^[A-Z]+$/.test(value)) return 'UPPER_SNAKE';
  return /^[A-Z]/.test(value) ? 'Pascal' : 'camel';
}
