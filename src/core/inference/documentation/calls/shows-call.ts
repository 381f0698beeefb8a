import type { MediaType, Operation, Surroundings } from '../../../contract/contract';
import type { Written } from '../../../contract/memoize';
import type { JsonValue } from '../../../json';
import { shownBy } from '../shown';
import { curlsIn } from './curl';
import { httpMessagesIn } from './http-messages';
import { sentValue } from './sent-value';

/** True where the texts of an operation show a whole call to copy, with a body that its schema allows. */
export function showsCall(
  surroundings: Surroundings,
  operation: Operation,
  media: Written<MediaType>,
): boolean {
  const required = (place: string) => operation.parameters.filter((one) => one.required && one.in === place);
  return textsOf(operation)
    .flatMap((text) => [...curlsIn(text), ...httpMessagesIn(text)])
    .some(
      ({ target, headers, body }) =>
        leadsTo(operation.route, target) &&
        required('header').every(({ name }) => headers.has(name.toLowerCase())) &&
        required('query').every(({ name }) => asksFor(target, name)) &&
        body !== undefined &&
        isWhole(surroundings, operation, media, body),
    );
}

/** An operation carries no more samples of code than these: one for a language, or one for a case. */
const MOST_SAMPLES = 50;

/** The description, and what extensions hold beside it: `x-codeSamples: [{ source }]`, `x-sample-request: curl …`. */
function textsOf({ description, node }: Operation): string[] {
  const samples = Object.entries(node)
    .filter(([name]) => name.startsWith('x-'))
    .flatMap(([, value]) => stringsIn(value, 2))
    .slice(0, MOST_SAMPLES);
  return [description, ...samples];
}

/** A text itself, or those of a list or a map, which may hold samples with a language and a source. */
function stringsIn(value: JsonValue | undefined, depth: number): string[] {
  if (typeof value === 'string') return [value];
  if (depth === 0 || typeof value !== 'object' || value === null) return [];
  return Object.values(value)
    .slice(0, MOST_SAMPLES)
    .flatMap((one: JsonValue) => stringsIn(one, depth - 1));
}

/** `/v1/messages` leads to `/messages`, and `…/messages/42?pretty` to `/messages/{id}`. */
function leadsTo(route: string, target: string): boolean {
  const asked = segments(target.split(/[?#]/, 1)[0] ?? '');
  const wanted = segments(route);
  const end = asked.slice(-wanted.length);
  return end.length === wanted.length && wanted.every((part, at) => part.includes('{') || part === end[at]);
}

function asksFor(target: string, name: string): boolean {
  return new URLSearchParams(target.split('?', 2)[1] ?? '').has(name);
}

function segments(path: string): string[] {
  return path.split('/').filter((part) => part !== '');
}

function isWhole(
  surroundings: Surroundings,
  { path }: Operation,
  media: Written<MediaType>,
  body: string,
): boolean {
  const value = sentValue(body);
  if (value === undefined) return false;
  const shown = shownBy(
    surroundings,
    { ...media, examples: [{ value, path: [...path, 'description'] }] },
    'request',
  );
  return shown?.kind === 'shown';
}
