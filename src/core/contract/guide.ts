import type { JsonObject } from '../json';
import { headOf } from './head';

/** More than this is a book, of which the first chapters are read. */
const MOST_CHARACTERS = 20_000;

/** `X-Request-ID`, `ClientToken`, `client_token`, or whatever stands between backquotes. */
const NAME = /`|[A-Za-z][-_][A-Za-z]|[a-z][A-Z]/;

/**
 * The paragraphs of the document's description that name something of its interface. What is said of a header once, at
 * the head, is said to the callers of each operation that takes it. Only these, so that other prose may be edited
 * without all operations being read anew.
 */
export function guideOf(root: JsonObject): string {
  return headOf({ root })
    .slice(0, MOST_CHARACTERS)
    .split(/\n[^\S\n]*\n/)
    .filter((paragraph) => NAME.test(paragraph))
    .join('\n\n');
}
