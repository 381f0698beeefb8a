import type { JsonObject } from '../json';
import { headOf } from './head';

/** More than this is a book, of which the first chapters are read. */
const MOST_CHARACTERS = 20_000;

/** What happens when a call is sent again, and how long a key for that is kept, concerns every call. */
const REPEATS =
  /\b(again|repeat\w*|retr(y|ies)|once more|no answer|sans r[ée]ponse|pas re[çc]u|wiederhol\w*|erneut|keine antwort|sin respuesta|sem resposta|senza risposta)\b|\b(the|each|every|same|this) keys?\b|\bkeys (are|expire|live|stay)\b|renouvel|重试|重发|重复|再送/i;

/** `X-Request-ID`, `ClientToken`, `client_token`, or whatever stands between backquotes. */
const NAME = /`|[A-Za-z][-_][A-Za-z]|[a-z][A-Z]/;

/**
 * The paragraphs of the document's description that name something of its interface, or speak of repeats. What is said of a header once, at
 * the head, is said to the callers of each operation that takes it. Only these, so that other prose may be edited
 * without all operations being read anew.
 */
export function guideOf(root: JsonObject): string {
  return headOf({ root })
    .slice(0, MOST_CHARACTERS)
    .split(/\n[^\S\n]*\n/)
    .filter((paragraph) => NAME.test(paragraph) || REPEATS.test(paragraph))
    .join('\n\n');
}
