import { bulkOf } from '../../../src/core/inference/async/bulk';
import { memoize } from '../../../src/core/contract/memoize';
import type {
  MediaType,
  Operation,
  Response,
  Schema,
  Surroundings,
} from '../../../src/core/contract/contract';
import { flatten } from '../../../src/core/contract/flatten';
import { successesOf } from '../../../src/core/contract/statuses';
import { collapse, type Placed } from '../rule/collapse';
import type { Problem } from '../../../src/core/contract/problem';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';
import { isForeign, isPlumbing, isTokenEndpoint } from '../../../src/core/inference/errors/answers';
import { errorAmong, isThing, saysFailed } from '../../../src/core/inference/errors/disguised';
import { asksForVerdict, isOtherProtocol } from '../../../src/core/inference/errors/verdicts';
import { isJson } from '../../../src/core/contract/media-types';
import { code } from '../../../src/core/texts/wording';

const DEEPEST = 4;

/** A request that failed is not answered with a 2xx whose body says so. */
export default perDocument(function* ({ contract, operations, examine }) {
  const judged = operations.map((operation) => judgmentOf(contract, operation));
  for (const media of judged.flatMap(({ bodies }) => bodies)) examine(media);
  const problems = judged.flatMap((one) => one.problems);
  const count = judged.filter(({ bodies }) => bodies.length > 0).length;
  yield* oncePerPlace(
    collapse(problems, count, (count, of, first) => ({
      message: `${count} of ${of} operations, ${first} among them, can report a failure inside a 2xx response. Answer failures with 4xx and 5xx statuses.`,
      path: ['paths'],
    })),
  );
});

/** The bodies of successes that a program reads, and what is wrong with them. */
const judgmentOf = memoize((contract, operation: Operation) => {
  const bodies: MediaType[] = [];
  const problems: Placed[] = [];
  if (isTokenEndpoint(operation) || isPlumbing(operation)) return { bodies, problems };
  for (const response of successesOf(operation))
    for (const media of response.content) {
      // 207 is made of results of many kinds.
      if (!media.schema || !isJson(media.type) || isForeign(media.type) || response.status === '207')
        continue;
      bodies.push(media);
      for (const problem of judge(contract, operation, response, media.schema, 0))
        problems.push({ ...problem, place: operation.name });
    }
  return { bodies, problems };
});

function* judge(
  contract: Surroundings,
  operation: Operation,
  response: Response,
  schema: Schema,
  hops: number,
): Generator<Problem> {
  const flat = flatten(contract, schema);
  if (isOtherProtocol(operation, flat) || asksForVerdict(operation, flat) || bulkOf(contract, operation))
    return;
  const error = hops === 0 ? errorAmong(contract, schema) : undefined;
  if (error && !isThing(contract, operation, flatten(contract, error))) {
    yield {
      message: `The ${code(response.status)} response may be the error ${code(error.component ?? '')}. Answer a failure with a 4xx or 5xx status.`,
      path: response.content.find((media) => media.schema === schema)?.path ?? error.path,
    };
    return;
  }
  if (hops < DEEPEST)
    for (const variant of flat.variants) yield* judge(contract, operation, response, variant, hops + 1);
  if (isThing(contract, operation, flat)) {
    const status = flat.properties.get('status');
    if (!status || status.variant || !saysFailed(contract, flat, 'status', status)) return;
  }
  for (const [name, property] of flat.properties) {
    if (property.variant || !saysFailed(contract, flat, name, property)) continue;
    yield {
      message: `${code(name)} can report a failure inside a ${code(response.status)} response. Answer a failure with a 4xx or 5xx status, which is what clients, proxies and alarms look at.`,
      path: property.path,
    };
    return;
  }
}
