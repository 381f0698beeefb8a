import { isHeeded } from '../../../src/core/openapi/places';
import { perPlace } from '../rule/per-place';
import { inManyPlaces } from './in-many-places';

/** `nullable` stands where it does something: in 3.0 beside a `type`. Later versions do not know it. */
export default perPlace(
  function* ({ version }, place, examine) {
    const { kind, node, path } = place;
    if (kind !== 'schema' || node['nullable'] !== true || !isHeeded(version, place)) return;
    examine({ usedAt: path });
    if (version === '3.0' && node['type'] !== undefined) return;
    const message =
      version === '3.0'
        ? '`nullable` has no effect without a `type` beside it. State the `type` here, too, or drop it.'
        : '`nullable` has no effect since OpenAPI 3.1. List `null` among the types instead.';
    yield { message, path: [...path, 'nullable'] };
  },
  {
    together: (problems) =>
      inManyPlaces(
        problems,
        (count, first) =>
          `\`nullable\` has no effect in ${count} places, among them ${first}. In OpenAPI 3.0 it needs a \`type\` beside it, and since 3.1 \`null\` is one of the types.`,
      ),
  },
);
