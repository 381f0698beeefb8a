import type { Operation } from '../../../src/core/contract/contract';
import { memoizeAlone } from '../../../src/core/contract/memoize';
import { isError } from '../../../src/core/contract/statuses';
import { collapse } from '../rule/collapse';
import { perDocument } from '../rule/per-document';
import { isPlumbing } from '../../../src/core/inference/errors/answers';
import { statusesOf } from '../../../src/core/inference/rate-limits/responses';
import { code } from '../../../src/core/texts/wording';

/** Every operation documents what a caller gets who calls too often. */
export default perDocument(function* ({ operations, examine }) {
  const judged = operations.filter((operation) => !isPlumbing(operation));
  for (const operation of judged) examine(operation);
  const problems = judged.filter(isUnthrottled).map((operation) => ({
    place: operation.name,
    message: `${code(operation.name)} should document \`429\`: otherwise a throttled client meets an error that it has no type for.`,
    path: 'responses' in operation.node ? [...operation.path, 'responses'] : operation.path,
  }));
  yield* collapse(problems, judged.length, (count, of, first) => ({
    message: `${count} of ${of} operations should document \`429\`, among them ${first}: otherwise a throttled client meets an error that it has no type for.`,
    path: ['paths'],
  }));
});

/** Neither 429, nor a range that holds it, nor another status that says it is about the rate (GitHub's 403, S3's 503). */
const isUnthrottled = memoizeAlone((operation: Operation): boolean => {
  if (statusesOf(operation).some((status) => /^(429|4xx|default)$/i.test(status))) return false;
  return !operation.responses.some(
    ({ status, description }) => isError(status) && THROTTLES.test(description),
  );
});

const THROTTLES = /rate[- ]?limit|throttl|too many (requests|calls)|quota (is )?exceeded|slow ?down/i;
