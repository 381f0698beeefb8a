import type { Operation, Surroundings } from '../../../contract/contract';
import { deprecatedMembers } from './deprecated-members';
import { weekdayMissed } from './days';
import { statementsAt, statementsOf, type Statement } from './statements';

/** What is wrong with the days of something deprecated. */
export type DayLack =
  | { lacks: 'day'; name: string }
  | { lacks: 'one' | 'order'; name: string; first: string; second: string }
  | { lacks: 'weekday'; name: string; first: string };

/**
 * The first thing deprecated of an operation whose statements name two days for one thing, an end before the
 * deprecation, or a weekday that the day does not have; a deprecated operation that states no end at all.
 */
export function dayLack(surroundings: Surroundings, operation: Operation): DayLack | undefined {
  if (operation.deprecated) return lackOf(operation.name, statementsOf(surroundings, operation), true);
  for (const member of deprecatedMembers(surroundings, operation)) {
    const lack = lackOf(member.name, statementsAt(member), false);
    if (lack) return lack;
  }
  return undefined;
}

function lackOf(name: string, statements: readonly Statement[], isOwed: boolean): DayLack | undefined {
  const ends = statements.filter(({ role }) => role === 'end');
  const begun = statements.filter(({ role }) => role === 'since');
  const [end] = ends;
  if (!end) return isOwed ? { lacks: 'day', name } : undefined;
  for (const [first, ...others] of [ends, begun]) {
    const other = others.find(({ day }) => day !== first?.day);
    if (first && other) return { lacks: 'one', name, first: first.text, second: other.text };
  }
  const wrong = statements.find(({ text }) => weekdayMissed(text) !== undefined);
  if (wrong) return { lacks: 'weekday', name, first: wrong.text };
  const [since] = begun;
  if (since && end.day < since.day) return { lacks: 'order', name, first: end.text, second: since.text };
  return undefined;
}
