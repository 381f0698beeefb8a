import type { Operation, Response } from '../../contract/contract';
import { isError, responsesPlace, statusesOf } from '../../contract/statuses';
import { headersPlace } from '../../contract/headers';
import type { JsonPath } from '../../json';
import { noteIn, type Given } from '../steps/given';
import { note, Step, type Findings } from '../steps/step';
import { compareContents, gapsOf } from './bodies';
import { compareHeaders } from './headers';

/** Compares what an operation answers: by status, else by what covers the status in the other document. */
export function compareResponses(given: Given, into: Findings, before: Operation, after: Operation): void {
  const compared = new Set<string>();
  const compare = (old: Response, now: Response) => {
    const pair = `${old.status} ${now.status}`;
    if (!compared.has(pair)) into.next.push(new Step((found) => compareResponse(given, found, old, now)));
    compared.add(pair);
  };
  const place = responsesPlace(after);
  for (const old of before.responses) {
    const now = covering(old.status, after.responses);
    if (now) compare(old, now);
    else if (!isSaid(after, old.status) && !inRange(old.status, after))
      removed(into, before, after, old.status, { path: place, base: old.path });
  }
  for (const now of after.responses) {
    const old = covering(now.status, before.responses);
    if (old) compare(old, now);
    else if (!isSaid(before, now.status) && !inRange(now.status, before)) {
      const name = /^[23]/.test(now.status) ? 'success' : 'other';
      note(into, 'response-status-added', name, { path: now.path, base: undefined }, { name: now.status });
    }
  }
}

/** The response of a status: its own, its range, and for errors, or where nothing else is described, `default`. */
function covering(status: string, responses: readonly Response[]): Response | undefined {
  const range = `${status.charAt(0)}XX`;
  const find = (name: string) => responses.find((one) => one.status.toUpperCase() === name.toUpperCase());
  const isAlone = responses.every((one) => !/^[23]/.test(one.status));
  return find(status) ?? find(range) ?? (isError(status) || isAlone ? find('default') : undefined);
}

/** True for a status that is there, though what stands behind it cannot be read. */
function isSaid(operation: Operation, status: string): boolean {
  return statusesOf(operation).includes(status);
}

/** True for a range, or `default`, of which a part is described on the other side; that part is compared with it. */
function inRange(status: string, { responses }: Operation): boolean {
  if (status === 'default') return responses.some((one) => isError(one.status));
  return /^\dXX$/i.test(status) && responses.some((one) => one.status.charAt(0) === status.charAt(0));
}

function removed(
  into: Findings,
  before: Operation,
  after: Operation,
  status: string,
  at: { path: JsonPath; base: JsonPath },
): void {
  const isSuccess = /^[23]/.test(status);
  const isLeft = before.responses.some(
    (other) => /^[23]/.test(other.status) && covering(other.status, after.responses) !== undefined,
  );
  const name = isSuccess ? (isLeft ? 'another' : 'last') : 'error';
  note(into, 'response-status-removed', name, at, { name: status });
}

function compareResponse(given: Given, into: Findings, old: Response, now: Response): void {
  const gaps = [...gapsOf(given.baseline, old), ...gapsOf(given.revision, now)];
  into.gaps.push(...gaps);
  if (gaps.length > 0) return;
  compareHeaders(given, into, old.headers, now.headers, headersPlace(now));
  const at = { path: now.path, base: old.path };
  if (old.content.length === 0 && now.content.length === 0) return;
  if (now.content.length === 0)
    noteIn(into, { direction: 'response' }, 'body-removed', 'gone', at, { name: now.status });
  else if (old.content.length === 0)
    noteIn(into, { direction: 'response' }, 'body-added', 'optional', at, { name: now.status });
  else compareContents(given, into, old, now, 'response');
}
