import type { Surroundings } from '../../contract/contract';
import { entries, items, target } from '../../contract/follow';
import { isObject, type JsonObject, type JsonPath, type JsonValue } from '../../json';
import type { Discriminator, Union, Values } from './effective';
import { behind, componentOf, defined, type Part } from './part';
import { ANY, statedTypes, STRING } from './types';
import { listOf, statedValues } from './values';

/** What may stand in a schema without saying anything of its values. */
const SILENT =
  /^(title|description|summary|example|examples|deprecated|externalDocs|xml|\$comment|\$schema|x-.*)$/;

/** What the choices of `oneOf` or `anyOf` amount to. */
export type Choice =
  | { kind: 'one'; only: Part; hasNull: boolean }
  | { kind: 'values'; values: Values; types: number; hasNull: boolean }
  | { kind: 'many'; union: Union };

/** The choices under a keyword; undefined where there is no list. */
export function choicesAt(
  surroundings: Surroundings,
  node: JsonObject,
  keyword: 'oneOf' | 'anyOf',
  path: JsonPath,
): Choice | undefined {
  const at = [...path, keyword];
  const all = items(node[keyword]).map((value, i): Part => ({ value, path: [...at, i] }));
  const choices = all.filter(({ value }) => !isNull(value));
  const hasNull = choices.length < all.length;
  const [only] = choices;
  if (!only) return undefined;
  if (choices.length === 1) return { kind: 'one', only, hasNull };
  const nodes = choices.map((choice) => defined(surroundings, choice).value).filter(isObject);
  if (nodes.length < choices.length) return many(choices, hasNull, at, undefined);
  const values = jointValues(nodes, at);
  return values
    ? { kind: 'values', values, types: jointTypes(nodes), hasNull }
    : many(choices, hasNull, at, nodes.every(isType) ? jointTypes(nodes) : undefined);
}

function many(choices: Part[], hasNull: boolean, path: JsonPath, types: number | undefined): Choice {
  return { kind: 'many', union: { choices, hasNull, path, types } };
}

function isNull(value: JsonValue): boolean {
  return (
    isObject(value) &&
    (value['type'] === 'null' ||
      value['const'] === null ||
      (Array.isArray(value['enum']) && value['enum'].length === 1 && value['enum'][0] === null))
  );
}

/** True for a schema that says its type and nothing else. */
function isType(node: JsonObject): boolean {
  return Object.keys(node).every((key) => key === 'type' || SILENT.test(key)) && node['type'] !== undefined;
}

/** Choices of single values are a list; with a plain text beside them it is an open one. */
function jointValues(nodes: readonly JsonObject[], path: JsonPath): Values | undefined {
  const listed = nodes.filter((node) => !isType(node));
  if (listed.length === 0) return undefined;
  const isList = listed.every(
    (node) =>
      (node['const'] !== undefined || Array.isArray(node['enum'])) &&
      Object.keys(node).every((key) => /^(type|const|enum)$/.test(key) || SILENT.test(key)),
  );
  if (!isList) return undefined;
  const lists = listed.flatMap((node) => statedValues(node, path) ?? []);
  const values = lists.flatMap(({ value }) => [...value.values()]);
  const plain = nodes.filter(isType);
  const types = jointTypes(plain);
  if (plain.length > 0 && !(types === STRING && values.every((value) => typeof value === 'string')))
    return undefined;
  const list = listOf(values, path, plain.length > 0 || lists.some(({ isOpen }) => isOpen));
  return { ...list, hasNull: lists.some(({ hasNull }) => hasNull) };
}

function jointTypes(nodes: readonly JsonObject[]): number {
  let types = 0;
  for (const node of nodes) types |= statedTypes(node) ?? 0;
  return types === 0 ? ANY : types;
}

/** What a discriminator says, with the names that the choices have by themselves. */
export function discriminatorAt(
  surroundings: Surroundings,
  node: JsonObject,
  path: JsonPath,
): Discriminator | undefined {
  const { discriminator } = node;
  if (!isObject(discriminator) || typeof discriminator['propertyName'] !== 'string') return undefined;
  const mapping = new Map<string, Part>();
  const mapped = new Set<JsonValue>();
  const at = [...path, 'discriminator'];
  for (const [value, name] of entries(discriminator['mapping'])) {
    if (typeof name !== 'string') continue;
    const ref = /^[\w.-]+$/.test(name) && named(surroundings, name) ? `#/components/schemas/${name}` : name;
    const part = behind(surroundings, { $ref: ref }, at) ?? { value: ref, path: [...at, 'mapping', value] };
    mapping.set(value, part);
    mapped.add(part.value);
  }
  for (const keyword of ['oneOf', 'anyOf'])
    for (const [i, value] of items(node[keyword]).entries()) {
      const part = defined(surroundings, { value, path: [...path, keyword, i] });
      const name = componentOf(part.path);
      // A choice that the mapping names bears that name.
      if (name !== undefined && !mapped.has(part.value) && !mapping.has(name)) mapping.set(name, part);
    }
  return { propertyName: discriminator['propertyName'], mapping, path: at };
}

function named({ root }: Surroundings, name: string): boolean {
  return target(root, `#/components/schemas/${name}`) !== undefined;
}
