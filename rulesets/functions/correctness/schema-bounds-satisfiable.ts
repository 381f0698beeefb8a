import { boundsOf, isEmpty } from '../../../src/core/schema/bounds';
import { isHeeded } from '../../../src/core/openapi/places';
import { code } from '../../../src/core/texts/wording';
import { perPlace } from '../rule/per-place';

/** Between the lower and the upper bounds of a schema there is room for a value. */
export default perPlace(function* ({ version }, place, examine) {
  const { kind, node, path } = place;
  if (kind !== 'schema' || !isHeeded(version, place)) return;
  const ranges = boundsOf(node);
  if (ranges.length > 0) examine({ usedAt: path });
  for (const { lower, upper } of ranges.filter(isEmpty))
    yield {
      message: `No value meets both ${code(`${lower.keyword}: ${lower.value}`)} and ${code(`${upper.keyword}: ${upper.value}`)}. Correct one of them.`,
      path: [...path, lower.keyword],
    };
});
