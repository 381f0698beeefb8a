import { spend, STEPS_PER_PART } from '../budget';
import { toPointer, type JsonObject, type JsonPath } from '../json';
import type { Example, Parameter } from './contract';
import { endAt, entries, follow, isUnread, items, text } from './follow';
import { schemaAt } from './schemas';
import { telling } from './unread';

/** A list of parameters and where it stands, nearest to the operation last. */
export interface ParameterList {
  value: JsonObject[string] | undefined;
  path: JsonPath;
  usedAt: JsonPath;
}

/**
 * Merges path-level and operation-level parameters: a later list wins on equal `in` and name. Of one in another file
 * nothing is known, so it stands for itself.
 */
export function parametersOf(root: object, lists: readonly ParameterList[]): Parameter[] {
  const merged = new Map<string, Parameter>();
  for (const { value, path, usedAt } of lists)
    for (const [i, item] of items(value).entries()) {
      const parameter = parameterAt(root, item, [...path, i], [...usedAt, i]);
      if (!parameter) continue;
      if (parameter.unread) {
        merged.set(`$ref ${toPointer(parameter.path)}`, parameter);
        continue;
      }
      // HTTP does not care about the case of header names.
      const name = parameter.in === 'header' ? parameter.name.toLowerCase() : parameter.name;
      merged.set(`${parameter.in} ${name}`, parameter);
    }
  return [...merged.values()];
}

function parameterAt(
  root: object,
  value: JsonObject[string],
  at: JsonPath,
  usedAt: JsonPath,
): Parameter | undefined {
  spend(root, STEPS_PER_PART);
  const found = endAt(root, value, at);
  if (!found) return undefined;
  if (isUnread(found)) return unreadParameter({ node: value as JsonObject, path: at }, usedAt, found.unread);
  const { node, path, beside } = found;
  if (typeof node['name'] !== 'string' || typeof node['in'] !== 'string') return undefined;
  return {
    node,
    path,
    usedAt,
    name: node['name'],
    in: node['in'],
    required: node['required'] === true || node['in'] === 'path',
    deprecated: node['deprecated'] === true,
    description: beside.description || text(node, 'description'),
    ...valueOf(root, node, path, usedAt),
  };
}

/** A parameter, or whatever parameters a path item in another file has. */
export function unreadParameter(
  { node, path }: Pick<Parameter, 'node' | 'path'>,
  usedAt: JsonPath,
  unread = toPointer(path),
): Parameter {
  const known: Parameter = {
    node,
    path,
    usedAt,
    name: '',
    in: '',
    required: false,
    deprecated: false,
    description: '',
    schema: undefined,
    examples: [],
    unread: true,
  };
  const members = [
    'node',
    'name',
    'in',
    'required',
    'deprecated',
    'description',
    'schema',
    'examples',
  ] as const;
  return telling(known, members, new Set([unread]));
}

/** What parameters and headers share: a schema, or one entry of `content` that has it. */
export function valueOf(
  root: object,
  node: JsonObject,
  path: JsonPath,
  usedAt: JsonPath,
): Pick<Parameter, 'schema' | 'examples'> {
  const schema = schemaAt(root, node['schema'], [...path, 'schema'], [...usedAt, 'schema']);
  const examples = examplesOf(root, node, path);
  const [first] = entries(node['content']);
  const content = first && follow(root, first[1], [...path, 'content', first[0]]);
  if (schema ?? !content) return { schema, examples };
  return {
    schema: schemaAt(
      root,
      content.node['schema'],
      [...content.path, 'schema'],
      [...usedAt, 'content', first?.[0] ?? '', 'schema'],
    ),
    examples: [...examples, ...examplesOf(root, content.node, content.path)],
  };
}

/** The values of `example` and `examples` of a parameter, a header or a media type. */
export function examplesOf(root: object, node: JsonObject, path: JsonPath): Example[] {
  const examples: Example[] = [];
  if (node['example'] !== undefined) examples.push({ value: node['example'], path: [...path, 'example'] });
  for (const [name, value] of entries(node['examples'])) {
    spend(root, STEPS_PER_PART);
    const place = [...path, 'examples', name];
    const found = endAt(root, value, place);
    if (!found) continue;
    if (isUnread(found)) {
      examples.push(telling({ value: null, path: place }, ['value'], new Set([found.unread])));
      continue;
    }
    // 3.2 splits the value in two; what the program sees is `dataValue`.
    const key = ['value', 'dataValue'].find((member) => found.node[member] !== undefined);
    const inner = key === undefined ? undefined : found.node[key];
    if (key !== undefined && inner !== undefined) examples.push({ value: inner, path: [...found.path, key] });
  }
  return examples;
}
