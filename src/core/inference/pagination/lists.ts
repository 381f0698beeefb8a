import type { MediaType, Operation, Response, Schema, Surroundings } from '../../contract/contract';
import { flatten, keyword } from '../../contract/flatten';
import { memoize } from '../../contract/memoize';
import { successesOf } from '../../contract/statuses';
import { subjectOf } from '../operations/intent';
import { isList, isSafePost, successSchemas } from '../operations/kinds';
import { isListShape, listBelow } from '../operations/payloads';
import { segments, singular, snakeOf, words } from '../text/words';

/** An operation that answers with a list, and where that list is described. */
export interface ListAnswer {
  operation: Operation;
  response: Response;
  media: MediaType;
  schema: Schema;
}

/** What comes as one document. A stream of lines or events ends when it ends, and an export is a file. */
export function isDocument({ type }: MediaType): boolean {
  return /json|xml|\*\/\*/i.test(type) && !/ndjson|jsonl|json-?lines|json-seq|stream|event/i.test(type);
}

/** The response of an operation that lists things: a GET, or a search by POST. Undefined for all others. */
export const listAnswer = memoize((contract, operation: Operation): ListAnswer | undefined => {
  const asks =
    isList(contract, operation) ||
    (isSearch(operation) && successSchemas(operation).some((schema) => isListShape(contract, schema)));
  if (!asks) return undefined;
  for (const response of successesOf(operation))
    for (const media of response.content)
      if (media.schema && isDocument(media) && isListShape(contract, media.schema))
        return { operation, response, media, schema: media.schema };
  return undefined;
});

/** A POST that searches; one that computes or looks up a single thing may answer with a few facts about it. */
function isSearch(operation: Operation): boolean {
  const named = [segments(operation.route).at(-1)?.text ?? '', operation.operationId ?? ''];
  return isSafePost(operation) && named.some((name) => /search|query|find|filter|list/i.test(name));
}

/** The array of a list, and its name; none where the body is the array. */
export function listArray(
  contract: Surroundings,
  schema: Schema,
): { name: string; array: Schema } | undefined {
  const flat = flatten(contract, schema);
  if (flat.types.has('array')) return { name: '', array: schema };
  const arrays = [...flat.properties].filter(([, { schema: inner }]) => flatten(contract, inner).items);
  const [name, property] =
    arrays.find(([key]) => PLAIN.test(key)) ??
    arrays.find(([, { schema: inner }]) => holdsObjects(contract, inner)) ??
    arrays[0] ??
    [];
  if (name !== undefined && property) return { name, array: property.schema };
  const inner = listBelow(contract, schema);
  return inner && listArray(contract, inner);
}

/** What an envelope calls its list. */
export const PLAIN = /^(data|items|results|records|entries|content|values?)$/i;

function holdsObjects(contract: Surroundings, schema: Schema): boolean {
  const { items } = flatten(contract, schema);
  return items !== undefined && flatten(contract, items).properties.size > 0;
}

/**
 * True where the list cannot grow out of hand: `x-bounded-list`, `maxItems`, a tuple, values from an enum, or the
 * kind of list whose length the world fixes.
 */
export function isBounded(
  contract: Surroundings,
  { operation, response, media, schema }: ListAnswer,
): boolean {
  const marked = [operation.node, operation.pathExtensions, response.node, media.node, schema.node];
  if (marked.some((node) => node['x-bounded-list'] === true)) return true;
  if (FIXED.has(singular(words(subjectOf(operation) ?? '').join('')))) return true;
  if (/\.well-known|\bjwks\b|\/top[-_][^/]+$/i.test(operation.route)) return true;
  if (statesMost(contract, schema)) return true;
  const array = listArray(contract, schema)?.array;
  if (!array) return false;
  const flat = flatten(contract, array);
  if (array.node['x-bounded-list'] === true || keyword(flat, 'prefixItems') !== undefined) return true;
  const most = keyword(flat, 'maxItems');
  if (typeof most === 'number' && most <= 1000) return true;
  if (!flat.items) return false;
  const item = flatten(contract, flat.items);
  return Array.isArray(keyword(item, 'enum')) || isRendition([...item.properties.keys()]);
}

/** `max_allowed` beside the list: the answer says how many there can be. */
function statesMost(contract: Surroundings, schema: Schema): boolean {
  return [...flatten(contract, schema).properties.keys()].some((name) =>
    /^(max|maximum)_(allowed|count|number|entries|items)$/.test(snakeOf(name)),
  );
}

/** One picture in several sizes: an address with its width and height, and nothing that tells it from others. */
function isRendition(names: readonly string[]): boolean {
  const snakes = new Set(names.map(snakeOf));
  return snakes.has('url') && snakes.has('width') && snakes.has('height') && !snakes.has('id');
}

const FIXED = new Set(
  'country currency language locale timezone continent model state province weekday'.split(' '),
);
