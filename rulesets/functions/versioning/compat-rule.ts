import type { CompatRule } from '../../../src/core/compatibility/kinds/verdict';
import { sinceBaseline } from '../../../src/core/compatibility/since-baseline';
import type { Concerning } from '../rule/concerning';
import { perDocument } from '../rule/per-document';
import { withBaseline } from './baseline-option';

/**
 * A rule on what has changed since the version that was shipped. It has nothing to say where no baseline is known: the
 * engine hands over the comparison, under the stock command line the option `baseline` names a file.
 */
export function compatRule(rule: CompatRule) {
  return withBaseline(
    perDocument(function* ({ contract, operations, deliveries, examine }): Generator<Concerning> {
      const since = sinceBaseline(contract.root);
      if (!since) return;
      const heard = new Set([...operations, ...deliveries]);
      const kept = [...since.stayed.values()].filter((operation) => heard.has(operation));
      for (const operation of kept) examine(operation);
      for (const { rule: of, path, message, operations: met } of since.changes) {
        if (of !== rule) continue;
        const concerned = met.filter((operation) => heard.has(operation));
        // Each operation that meets it asks the rule to be silent.
        if (met.length > 0 && concerned.length === 0) continue;
        examine({ usedAt: path });
        // What is gone is nobody's any more: it concerns whoever looks at what was shipped.
        yield { message, path, concerned: met.length > 0 ? concerned : kept };
      }
    }),
  );
}
