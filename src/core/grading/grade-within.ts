import { Overspent } from '../budget';
import { about } from '../document/engine-finding';
import type { SpecDocument } from '../document/read';
import type { Exercise } from '../exercises/exercise';
import type { Finding, Report } from '../report';
import type { Texts } from '../texts/texts';
import { grade, type RuleFacts } from './grade';
import { ungraded } from './ungraded';

/**
 * The grade of a readable document, or a report without one: a grade needs the contract and its schemas, and where the
 * rules have spent the budget of the check, nothing is left for that.
 */
export function gradeWithin(
  exercise: Exercise,
  document: SpecDocument,
  found: readonly Finding[],
  texts: Texts,
  rules: RuleFacts,
): Report {
  try {
    return grade(exercise, document, found, texts, rules);
  } catch (error) {
    if (!(error instanceof Overspent)) throw error;
    const reason = texts.document.tooMuch();
    const isSaid = found.some(({ rule }) => rule === 'too-large');
    const said = isSaid ? [] : [about('too-large', 'warn', reason, [], document.rangeOf([]))];
    return ungraded(exercise, [...said, ...found], 'notChecked', reason);
  }
}
