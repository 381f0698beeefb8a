import type { Operation, Schema, Surroundings } from '../../../src/core/contract/contract';
import { memoize } from '../../../src/core/contract/memoize';
import { flatten } from '../../../src/core/contract/flatten';
import { collapse } from '../rule/collapse';
import { perDocument } from '../rule/per-document';
import { code } from '../../../src/core/texts/wording';

/** GET, HEAD and DELETE carry no body: what is on the way may drop it, and then the request means something else. */
export default perDocument(function* ({ contract, operations, examine }) {
  const bodiless = operations.filter(({ method }) => BODILESS.has(method));
  for (const operation of bodiless) examine(operation);
  const problems = bodiless
    .filter((one) => hasBody(contract, one))
    .map((operation) => ({
      message: messageFor(operation),
      path: [...operation.path, 'requestBody'],
      place: operation.name,
    }));
  yield* collapse(problems, bodiless.length, (count, of, first) => ({
    message: `${count} of ${of} GET, HEAD and DELETE operations ask for a body, among them ${first}: send it by POST, or in the query.`,
    path: ['paths'],
  }));
});

const BODILESS = new Set(['get', 'head', 'delete']);

/** As written: what a reference to another file hides is a body all the same. */
const hasBody = memoize((contract, { node, body }: Operation): boolean => {
  if (node['requestBody'] === undefined || node['requestBody'] === null) return false;
  // Some generators give every operation a form without fields: nothing can get lost.
  const content = body?.content ?? [];
  return content.length === 0 || content.some(({ schema }) => !schema || !isShut(contract, schema));
});

function isShut(contract: Surroundings, schema: Schema): boolean {
  const { properties, parts } = flatten(contract, schema);
  return properties.size === 0 && parts.some(({ node }) => node['additionalProperties'] === false);
}

function messageFor(operation: Operation): string {
  const name = code(operation.name);
  if (operation.method === 'delete')
    return `${name} should not need a body: a DELETE can lose it on the way, and then deletes something else. Put it into the path or the query, or use POST.`;
  return `${name} should not have a body: a ${code(operation.method.toUpperCase())} can lose it on the way, and caches ignore it. Use query parameters, or POST.`;
}
