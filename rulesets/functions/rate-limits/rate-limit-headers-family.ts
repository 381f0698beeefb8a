import type { Problem } from '../../../src/core/contract/problem';
import {
  explainsMigration,
  quotaHeaders,
  type QuotaHeader,
} from '../../../src/core/inference/rate-limits/families';
import { isReset, statesUnit } from '../../../src/core/inference/rate-limits/reset';
import { code } from '../../../src/core/texts/wording';
import { collapse } from '../rule/collapse';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';

/** Quota headers come from one family, and a reset header says whether it is a moment or a number of seconds. */
export default perDocument(function* ({ contract, operations, examine }) {
  const headers = quotaHeaders(operations);
  for (const { header } of headers) examine(header);
  if (!explainsMigration(contract, headers)) yield* secondFamilies(headers);
  const resets = oncePerPlace(
    headers
      .filter(({ header }) => isReset(header))
      .map(({ header }) => ({
        place: `${header.name} at ${header.path.join('/')}`,
        header,
        message: `${code(header.name)} should say what it counts: seconds left, or a Unix time. Read the wrong way, a client waits for decades or not at all.`,
        path: header.path,
      })),
  );
  const unclear = resets.filter(({ header }) => !statesUnit(header));
  yield* collapse(unclear, resets.length, (count, of, first) => ({
    message: `${count} of ${of} reset headers should say what they count, among them ${first}: seconds left, or a Unix time. Read the wrong way, a client waits for decades or not at all.`,
    path: ['paths'],
  }));
});

/** One finding per further family, where it first appears. The family with most headers is the API's own. */
function* secondFamilies(headers: readonly QuotaHeader[]): Generator<Problem> {
  const families = new Map<string, QuotaHeader[]>();
  for (const quota of headers)
    if (quota.family !== undefined)
      families.set(quota.family, [...(families.get(quota.family) ?? []), quota]);
  const [main, ...others] = [...families.values()].sort((a, b) => b.length - a.length);
  for (const [first] of others)
    if (main?.[0] && first)
      yield {
        message: `${code(first.header.name)} belongs to another family of quota headers than ${code(main[0].header.name)}: keep one, or say which clients need the other.`,
        path: first.place,
      };
}
