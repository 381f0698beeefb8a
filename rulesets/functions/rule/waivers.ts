import type { Contract, Operation } from '../../../src/core/contract/contract';
import type { Waiver } from '../../../src/core/contract/examination';
import type { Problem } from '../../../src/core/contract/problem';
import type { Concerning } from './concerning';
import { isObject, isWithin, toPointer } from '../../../src/core/json';

export type Waived = Waiver;

/** The operations and deliveries that ask one rule to be silent: `x-review: { ignore: [rule-id], reason: '…' }`. */
export class Waivers {
  constructor(private readonly silencing: readonly Operation[]) {}

  get areAny(): boolean {
    return this.silencing.length > 0;
  }

  /** Sets aside what stands within an operation that asks for it. */
  split<P extends Concerning>(problems: readonly P[]): { heard: readonly P[]; silenced: Waived[] } {
    if (!this.areAny) return { heard: problems, silenced: [] };
    const isSilenced = ({ path }: Problem) => this.silencing.some((one) => isWithin(path, one.path));
    return {
      heard: problems.filter((problem) => !isSilenced(problem)),
      silenced: this.waive(problems.filter(isSilenced)),
    };
  }

  /** Waived problems with the reason of the operation they stand in, or of `operation`, without those said anyway. */
  waive(problems: readonly Concerning[], said: readonly Problem[] = [], operation?: Operation): Waived[] {
    const known = new Set(said.map(({ path }) => toPointer(path)));
    return problems
      .filter(({ path }) => !known.has(toPointer(path)))
      .map((problem) => ({ ...problem, reason: reasonOf(operation ?? this.around(problem.path)) }));
  }

  private around(path: Problem['path']): Operation | undefined {
    return (
      this.silencing.find((one) => isWithin(path, one.path) || isWithin(path, one.usedAt)) ??
      this.silencing[0]
    );
  }
}

export function waiversFor(rule: string, { operations, deliveries }: Contract): Waivers {
  return new Waivers([...operations, ...deliveries].filter(({ ignores }) => ignores.has(rule)));
}

/** `x-review: { ignore: [rule-id], reason: 'Clients of 2019 depend on it' }` */
function reasonOf(operation: Operation | undefined): string {
  const review = operation?.node['x-review'];
  const reason = isObject(review) ? review['reason'] : undefined;
  return typeof reason === 'string' && reason.trim() !== '' ? reason.trim() : 'x-review';
}
