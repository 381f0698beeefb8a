import type { Contract, MediaType, Operation, Response, Schema } from '../contract';
import { flatten, keyword } from '../flatten';
import { isList, isSafePost, successSchemas } from './infer';
import { subjectOf } from './intent';
import { isIdentityName, isListShape } from './payloads';
import { successesOf } from '../statuses';
import { segments, singular, words } from './words';

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

/** The answer of an operation that lists things: a GET, or a search by POST. Undefined for all others. */
export function listAnswer(contract: Contract, operation: Operation): ListAnswer | undefined {
  const asks =
    isList(contract, operation) ||
    (isSearch(operation) && successSchemas(operation).some((schema) => isListShape(contract, schema)));
  if (!asks) return undefined;
  for (const response of successesOf(operation))
    for (const media of response.content)
      if (media.schema && isDocument(media) && isListShape(contract, media.schema))
        return { operation, response, media, schema: media.schema };
  return undefined;
}

/** A POST that searches; one that computes or looks up a single thing may answer with a few facts about it. */
function isSearch(operation: Operation): boolean {
  const named = [segments(operation.route).at(-1)?.text ?? '', operation.operationId ?? ''];
  return isSafePost(operation) && named.some((name) => /search|query|find|filter|list/i.test(name));
}

function listArray(contract: Contract, schema: Schema): Schema | undefined {
  const flat = flatten(contract, schema);
  if (flat.types.has('array')) return schema;
  const arrays = [...flat.properties].filter(([, { schema: inner }]) => flatten(contract, inner).items);
  const usual = arrays.find(([name]) => /^(data|items|results|records|entries|content|values?)$/i.test(name));
  return (usual ?? arrays.find(([, property]) => holdsObjects(contract, property.schema)) ?? arrays[0])?.[1]
    .schema;
}

function holdsObjects(contract: Contract, schema: Schema): boolean {
  const { items } = flatten(contract, schema);
  return items !== undefined && flatten(contract, items).properties.size > 0;
}

/**
 * True where the list cannot grow out of hand: `x-bounded-list`, `maxItems`, a tuple, values from an enum, or the
 * kind of list whose length the world fixes.
 */
export function isBounded(contract: Contract, { operation, response, media, schema }: ListAnswer): boolean {
  const marked = [operation.node, operation.pathExtensions, response.node, media.node, schema.node];
  if (marked.some((node) => node['x-bounded-list'] === true)) return true;
  if (FIXED.has(singular(words(subjectOf(operation) ?? '').join('')))) return true;
  const array = listArray(contract, schema);
  if (!array) return false;
  const flat = flatten(contract, array);
  if (array.node['x-bounded-list'] === true || keyword(flat, 'prefixItems') !== undefined) return true;
  const most = keyword(flat, 'maxItems');
  if (typeof most === 'number' && most <= 1000) return true;
  return flat.items !== undefined && Array.isArray(keyword(flatten(contract, flat.items), 'enum'));
}

const FIXED = new Set(
  'country currency language locale timezone continent model state province weekday'.split(' '),
);

const PAGING_FACT =
  /(^|_)(next|prev|previous|first|last|total|count|page|pages|size|limit|offset|start|end|cursor|more|url|uri|self|object|type|kind|etag|sort|order|query)(_|$)/;

/** Answers about numbers over time, which have one row per day or hour and not one per thing. */
const REPORT = /(^|_)(stats?|statistics?|analytics|traffic|histogram|summary|breakdown|timeseries)(_|$)/;

/**
 * True where the answer is one thing that holds an array, such as a template with its fields or the traffic of a
 * fortnight: facts of its own stand beside the array, and its items have no id.
 */
export function isOneThing(contract: Contract, { operation, schema }: ListAnswer): boolean {
  const flat = flatten(contract, schema);
  const array = listArray(contract, schema);
  const items = array && flatten(contract, array).items;
  const names = items ? [...flatten(contract, items).properties.keys()] : [];
  if (names.some(isIdentityName)) return flat.properties.has('$id') || flat.properties.has('_id');
  if (
    REPORT.test(
      segments(operation.route)
        .map(({ text }) => words(text).join('_'))
        .join('_'),
    )
  )
    return true;
  // A table of numbers: a list of lists.
  if (flat.types.has('array')) return items !== undefined && flatten(contract, items).types.has('array');
  return [...flat.properties].some(([name, property]) => {
    if (property.schema === array || /meta|links|paging|pagination|errors|warnings/i.test(name)) return false;
    const { items: list } = flatten(contract, property.schema);
    return list !== undefined || !PAGING_FACT.test(words(name).join('_'));
  });
}
