import { follow } from '../../../src/core/contract/follow';
import { perPlace } from '../rule/per-place';
import type { JsonPath } from '../../../src/core/json';
import { code } from '../../../src/core/texts/wording';

/** A list of parameters declares each once: same name, same place (`in`). An operation may override its path's. */
export default perPlace(
  function* ({ root }, { node, path }, examine) {
    const { parameters } = node;
    if (!Array.isArray(parameters)) return;
    examine({ usedAt: path });
    const seen = new Map<string, JsonPath>();
    for (const [i, written] of parameters.entries()) {
      const at = [...path, 'parameters', i];
      const { name, in: where } = follow(root, written, at)?.node ?? {};
      if (typeof name !== 'string' || typeof where !== 'string') continue;
      // Header names are compared without case.
      const key = `${where} ${where === 'header' ? name.toLowerCase() : name}`;
      const first = seen.get(key);
      if (first)
        yield {
          message: `The ${code(where)} parameter ${code(name)} is declared twice. Keep one.`,
          path: at,
          related: [first],
        };
      else seen.set(key, at);
    }
  },
  { kinds: ['operation', 'pathItem'] },
);
