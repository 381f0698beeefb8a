import { isHeeded } from '../../../src/core/openapi/places';
import { perPlace } from '../rule/per-place';

/** `nullable` stands where it does something: in 3.0 beside a `type`. Later versions do not know it. */
export default perPlace(function* ({ version }, place, examine) {
  const { kind, node, path } = place;
  if (kind !== 'schema' || node['nullable'] !== true || !isHeeded(version, place)) return;
  examine({ usedAt: path });
  if (version === '3.0' && node['type'] !== undefined) return;
  const message =
    version === '3.0'
      ? '`nullable` has no effect without a `type` beside it. State the `type` here, too, or drop it.'
      : '`nullable` has no effect since OpenAPI 3.1. List `null` among the types instead.';
  yield { message, path: [...path, 'nullable'] };
});
