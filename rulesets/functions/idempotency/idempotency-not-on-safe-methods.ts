import type { Contract, Operation, Parameter } from '../../../src/core/contract/contract';
import { memoizeAlone } from '../../../src/core/contract/memoize';
import type { Problem } from '../../../src/core/contract/problem';
import { dedicatedKeys } from '../../../src/core/inference/idempotency/keys';
import { keysOf } from '../../../src/core/inference/idempotency/retry';
import { code } from '../../../src/core/texts/wording';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';

/** What only reads takes no idempotency key: repeating it changes nothing anyway. */
export default perDocument(function* ({ contract, operations, examine }) {
  const problems: Problem[] = [];
  for (const operation of operations) {
    if (isRepeatable(operation)) {
      examine(operation);
      const [key] = dedicatedKeys(contract, operation);
      if (key?.parameter && !isExplained(operation, key.parameter))
        problems.push({
          message: `A repeated ${code(operation.name)} changes nothing more anyway: say in the description of ${code(key.name)} what a repeat gets back, or leave it out.`,
          path: key.parameter.usedAt,
        });
      continue;
    }
    if (!isSafe(operation)) continue;
    examine(operation);
    const parameter = keysOf(contract, operation)[0]?.parameter;
    if (!parameter) continue;
    const shared = isOfPath(operation, parameter) && writtenRoutes(contract).has(operation.route);
    const key = code(parameter.name);
    problems.push({
      message: shared
        ? `${key} belongs to the operations of this path that write: move it down to them.`
        : `${code(operation.name)} reads only, so ${key} has no effect there. Leave it out.`,
      // A shared component serves the writes: what goes is the use of it.
      path: parameter.usedAt,
    });
  }
  yield* oncePerPlace(problems);
});

function isSafe({ method }: Operation): boolean {
  return ['get', 'head', 'options', 'query'].includes(method);
}

/** PUT and DELETE are idempotent by themselves; what a key adds is the stored answer. */
function isRepeatable({ method }: Operation): boolean {
  return method === 'put' || method === 'delete';
}

function isExplained({ description, summary }: Operation, parameter: Parameter): boolean {
  return [description, summary, parameter.description].some((text) =>
    /\bre-?tr(y|ies|ied)|repeat|replay|(same|first|original|stored) (response|result|answer)|duplicate|again|twice|重复|重试|重放|再次/i.test(
      text,
    ),
  );
}

/** True where the parameter stands beside the operation, for all of the path. */
function isOfPath({ usedAt }: Operation, parameter: Parameter): boolean {
  return parameter.usedAt.length < usedAt.length + 2;
}

/** The paths that some operation writes to. */
const writtenRoutes = memoizeAlone(
  ({ operations }: Contract) => new Set(operations.filter((one) => !isSafe(one)).map(({ route }) => route)),
);
