import type { Operation, Surroundings } from '../../contract/contract';
import { flatten, type Flat } from '../../contract/flatten';
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

/** True where a resource says why it failed: among its fields, or in what it holds of whoever answered for it. */
export function saysWhy(contract: Surroundings, resource: Resource): boolean {
  return (
    has(resource, REASON) ||
    [resource.flat, resource.around].some((flat) => flat && answersBelow(contract, flat))
  );
}

const ANSWER =
  /^(.*_)?(response|result|outcome|reply|answer|gateway|processor|provider|carrier|network|acquirer|issuer|bank|status|last_attempt|attempt)(_(details?|info|data))?$/;
const CODE = /^(.*_)?(code|message|reason|description|text|body)$/;

/** `gateway.response.code`, `delivery.error_code`, `responseCode`: a reason one or two objects down, or under its own name. */
function answersBelow(contract: Surroundings, { properties }: Flat, depth = 0): boolean {
  return [...properties].some(([name, { schema }]) => {
    const snake = snakeOf(name);
    if (depth === 0 && RESPONSE_CODE.test(snake)) return true;
    const inner = flatten(contract, schema);
    if (inner.properties.size === 0) return false;
    const names = [...inner.properties.keys()].map(snakeOf);
    if (names.some((one) => REASON.test(one) || (ANSWER.test(snake) && CODE.test(one)))) return true;
    return depth === 0 && ANSWER.test(snake) && answersBelow(contract, inner, 1);
  });
}

const RESPONSE_CODE =
  /^(.*_)?(response|result|return|processor|gateway|network)_(code|message|body|text|reason)$/;

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
