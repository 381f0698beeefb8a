import type { Operation } from '../../../src/core/contract/contract';
import { segments, words } from '../../../src/core/inference/text/words';
import type { Problem } from '../../../src/core/contract/problem';
import { perDocument } from '../rule/per-document';
import { code, listed } from '../../../src/core/texts/wording';

/** Above this share the style is a decision, and is said once. */
const STYLE = 0.2;
const FEWEST = 3;

/** A path names a thing, and the method says what happens to it: no `/getUser`, no `/users/create`. */
export default perDocument(function* ({ operations, examine }) {
  for (const operation of operations) examine(operation);
  const routes = new Map(operations.map((operation) => [operation.route, operation]));
  const all = [...routes.keys()];
  const found = [...routes.values()].flatMap((operation) => {
    const verb = verbIn(operation.route, all);
    return verb === undefined ? [] : [problemOf(operation, verb)];
  });
  if (found.length <= FEWEST || found.length <= routes.size * STYLE) {
    yield* found;
    return;
  }
  const first = listed(found.slice(0, 3).map(({ path }) => String(path.at(-1))));
  yield {
    message: `${found.length} of ${routes.size} paths hold a verb, among them ${first}: name things, and let the method say what happens.`,
    path: ['paths'],
  };
});

function problemOf({ route, usedAt }: Operation, verb: string): Problem {
  return {
    message: `${code(route)} should name a thing: ${code(verb)} says what the method says already, and clients cannot guess the next path.`,
    path: usedAt.slice(0, -1),
  };
}

const CRUD = new Set(['get', 'fetch', 'list', 'create', 'add', 'update', 'edit', 'delete', 'remove']);

/** The first segment that says create, read, update or delete. Verbs of the trade (`/cancel`) and `:actions` are fine. */
function verbIn(route: string, all: readonly string[]): string | undefined {
  const [path = ''] = route.split(/[?#]/);
  let before = '';
  for (const part of path.split('/')) {
    const [text = ''] = part.split(/(?<=.):/);
    const verb = text !== '' && !text.includes('{') && isVerb(segments(text)[0]?.text ?? '');
    if (verb && !isThing(text, `${before}/${part}`, all)) return text;
    before += before === '' && part === '' ? '' : `/${part}`;
  }
  return undefined;
}

function isVerb(text: string): boolean {
  // `users.list` names the resource first, and whole APIs are built that way.
  const [verb = '', ...rest] = text.includes('.') ? [] : words(text);
  // Add-ons, edit history and delete requests are things.
  return CRUD.has(verb) && !THINGS.test(rest.at(-1) ?? '') && !/^(ons?|ins?)$/.test(rest[0] ?? '');
}

const THINGS =
  /^(requests?|jobs?|tasks?|events?|operations?|sessions?|history|histories|logs?|policy|policies|permissions?|links?|tokens?|markers?|hooks?|streams?|feeds?)$/;

/** `/list/{list_id}`: here a list is what people make. */
function isThing(text: string, upTo: string, all: readonly string[]): boolean {
  if (!/^lists?$/i.test(text)) return false;
  return all.some(
    (route) =>
      route.startsWith(`${upTo}/{`) && /^\{(list)?[-_]?(id|name|key)\}/i.test(route.slice(upTo.length + 1)),
  );
}
