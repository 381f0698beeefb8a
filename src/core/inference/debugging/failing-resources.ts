import type { Operation } from '../../contract/contract';
import { memoize } from '../../contract/memoize';
import { successesOf } from '../../contract/statuses';
import { nounOf } from '../operations/intent';
import { isCreate } from '../operations/kinds';
import { costsMoney } from '../operations/payloads';
import { snakeOf } from '../text/words';
import { outcomeOf } from './outcome';
import { resourcesIn, type Resource } from './resources';

/** The resources of an operation's answers whose work goes on after the answer, and can go wrong. */
export const failingResources = memoize((contract, operation: Operation): Resource[] =>
  successesOf(operation).flatMap(({ status, content }) => {
    // What sends or pays fails late even where nobody listed the states.
    const isLate =
      status === '202' ||
      (isCreate(contract, operation) && costsMoney(operation)) ||
      (operation.method === 'get' && LATE.test(nounOf(operation)));
    const resources = content.flatMap(({ schema }) => (schema ? resourcesIn(contract, schema) : []));
    return resources.filter(({ status }) => {
      const { failure, unlisted } = outcomeOf(contract, status.schema);
      return failure !== undefined || (unlisted && isLate);
    });
  }),
);

/** What is sent, paid or worked off after the answer. */
const LATE =
  /^(message|sms|mms|call|fax|verification|payment|payout|transfer|refund|export|import|job|batch)$/;

/** True where a resource says why it failed. */
export function saysWhy(resource: Resource): boolean {
  return has(resource, REASON);
}

/** True where it says when it last changed. */
export function saysWhen(resource: Resource): boolean {
  return has(resource, CHANGED);
}

const REASON =
  /(^|_)(errors?|failures?|failed|fail|decline|rejection|reject|bounce|status)_(code|reason|details?|message|info|type|description|text)s?$|(^|_)(errors?|failures?|reason|reasons|reason_code|problem|fault|sub_?status|diagnostics|exception|logs?|logs?_url|result_(code|message))$/;
const CHANGED =
  /(^|_)(updated|changed|modified|completed|sent|finished|ended|failed|processed|delivered|closed|settled|stopped|confirmed|succeeded|paid)_(at|on|date|time|timestamp|datetime)$|(^|_)(date|time)_(updated|sent|completed|modified|changed|ended|finished)$|^(last_)?(updated|modified|completed|finished|ended|update|change|changed)$|^(end|stop|update|completion|finish|last_update|status)_(time|date|timestamp)$|^(timestamp|timestamps|last_updated_time)$|(^|_)(history|timeline|transitions|timestamps)$/;

/** Among its fields, or beside it in its envelope. */
function has({ flat, around }: Resource, what: RegExp): boolean {
  const names = [...flat.properties.keys(), ...(around?.properties.keys() ?? [])];
  return names.some((name) => what.test(snakeOf(name)));
}
