import { canonical } from '../../../src/core/schema/scalars';
import { perPlace } from '../rule/per-place';
import { literal } from '../../../src/core/texts/wording';

/** An enum names each of its values once. */
export default perPlace(
  function* (_, { node, path }, examine) {
    if (!Array.isArray(node['enum'])) return;
    examine({ usedAt: path });
    const seen = new Set<string>();
    for (const [i, value] of node['enum'].entries()) {
      const text = canonical(value);
      if (seen.has(text))
        yield { message: `The enum names ${literal(value)} twice. Keep one.`, path: [...path, 'enum', i] };
      seen.add(text);
    }
  },
  { kinds: ['schema'] },
);
