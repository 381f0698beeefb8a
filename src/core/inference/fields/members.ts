import { isObject, type JsonPath, type JsonValue } from '../../json';
import type { Schema } from '../../contract/contract';
import { entries, items } from '../../contract/follow';
import { memoizeBySchema } from '../../contract/memoize';
import { referenceOf } from '../../openapi/reference';
import { schemaAt } from '../../contract/schemas';
import type { DataField } from './data-field';
import { snakeOf } from '../text/words';

/** What a property is, whoever uses it. */
export type Named = Pick<DataField, 'name' | 'snake' | 'path' | 'raw' | 'schema'>;

/** One member of a schema: where it is, and what it holds if that can be read. */
export interface Member {
  /** Its place; a `$ref` has none of its own, and stands where the schema does. */
  place: JsonPath;
  inner: Schema | undefined;
  /** True where what it holds is a part of the schema, by `allOf` and the like. */
  isPart: boolean;
  /** Of a property. */
  named: Named | undefined;
}

/** The members of a schema at its definition, in the order in which they are read. */
export const membersOf = memoizeBySchema(({ root }, { node, path }): Member[] => {
  const at = (value: JsonValue | undefined, isPart: boolean, ...key: JsonPath): Member[] => {
    if (value === undefined) return [];
    const place = key.length > 0 ? [...path, ...key] : path;
    return [{ place, inner: schemaAt(root, value, place, place), isPart, named: undefined }];
  };
  const listed = (name: string, isPart: boolean) =>
    items(node[name]).flatMap((value, i) => at(value, isPart, name, i));
  const ref = referenceOf(node);
  return [
    // The target alone, without the keywords beside it.
    ...(ref === undefined ? [] : at({ $ref: ref }, true)),
    ...['allOf', 'oneOf', 'anyOf'].flatMap((name) => listed(name, true)),
    ...entries(node['properties']).map(([name, value]): Member => {
      const place = [...path, 'properties', name];
      const inner = schemaAt(root, value, place, place);
      const raw = isObject(value) ? value : {};
      const named = { name, snake: snakeOf(name), path: place, raw, schema: inner ?? unreadable(place) };
      return { place, inner, isPart: false, named };
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
