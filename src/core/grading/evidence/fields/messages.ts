import type { Operation, Response, Schema, Surroundings } from '../../../contract/contract';
import { answersIn, requestsOf, type Message } from '../../../inference/fields/exchanged';
import type { Evidence } from '../kind';

/** Messages in all of which something has to stand. */
export type Together = readonly Message[];

/**
 * Where `at` says to look: alternatives, in one of which something has to stand. A caller may send, and has to read,
 * each media type; and a success tells something where each does that has a body at all.
 */
export function messagesAt(
  surroundings: Surroundings,
  { operation, responses }: Evidence,
  at: string,
): Together[] {
  if (!operation) return [];
  if (at === 'request' || at === 'event')
    return isAt(at, operation) ? [requestsOf(surroundings, operation)] : [];
  const wanted = responses.filter(({ status }) => isStatusOf(at, status));
  if (at !== 'success') return wanted.map((response) => answersIn(surroundings, response));
  const telling = withBody(wanted);
  return telling.length > 0 ? [telling.flatMap((response) => answersIn(surroundings, response))] : [];
}

/** The schemas of the bodies there. */
export function bodiesAt({ operation, responses }: Evidence, at: string): Schema[] {
  if (!operation) return [];
  const isSent = at === 'request' || at === 'event';
  const bodies = isSent
    ? isAt(at, operation)
      ? [operation.body]
      : []
    : responses.filter(({ status }) => isStatusOf(at, status));
  return bodies.flatMap((body) => body?.content ?? []).flatMap(({ schema }) => schema ?? []);
}

function isAt(at: 'request' | 'event', { kind }: Operation): boolean {
  return (at === 'request') === (kind === 'operation');
}

function withBody(responses: readonly Response[]): readonly Response[] {
  const some = responses.filter(({ content }) => content.length > 0);
  return some.length > 0 ? some : responses;
}

/** `409` is also told by `4XX`; a redirect is no success that tells anything. */
function isStatusOf(at: string, status: string): boolean {
  const written = status.toUpperCase();
  if (at === 'success') return written.startsWith('2');
  if (at === 'error') return /^[45]|^DEFAULT$/.test(written);
  if (at.endsWith('XX')) return written.startsWith(at.charAt(0));
  return written === at || written === `${at.charAt(0)}XX`;
}
