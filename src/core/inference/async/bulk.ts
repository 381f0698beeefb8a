import type { MediaType, Operation, Schema, Surroundings } from '../../contract/contract';
import { flatten } from '../../contract/flatten';
import { memoize } from '../../contract/memoize';
import { responsesFor } from '../../contract/statuses';
import type { JsonPath } from '../../json';
import { mentions } from '../text/mentions';
import { segments, words } from '../text/words';

/** One request that carries many things, and the array that carries them. */
export interface Bulk {
  operation: Operation;
  array: Schema;
  /** The key of the array: a property, or the schema of the body. */
  path: JsonPath;
  /** Its name in the body; undefined where the body is the array. */
  name: string | undefined;
  /** Items are objects; otherwise ids and the like. */
  ofObjects: boolean;
}

const NAMED =
  /^(items|operations|requests|messages|records|entries|batch|data|inputs|objects|resources|events)$/i;

/**
 * The bulk request that an operation takes, if it is one: a batch path with an array, a POST whose body is a list, or
 * one with a list that is answered by `207`, which is a status for each of many (RFC 4918, section 13).
 */
export const bulkOf = memoize((contract, operation: Operation): Bulk | undefined => {
  if (operation.kind !== 'operation' || !['post', 'put', 'patch', 'delete'].includes(operation.method))
    return undefined;
  const byPath = isBatchPath(operation);
  const isBatch = byPath || responsesFor(operation, '207').length > 0;
  for (const media of operation.body?.content ?? []) {
    if (!media.schema || !isPlainJson(media)) continue;
    const { schema } = media;
    const flat = flatten(contract, schema);
    if (isOnlyArray(contract, schema)) {
      const ofObjects = holdsObjects(contract, schema);
      // PUT and PATCH with a list replace it as a whole; a list of names is one value.
      if (!isBatch && (operation.method !== 'post' || !ofObjects)) continue;
      return { operation, array: schema, path: schema.path, name: undefined, ofObjects };
    }
    if (!isBatch) continue;
    const arrays = [...flat.properties].filter(([, property]) => isOnlyArray(contract, property.schema));
    const objects = arrays.filter(([, property]) => holdsObjects(contract, property.schema));
    const [name, property] =
      objects.find(([key]) => NAMED.test(key)) ??
      (objects.length === 1 ? objects[0] : objects.find(([key]) => /list$/i.test(key))) ??
      // Beside lists of objects, ids say what they are made of.
      (objects.length > 1
        ? undefined
        : arrays.find(([key]) => NAMED.test(key) || /(^|_)ids$|Ids$/.test(key))) ??
      // `207` alone does not make a batch of somebody's tags.
      (byPath && arrays.length === 1 ? arrays[0] : undefined) ??
      [];
    if (name === undefined || !property || isPartOfBatch(operation, name)) continue;
    const ofObjects = holdsObjects(contract, property.schema);
    return { operation, array: property.schema, path: property.path, name, ofObjects };
  }
  return undefined;
});

/** `/messages/batch`, `/messages:batchCreate`, `/bulk/messages`, `/bulk_delete`. `/batches/{id}/items` is a thing called batch. */
function isBatchPath({ route }: Operation): boolean {
  return segments(route).some(({ text, parameter }, i, path) => {
    if (parameter) return false;
    const named = words(text).some((word) => /^(batch|bulk|batches)$/.test(word));
    return named && !path.slice(i + 1).some((later) => later.parameter);
  });
}

/** In a brewery or a bakery a batch is a thing, and its list one of its parts: `POST /batches { ingredients: [...] }`. */
function isPartOfBatch({ route }: Operation, name: string): boolean {
  const path = segments(route);
  return path.at(-1)?.text === 'batches' && !NAMED.test(name) && !mentions(name, path.at(-2)?.text ?? '');
}

/** JSON Patch is a list of steps of one change. */
function isPlainJson({ type }: MediaType): boolean {
  return (
    /json|x-www-form-urlencoded|multipart|\*\/\*/i.test(type) &&
    !/json-patch|ndjson|jsonl|json-seq|stream/i.test(type)
  );
}

/** A list and nothing else: where one item is also taken, there is a form without a batch. */
function isOnlyArray(contract: Surroundings, schema: Schema): boolean {
  const { types } = flatten(contract, schema);
  return types.size === 1 && types.has('array');
}

function holdsObjects(contract: Surroundings, schema: Schema): boolean {
  const { items } = flatten(contract, schema);
  if (!items) return true;
  const flat = flatten(contract, items);
  return flat.types.has('object') || flat.properties.size > 0;
}
