import { saysWhenToRetry, saysWhenWindowEnds } from '../../inference/rate-limits/retry-after';
import { responsesAt } from '../concerned';
import { proposal, set, type Fixer, type Subject } from '../fix';
import { sharedHeader } from '../shared/headers';

/** A `429` that says when to come back. */
export const rateLimitRetryAfter: Fixer = (subject) => retryAfter(subject, '429');

/** A `503` that says when to come back. Whether a request may be repeated is not known here. */
export const unavailableRetryAfter: Fixer = (subject) =>
  subject.path.at(-1) === 'description' ? undefined : retryAfter(subject, '503');

function retryAfter(subject: Subject, wanted: string) {
  const { contract } = subject;
  const found = responsesAt(subject).filter(
    (response) =>
      response.status === wanted &&
      !saysWhenToRetry(contract, response) &&
      !(wanted === '429' && saysWhenWindowEnds(response)),
  );
  const { ref, changes } = sharedHeader(contract, 'Retry-After');
  const added = found.flatMap(({ path }) => [set([...path, 'headers', 'Retry-After'], ref), ...changes]);
  return proposal('shared-component', { say: 'add', what: 'Retry-After' }, added);
}
