import type { Operation } from '../../../src/core/contract/contract';
import { memoize } from '../../../src/core/contract/memoize';
import { isCreate } from '../../../src/core/inference/operations/kinds';
import { nounOf } from '../../../src/core/inference/operations/intent';
import { costsMoney } from '../../../src/core/inference/operations/payloads';
import { successesOf } from '../../../src/core/contract/statuses';
import { snakeOf } from '../../../src/core/inference/text/words';
import { toPointer } from '../../../src/core/json';
import { collapse, type Placed } from '../rule/collapse';
import { perDocument } from '../rule/per-document';
import { outcomeOf } from '../../../src/core/inference/debugging/outcome';
import { resourcesIn, type Resource } from '../../../src/core/inference/debugging/resources';
import { code } from '../../../src/core/texts/wording';

/** A resource that can fail after the answer says why it failed, and when it last changed. */
export default perDocument(function* ({ contract, operations, examine }) {
  const problems: Placed[] = [];
  const looked = new Set<string>();
  for (const operation of operations)
    for (const resource of resourcesOf(contract, operation)) {
      examine(operation);
      examine(resource.schema);
      const { schema, status } = resource;
      const pointer = toPointer(schema.path);
      if (looked.has(pointer)) continue;
      looked.add(pointer);
      // `allOf` with links hides the component from its schema, not from its place.
      const [root, kind, component] = status.path;
      const owner = root === 'components' && kind === 'schemas' ? String(component) : undefined;
      const place = schema.component ?? owner ?? operation.name;
      const message = messageFor(code(place), resource);
      if (message !== undefined) problems.push({ place, message, path: status.path });
    }
  yield* collapse(problems, looked.size, (count, of, first) => ({
    message: `${count} of ${of} resources that can fail should give both the reason and the time of the last change: ${first}.`,
    path: ['paths'],
  }));
});

/** The resources of an operation's answers whose work goes on after the answer, and can go wrong. */
const resourcesOf = memoize((contract, operation: Operation): Resource[] =>
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

function messageFor(name: string, resource: Resource): string | undefined {
  const says = has(resource, REASON);
  const dates = has(resource, CHANGED);
  if (says && dates) return undefined;
  if (says)
    return `${name} should say when its status last changed, in a field such as \`status_changed_at\`.`;
  if (dates) return `${name} should say why it failed, in a field such as \`error_code\`.`;
  return `${name} should say why it failed and when its status last changed, in fields such as \`error_code\` and \`status_changed_at\`.`;
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
