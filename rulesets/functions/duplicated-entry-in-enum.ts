import { defineRule } from './define-rule';
import { canonical } from './examples/scalars';
import { definitionsOf } from './structure/places';
import { literal } from './wording';

/** An enum names each of its values once. */
export default defineRule('duplicated-entry-in-enum', function* ({ root }, examine) {
  for (const { node, path } of definitionsOf(root, 'schema')) {
    if (!Array.isArray(node['enum'])) continue;
    examine({ usedAt: path });
    const seen = new Set<string>();
    for (const [i, value] of node['enum'].entries()) {
      const text = canonical(value);
      if (seen.has(text))
        yield { message: `The enum names ${literal(value)} twice. Keep one.`, path: [...path, 'enum', i] };
      seen.add(text);
    }
  }
});
