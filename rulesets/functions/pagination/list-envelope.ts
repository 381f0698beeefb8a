import type { MediaType, Operation, Surroundings } from '../../../src/core/contract/contract';
import { flatten, keyword } from '../../../src/core/contract/flatten';
import { isJson, isRange } from '../../../src/core/contract/media-types';
import { memoize } from '../../../src/core/contract/memoize';
import { successesOf } from '../../../src/core/contract/statuses';
import { isListShape } from '../../../src/core/inference/operations/payloads';
import { headerToNextPage } from '../../../src/core/inference/pagination/page-headers';
import { code } from '../../../src/core/texts/wording';
import { collapse, MANY } from '../rule/collapse';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';

/** The answer to a GET that lists things is an object, not a bare array. */
export default perDocument(function* ({ contract, operations, examine }) {
  const answers = operations
    .filter(({ method }) => method === 'get')
    .flatMap((operation) => listsOf(contract, operation));
  for (const { media } of answers) examine(media);
  const judged = answers.map(({ operation, response, media, path }) => {
    const header = headerToNextPage(response);
    const message = messageFor(operation, header);
    return { place: operation.name, message, path, bad: isBare(contract, media), header };
  });
  const lists = oncePerPlace(judged).length;
  const bare = oncePerPlace(judged.filter(({ bad }) => bad));
  const without = bare.filter(({ header }) => header === undefined);
  yield* collapse(
    without,
    lists,
    (count, of, first) => ({
      message: `${count} of ${of} lists should be objects that hold the items, among them ${first}: a bare array can never grow a cursor, a total or a warning.`,
      path: ['paths'],
    }),
    { most: MANY },
  );
  // Who does it with headers everywhere has decided so: that is said once.
  const within = bare.filter(({ header }) => header !== undefined);
  yield* collapse(within, within.length, (count, _, first) => ({
    message: `${count} of ${lists} lists are arrays with their pages in a header, among them ${first}: whatever else is to be said about them needs a header, too.`,
    path: ['paths'],
  }));
});

/** JSON bodies that are lists, bare or not. A stream of lines, CSV and the like are no documents that could grow. */
const listsOf = memoize((contract, operation: Operation) =>
  successesOf(operation).flatMap((response) =>
    response.content.flatMap((media) => {
      const { schema, type } = media;
      if (!schema || !(isJson(type) || isRange(type)) || !isListShape(contract, schema)) return [];
      return [{ operation, response, media, path: schema.path }];
    }),
  ),
);

/** Nothing but an array, and neither a tuple such as a pair of coordinates nor answers to questions. */
function isBare(contract: Surroundings, { schema }: MediaType): boolean {
  if (!schema) return false;
  const flat = flatten(contract, schema);
  // One yes or no for each id that was asked for is no list that grows.
  const item = flat.items && flatten(contract, flat.items);
  if (item?.types.size === 1 && item.types.has('boolean')) return false;
  return flat.types.size === 1 && flat.types.has('array') && keyword(flat, 'prefixItems') === undefined;
}

function messageFor(operation: Operation, header: string | undefined): string {
  const name = code(operation.name);
  return header === undefined
    ? `${name} should answer with an object that holds the list: a bare array can never grow a cursor, a total or a warning.`
    : `${name} should answer with an object that holds the list: ${code(header)} has the pages, and whatever else is to be said about them needs a header, too.`;
}
