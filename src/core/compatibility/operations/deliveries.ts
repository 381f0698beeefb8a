import type { Operation, Parameter } from '../../contract/contract';
import { responsesPlace } from '../../contract/statuses';
import type { Given } from '../steps/given';
import { note, Step, type Findings } from '../steps/step';
import { compareContents, gapsOf } from './bodies';
import { compareHeaders } from './headers';
import { compareRequestBodies } from './request-body';

/**
 * Compares what the provider sends by itself: a webhook or a callback. Its request is what the caller reads, and its
 * responses are what the caller answers.
 */
export function compareDelivery(given: Given, into: Findings, before: Operation, after: Operation): void {
  const place = after.node['parameters'] === undefined ? after.path : [...after.path, 'parameters'];
  compareHeaders(given, into, sent(before), sent(after), place);
  for (const parameter of before.parameters)
    if (parameter.unread) into.gaps.push(...gapsOf(given.baseline, parameter));
  for (const parameter of after.parameters)
    if (parameter.unread) into.gaps.push(...gapsOf(given.revision, parameter));
  compareRequestBodies(given, into, before, after, 'response');
  compareAnswers(given, into, before, after);
}

function sent({ parameters }: Operation): Parameter[] {
  return parameters.filter((parameter) => !parameter.unread && parameter.in !== 'path');
}

/** What the caller answers is a request turned round. */
function compareAnswers(given: Given, into: Findings, before: Operation, after: Operation): void {
  const now = new Map(after.responses.map((response) => [response.status, response]));
  const old = new Set(before.responses.map(({ status }) => status));
  for (const response of before.responses) {
    const { status, path } = response;
    const other = now.get(status);
    if (!other) {
      // Whether the provider minds another answer is not said.
      const isTaken = now.has(`${status.charAt(0)}XX`) || now.has('default');
      const at = { path: responsesPlace(after), base: path };
      if (!isTaken) note(into, 'response-status-removed', 'answer', at, { name: status });
      continue;
    }
    const gaps = [...gapsOf(given.baseline, response), ...gapsOf(given.revision, other)];
    into.gaps.push(...gaps);
    if (gaps.length === 0)
      into.next.push(new Step((found) => compareContents(given, found, response, other, 'request')));
  }
  for (const { status, path } of after.responses)
    if (!old.has(status))
      note(into, 'response-status-added', 'answer', { path, base: undefined }, { name: status });
}
