import type { Response, Surroundings } from '../../contract/contract';
import { flatten } from '../../contract/flatten';
import { entries } from '../../contract/follow';
import { words } from '../text/words';
import type { JsonPath } from '../../json';

export { statusesOf } from '../../contract/statuses';

/** The names of the headers as written; HTTP does not care about their case, so tests on them should not. */
export function headerNames({ node }: Response): string[] {
  return entries(node['headers']).map(([name]) => name);
}

/** True where a caller is told when to come back: by the header, or by a number in the body (Discord, AWS). */
export function saysWhenToRetry(contract: Surroundings, response: Response): boolean {
  if (headerNames(response).some((name) => /^retry-after(-ms)?$/i.test(name))) return true;
  return response.content.some(({ schema }) => {
    if (!schema) return false;
    const { properties } = flatten(contract, schema);
    return [...properties].some(
      ([name, property]) =>
        isRetryAfter(name) ||
        (/^(error|details?|meta)$/i.test(name) &&
          [...flatten(contract, property.schema).properties.keys()].some(isRetryAfter)),
    );
  });
}

function isRetryAfter(name: string): boolean {
  return /^retry_(after|in|at)(_.+)?$/.test(words(name).join('_'));
}

/** The place where a header would be added. */
export function headersPlace({ node, path }: Response): JsonPath {
  return 'headers' in node ? [...path, 'headers'] : path;
}
