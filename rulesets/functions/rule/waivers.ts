import type { Contract, Operation } from '../../../src/core/contract/contract';
import type { Waiver } from '../../../src/core/contract/examination';
import { memoizeAlone } from '../../../src/core/contract/memoize';
import type { Problem } from '../../../src/core/contract/problem';
import { isObject, toPointer } from '../../../src/core/json';
import type { Concerning } from './concerning';

export type Waived = Waiver;

/** The operations and deliveries that ask one rule to be silent: `x-review: { ignore: [rule-id], reason: '…' }`. */
export class Waivers {
  private readonly byPlace = new Map<string, Operation>();

  constructor(operations: readonly Operation[]) {
    for (const operation of operations)
      for (const place of [operation.usedAt, operation.path]) this.byPlace.set(toPointer(place), operation);
  }

  get areAny(): boolean {
    return this.byPlace.size > 0;
  }

  /** Sets aside what stands within an operation that asks for it. */
  split<P extends Concerning>(problems: readonly P[]): { heard: readonly P[]; silenced: Waived[] } {
    if (!this.areAny) return { heard: problems, silenced: [] };
    const isSilenced = ({ path }: Problem) => this.around(path) !== undefined;
    return {
      heard: problems.filter((problem) => !isSilenced(problem)),
      silenced: this.waive(problems.filter(isSilenced)),
    };
  }

  /**
   * Waived problems with the reason of `operation`, else of the one they stand in, else of the first, without those said
   * anyway.
   */
  waive(problems: readonly Concerning[], said: readonly Problem[] = [], operation?: Operation): Waived[] {
    const known = new Set(said.map(({ path }) => toPointer(path)));
    const [first] = this.byPlace.values();
    return problems
      .filter(({ path }) => !known.has(toPointer(path)))
      .map((problem) => ({ ...problem, reason: reasonOf(operation ?? this.around(problem.path) ?? first) }));
  }

  /** The innermost one that a place is in. In time of the length of the path: there may be as many as operations. */
  private around(path: Problem['path']): Operation | undefined {
    for (let length = path.length; length > 0; length--) {
      const found = this.byPlace.get(toPointer(path.slice(0, length)));
      if (found) return found;
    }
    return undefined;
  }
}

const NONE = new Waivers([]);

export function waiversFor(rule: string, contract: Contract): Waivers {
  return waiversIn(contract).get(rule) ?? NONE;
}

// Every rule asks, at every key, and hardly a document has any.
const waiversIn = memoizeAlone(({ operations, deliveries }: Contract): ReadonlyMap<string, Waivers> => {
  const byRule = new Map<string, Operation[]>();
  for (const operation of [...operations, ...deliveries])
    for (const rule of operation.ignores) {
      const known = byRule.get(rule);
      if (known) known.push(operation);
      else byRule.set(rule, [operation]);
    }
  return new Map([...byRule].map(([rule, silent]) => [rule, new Waivers(silent)]));
});

/** `x-review: { ignore: [rule-id], reason: 'Clients of 2019 depend on it' }` */
function reasonOf(operation: Operation | undefined): string {
  const review = operation?.node['x-review'];
  const reason = isObject(review) ? review['reason'] : undefined;
  return typeof reason === 'string' && reason.trim() !== '' ? reason.trim() : 'x-review';
}
