import type { Contract, Operation, Surroundings } from '../../contract/contract';
import { tagsOf } from '../../contract/head';
import { memoize, memoizeAlone } from '../../contract/memoize';
import { successesOf } from '../../contract/statuses';
import { answersIn, requestsOf, type Exchanged } from '../fields/exchanged';
import { likenessOf } from '../meanings/identify';
import { snakeOf } from '../text/words';

/*
 * Names as the methods and fields of a generated client have them.
 */

/** The fields of a request and of its successes, each place once. */
const fieldsOf = memoize((surroundings, operation: Operation): Exchanged[] =>
  [
    ...requestsOf(surroundings, operation),
    ...successesOf(operation).flatMap((response) => answersIn(surroundings, response)),
  ].flat(),
);

/** Members of deep objects stand in brackets: `sent[gte]`. */
const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*(\[[A-Za-z_][A-Za-z0-9_]*\]){0,8}(\[\])?$/;

/** The names of parameters and properties that are no identifiers; headers have rules of their own. */
export function illegalNames(surroundings: Surroundings, operation: Operation): string[] {
  const names = fieldsOf(surroundings, operation)
    .filter(({ in: place }) => place !== 'header')
    .map(({ name }) => name);
  return [...new Set(names)].filter((name) => !IDENTIFIER.test(name));
}

/** True where an operation belongs to one group: its one tag, which is declared, or what stands first in its id. */
export function isGrouped(contract: Contract, operation: Operation): boolean {
  const { tags, operationId = '' } = operation;
  if (tags.length === 0) return /^[A-Za-z][A-Za-z0-9_]*[./][A-Za-z]/.test(operationId);
  return tags.length === 1 && tagsOf(contract, operation).length === 1;
}

/** What an operation calls something that most others call otherwise; the case style is another matter. */
export function otherNames(contract: Contract, operation: Operation, meaning: string): string[] {
  const usual = snakeOf(usualName(contract, meaning) ?? '');
  return namesOf(contract, operation, meaning).filter((name) => snakeOf(name) !== usual);
}

/** What most operations call it; of two names as frequent the first one. */
export function usualName(contract: Contract, meaning: string): string | undefined {
  const known = usualNames(contract);
  if (!known.has(meaning)) {
    const counts = new Map<string, number>();
    for (const operation of contract.operations)
      for (const name of namesOf(contract, operation, meaning)) counts.set(name, (counts.get(name) ?? 0) + 1);
    const [usual] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
    known.set(meaning, usual);
  }
  return known.get(meaning);
}

const usualNames = memoizeAlone((_: Contract): Map<string, string | undefined> => new Map());

function namesOf(surroundings: Surroundings, operation: Operation, meaning: string): string[] {
  const fields = fieldsOf(surroundings, operation);
  const called = fields.filter((field) => likenessOf(surroundings, field, meaning) === 'is');
  const places = new Set(called.map(({ steps }) => JSON.stringify(steps)));
  // `recipient.phone`: a part of what has a name already.
  const isPart = ({ steps }: Exchanged) =>
    steps.some((_, i) => i > 0 && places.has(JSON.stringify(steps.slice(0, i))));
  return [...new Set(called.filter((field) => !isPart(field)).map(({ name }) => name))].filter(
    // `message: { id }`: what a thing calls its own id.
    (name) => !/^s?id$/i.test(name),
  );
}
