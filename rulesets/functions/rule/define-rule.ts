import { createRulesetFunction } from '@stoplight/spectral-core';
import { spend } from '../../../src/core/budget';
import { contractOf } from '../../../src/core/contract/build';
import type { Contract, Node, Operation } from '../../../src/core/contract/contract';
import type { Problem } from '../../../src/core/contract/problem';
import { crashOf, examinationOf, type Waiver } from '../../../src/core/contract/examination';
import { isObject, isWithin, toPointer } from '../../../src/core/json';
import { code } from '../../../src/core/texts/wording';

/** Tells the grader that the rule applies to this node, whether or not something is wrong with it. */
export type Examine = (subject: Pick<Node, 'usedAt'>) => void;

/** A rule: reads the contract, names what it looked at, yields what is wrong. Never mutates. */
export type Predicate = (contract: Contract, examine: Examine) => Iterable<Problem>;

/**
 * Wraps a predicate for Spectral (`given: $`, `resolved: false`). It records what the rule looked at, and turns
 * a throw into a record: one throwing function would abort Spectral's whole run.
 */
export function defineRule(id: string, predicate: Predicate) {
  return createRulesetFunction<unknown, null>({ input: null, options: null }, (root) => {
    // Said here and not as a schema, which Spectral would compile for each rule.
    if (!isObject(root)) return [];
    const subjects: Pick<Node, 'usedAt'>[] = [];
    try {
      const contract = contractOf(root);
      const problems: Problem[] = [];
      for (const problem of predicate(contract, (subject) => subjects.push(subject))) {
        spend(root, costOf(problem));
        problems.push(problem);
      }
      const waived = waivedBy(id, contract, predicate, problems);
      examinationOf(root).set(id, { subjects, ...(waived.length > 0 ? { waived } : {}) });
      return problems.map(({ message, path }) => ({ message, path: path.map(asFragment) }));
    } catch (error) {
      const crash = crashOf(error);
      examinationOf(root).set(id, { subjects, ...crash });
      return [{ message: `This rule could not check the document: ${code(crash.crashed ?? '')}`, path: [] }];
    }
  });
}

/** In steps of the budget: Spectral writes out the path of each problem, and a key may be as long as the document. */
function costOf({ path }: Problem): number {
  return path.reduce<number>((steps, key) => steps + 15 * String(key).length, 200);
}

/** What the rule would say of the operations that asked it not to: a waiver stays visible. */
function waivedBy(id: string, contract: Contract, predicate: Predicate, said: readonly Problem[]): Waiver[] {
  const silenced = [...contract.operations, ...contract.deliveries].filter(({ ignores }) => ignores.has(id));
  if (silenced.length === 0) return [];
  const isSilenced = ({ ignores }: Operation) => ignores.has(id);
  const copies = new Map<Operation, Operation>();
  // The others stay themselves: what is known of them still holds.
  const heard = (operation: Operation): Operation => {
    const isHeard = !isSilenced(operation) && !operation.callbacks.some(isSilenced);
    const copy =
      copies.get(operation) ??
      (isHeard ? operation : { ...operation, ignores: new Set(), callbacks: operation.callbacks.map(heard) });
    copies.set(operation, copy);
    return copy;
  };
  const whole = {
    ...contract,
    operations: contract.operations.map(heard),
    deliveries: contract.deliveries.map(heard),
  };
  const known = new Set(said.map(({ path }) => toPointer(path)));
  return [...predicate(whole, () => undefined)]
    .filter(({ path }) => !known.has(toPointer(path)))
    .map(({ message, path }) => {
      const operation =
        silenced.find((one) => isWithin(path, one.path) || isWithin(path, one.usedAt)) ?? silenced[0];
      return { message, path, reason: reasonOf(operation) };
    });
}

/** `x-review: { ignore: [rule-id], reason: 'Clients of 2019 depend on it' }` */
function reasonOf(operation: Operation | undefined): string {
  const review = operation?.node['x-review'];
  const reason = isObject(review) ? review['reason'] : undefined;
  return typeof reason === 'string' && reason.trim() !== '' ? reason.trim() : 'x-review';
}

/** Spectral reads the keys of a path as JSON Pointer fragments: in a key of the document `~1` is no slash. */
function asFragment(key: string | number): string | number {
  return typeof key === 'string' ? key.replaceAll('~', '~0') : key;
}

/** The first problem at each place: what many operations share is mended once. */
export function* oncePerPlace(problems: Iterable<Problem>): Generator<Problem> {
  const told = new Set<string>();
  for (const problem of problems) {
    const pointer = toPointer(problem.path);
    if (!told.has(pointer)) yield problem;
    told.add(pointer);
  }
}

/** The operations that the rule is not silenced on by `x-review: { ignore: [id] }`. */
export function reviewed(id: string, operations: readonly Operation[]): Operation[] {
  return operations.filter((operation) => !operation.ignores.has(id));
}
