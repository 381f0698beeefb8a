import { segments, words } from '../text/words';

const CRUD = new Set(['get', 'fetch', 'list', 'create', 'add', 'update', 'edit', 'delete', 'remove']);

/**
 * The first segment of a route that says create, read, update or delete; `all` are the routes of the document. Verbs of
 * the trade (`/cancel`) and `:actions` are fine.
 */
export function verbIn(route: string, all: readonly string[]): string | undefined {
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
