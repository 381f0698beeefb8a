import type { JsonPath } from '../json';
import type { Response } from './contract';
import { entries } from './follow';

/** The names of the headers as written; HTTP does not care about their case, so tests on them should not. */
export function headerNames({ node }: Response): string[] {
  return entries(node['headers']).map(([name]) => name);
}

/** The place where a header would be added. */
export function headersPlace({ node, path }: Response): JsonPath {
  return 'headers' in node ? [...path, 'headers'] : path;
}
