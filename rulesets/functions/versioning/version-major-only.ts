import type { Contract } from '../../../src/core/contract/contract';
import { versionsInUrl } from '../../../src/core/inference/versioning/in-url';
import { hasMinor, majorOf } from '../../../src/core/inference/versioning/version-names';
import { toPointer } from '../../../src/core/json';
import { code } from '../../../src/core/texts/wording';
import { collapse, type Placed } from '../rule/collapse';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';

/** A version in the URL is a bare major number or a date: `/v1`, never `/v1.4`. */
export default perDocument(function* ({ contract, operations, examine }) {
  const problems: Placed[] = [];
  // What is on its way out keeps the address that its callers know.
  for (const operation of operations.filter(({ deprecated }) => !deprecated)) {
    const stated = versionsInUrl(operation);
    if (stated.length === 0) continue;
    examine(operation);
    for (const { usedAt, version, path } of stated) {
      examine({ usedAt });
      if (!hasMinor(version)) continue;
      problems.push({
        message: `${code(version)} should be a major number alone, such as ${code(majorOf(version))}: a compatible release then keeps its address.`,
        path,
        place: operation.route,
      });
    }
  }
  const once = oncePerPlace(problems);
  yield* collapse(once, routes(contract), (count, of, first) => ({
    message: `${count} of ${of} paths, ${first} among them, state a minor version. Keep the major number alone.`,
    path: ['paths'],
  }));
});

function routes({ operations }: Contract): number {
  return new Set(operations.map(({ usedAt }) => toPointer(usedAt.slice(0, -1)))).size;
}
