import type { Example, MediaType, Operation, Surroundings } from '../../contract/contract';
import { flatten } from '../../contract/flatten';
import { schemaExamples } from '../../contract/stated-examples';
import { isObject, type JsonPath, type JsonValue } from '../../json';
import { faultsOf } from '../../schema/validate';
import { placeholderIn } from '../documentation/placeholders';
import type { Retry } from './retry-mechanism';

/** The values that are shown for a key at its own place: beside the parameter or property, and in its schema. */
export function examplesOfKey(contract: Surroundings, retry: Retry): Example[] {
  const { parameter, property, schema } = retry;
  const beside = property ? [...schemaExamples(property.raw, property.path)] : [];
  const parts = schema ? flatten(contract, schema).parts : [];
  const inSchema = parts.flatMap(({ node, path }) => [...schemaExamples(node, path)]);
  return distinct([
    ...(parameter?.examples ?? []),
    ...[...beside, ...inSchema].filter(({ name }) => name !== 'default'),
  ]);
}

/** True where some example shows the key, be it that of the whole body. */
export function showsKey(contract: Surroundings, operation: Operation, retry: Retry): boolean {
  if (examplesOfKey(contract, retry).length > 0) return true;
  const { schema, property, name } = retry;
  const parts = schema ? flatten(contract, schema).parts : [];
  if (parts.some(({ node }) => node['enum'] !== undefined || node['const'] !== undefined)) return true;
  if (!property) return false;
  return (operation.body?.content ?? []).some((media) =>
    shownBy(media).some(({ value }) => holds(value, name)),
  );
}

/** The bodies that show an example, and never one with the key that may be left out. */
export function bodiesWithout(operation: Operation, { property, kind, name }: Retry): MediaType[] {
  if (!property || property.required || kind !== 'body') return [];
  return (operation.body?.content ?? []).filter(
    ({ examples }) => examples.length > 0 && !examples.some(({ value }) => holds(value, name)),
  );
}

/** True for an example of a key that a caller may copy: it fits the schema, and nobody has to fill it in. */
export function isUsable({ root, version }: Surroundings, value: JsonValue, { schema }: Retry): boolean {
  if (typeof value === 'string' && value.trim() === '') return false;
  if (placeholderIn(value)) return false;
  if (!schema) return true;
  const scope = { root, version, flow: 'request', name: 'example', text: true } as const;
  return faultsOf(value, schema.node, scope).length === 0;
}

function shownBy({ examples, schema }: MediaType): { value: JsonValue; path: JsonPath }[] {
  return [...examples, ...(schema ? schemaExamples(schema.node, schema.path) : [])];
}

/** At any depth: a batch has one key for each item. */
function holds(value: JsonValue, name: string): boolean {
  if (Array.isArray(value)) return value.some((part) => holds(part, name));
  if (!isObject(value)) return false;
  return Object.hasOwn(value, name) || Object.values(value).some((part) => holds(part, name));
}

function distinct(all: readonly Example[]): Example[] {
  return [...new Map(all.map((one) => [one.path.join('\n'), one])).values()];
}
