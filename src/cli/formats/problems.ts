import { isCheck } from '../../core/reading/findings';
import { isUnreadable } from '../../core/reading/goals';
import type { Finding, Range } from '../../core/report';
import { GOAL_UNMET } from './engine-rules';
import type { Reviewed } from './format';
import type { FormatTexts } from './texts/texts';

/** A finding, or a goal that is open without one, of one of the files. */
export interface Problem extends Finding {
  file: string;
}

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

/**
 * What tools that know no goals have to show, in the order of the report. An unmet goal without a finding
 * stands at the end: it would pass unseen otherwise.
 */
export function* problemsOf({ file, report }: Reviewed): Generator<Problem> {
  for (const finding of report.findings) yield { ...finding, file };
  if (!isCheck(report)) return;
  const said = new Set(report.findings.map(({ message }) => message));
  const open = report.goals.filter(
    ({ state, findings, reason }) => state === 'unmet' && findings.length === 0 && !said.has(reason),
  );
  for (const goal of open) {
    const next = report.nextBestFix?.goal === goal.id ? report.nextBestFix : undefined;
    const { pointer, range } = goal.evidence[0] ?? next ?? { pointer: '', range: START };
    const message = `${goal.title}: ${goal.reason}`;
    yield {
      file,
      rule: GOAL_UNMET,
      severity: 'error',
      message,
      why: '',
      pointer,
      range,
      goal: goal.id,
      fixes: [],
    };
  }
}

/** Why a report is not complete, one sentence each; empty where it is. */
export function gapsIn({ report, compared }: Reviewed, say: FormatTexts): readonly string[] {
  if (compared) return compared.gaps;
  if (report.complete) return [];
  if (!isCheck(report)) return [say.incomplete];
  if (isUnreadable(report)) return [say.unreadable];
  return report.goals
    .filter(({ state }) => state === 'notChecked')
    .map(({ title, reason }) => `${title}: ${reason}`);
}
