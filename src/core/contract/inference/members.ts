import { isObject, type JsonPath, type JsonValue } from '../../json';
import type { Schema } from '../contract';
import { entries, items } from '../follow';
import { bySchema } from '../remember';
import { schemaAt } from '../schemas';
import type { DataField } from './data-fields';
import { words } from './words';

/** What a property is, whoever uses it. */
export type Named = Pick<DataField, 'name' | 'snake' | 'path' | 'raw' | 'schema'>;

/** One member of a schema: where it is, and what it holds if that can be read. */
export interface Member {
  key: JsonPath;
  inner: Schema | undefined;
  /** True where what it holds is a part of the schema, by `allOf` and the like. */
  isPart: boolean;
  /** Of a property. */
  named: Named | undefined;
}

/** The members of a schema at its definition, in the order in which they are read. */
export const membersOf = bySchema(({ root }, { node, path }): Member[] => {
  const schemaOf = (value: JsonValue | undefined, key: JsonPath) => {
    const place = [...path, ...key];
    return schemaAt(root, value, place, place);
  };
  const at = (value: JsonValue | undefined, isPart: boolean, ...key: JsonPath): Member[] =>
    value === undefined ? [] : [{ key, inner: schemaOf(value, key), isPart, named: undefined }];
  const listed = (name: string, isPart: boolean) =>
    items(node[name]).flatMap((value, i) => at(value, isPart, name, i));
  return [
    // The target alone, without the keywords beside it.
    ...(typeof node['$ref'] === 'string' ? at({ $ref: node['$ref'] }, true) : []),
    ...['allOf', 'oneOf', 'anyOf'].flatMap((name) => listed(name, true)),
    ...entries(node['properties']).map(([name, value]): Member => {
      const key = ['properties', name];
      const inner = schemaOf(value, key);
      const place = [...path, ...key];
      const raw = isObject(value) ? value : {};
      const schema = inner ?? unreadable(place);
      return { key, inner, isPart: false, named: { name, snake: snakeOf(name), path: place, raw, schema } };
    }),
    ...['items', 'additionalProperties', 'unevaluatedProperties'].flatMap((name) =>
      at(node[name], false, name),
    ),
    ...listed('prefixItems', false),
  ];
});

/** What is there, and cannot be read. */
export function unreadable(path: JsonPath): Schema {
  return { node: {}, path, usedAt: path, component: undefined };
}

/** The words of a name: `createdAt` and `created_at` are both `created_at`. */
export function snakeOf(name: string): string {
  return words(name).join('_');
}
