import type { MediaType, Operation, Surroundings } from '../../../contract/contract';
import type { Written } from '../../../contract/memoize';
import { isObject, type JsonValue } from '../../../json';
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
  const required = operation.parameters.filter((one) => one.required && one.in === 'header');
  return textsOf(operation)
    .flatMap((text) => [...curlsIn(text), ...httpMessagesIn(text)])
    .some(
      ({ target, headers, body }) =>
        leadsTo(operation.route, target) &&
        required.every(({ name }) => headers.has(name.toLowerCase())) &&
        body !== undefined &&
        isWhole(surroundings, operation, media, body),
    );
}

/** The description, and the samples of code that documentation tools show beside it. */
function textsOf({ description, node }: Operation): string[] {
  const samples: JsonValue[] = [node['x-codeSamples'], node['x-code-samples']].flatMap((one) =>
    Array.isArray(one) ? one : [],
  );
  const sources = samples.map((one) => (isObject(one) ? one['source'] : undefined));
  return [description, ...sources.filter((one) => typeof one === 'string')];
}

/** `/v1/messages` leads to `/messages`, and `…/messages/42?pretty` to `/messages/{id}`. */
function leadsTo(route: string, target: string): boolean {
  const asked = segments(target.split(/[?#]/, 1)[0] ?? '');
  const wanted = segments(route);
  const end = asked.slice(-wanted.length);
  return end.length === wanted.length && wanted.every((part, at) => part.includes('{') || part === end[at]);
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
