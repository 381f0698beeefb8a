import { foreignKeywords } from '../../../src/core/schema/applicability';
import { typesOf } from '../../../src/core/schema/scalars';
import { isHeeded } from '../../../src/core/openapi/places';
import { alternatives } from '../../../src/core/texts/wording';
import { perPlace } from '../rule/per-place';

/** The keywords of a schema say something about values of the types that stand beside them. */
export default perPlace(function* ({ version }, place, examine) {
  const { kind, node, path } = place;
  if (kind !== 'schema' || !isHeeded(version, place)) return;
  const types = typesOf(node);
  if (types.length === 0) return;
  examine({ usedAt: path });
  const foreign = foreignKeywords(node, types);
  if (foreign[0] !== undefined)
    yield {
      message: `What stands beside the type ${alternatives(types)} has no effect on it: ${alternatives(foreign)}. Correct the type, or drop it.`,
      path: [...path, foreign[0]],
    };
});
