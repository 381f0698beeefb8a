import { canonical } from '../../../src/core/schema/scalars';
import { perPlace } from '../rule/per-place';
import type { JsonPath } from '../../../src/core/json';
import { literal } from '../../../src/core/texts/wording';

/** An enum names each of its values once. */
export default perPlace(
  function* (_, { node, path }, examine) {
    if (!Array.isArray(node['enum'])) return;
    examine({ usedAt: path });
    const seen = new Map<string, JsonPath>();
    for (const [i, value] of node['enum'].entries()) {
      const text = canonical(value);
      const first = seen.get(text);
      const place = [...path, 'enum', i];
      if (first)
        yield {
          message: `The enum names ${literal(value)} twice. Keep one.`,
          path: place,
          related: [first],
        };
      else seen.set(text, place);
    }
  },
  { kinds: ['schema'] },
);
