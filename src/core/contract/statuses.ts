import type { JsonPath } from '../json';
import type { Operation, Response } from './contract';
import { fields } from './follow';
import { memoizeAlone } from './memoize';

/** `200`, `201`, `2XX`. */
export function isSuccess(status: string): boolean {
  return /^2(\d\d|xx)$/i.test(status);
}

/** 4xx, 5xx, `4XX`, `5XX`, and `default`, which is what a caller gets when nothing else fits. */
export function isError(status: string): boolean {
  return /^([45](\d\d|xx)|default)$/i.test(status);
}

/** The responses for a status by its own name; a range does not count. */
export function responsesFor(operation: Operation, ...statuses: string[]): Response[] {
  return operation.responses.filter(({ status }) => statuses.includes(status));
}

/** The statuses as written, those whose `$ref` leads out of the document included. */
export const statusesOf = memoizeAlone(({ node }: Operation): string[] =>
  fields(node['responses']).map(([status]) => status),
);

/** The statuses whose response stands in another file: what it says is unread. */
export const unreadStatusesOf = memoizeAlone((operation: Operation): string[] => {
  const read = new Set(operation.responses.map(({ status }) => status));
  return statusesOf(operation).filter((status) => !read.has(status));
});

/** The 2xx responses. */
export const successesOf = memoizeAlone(({ responses }: Operation): Response[] =>
  responses.filter(({ status }) => isSuccess(status)),
);

/** The place where a response would be added. */
export function responsesPlace({ node, path }: Operation): JsonPath {
  return 'responses' in node ? [...path, 'responses'] : path;
}
