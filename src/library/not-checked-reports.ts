import { ungraded } from '../core/grading/ungraded';
import type { Exercise } from '../core/exercises/exercise';
import { REPORT_VERSION, type Finding, type LintReport, type Report } from '../core/report';
import type { Locale } from '../core/texts/locale';
import { textsIn } from '../core/texts/texts';
import { limitsFor } from '../worker/limits';
import type { NotChecked } from '../worker/not-checked';

/** Why a review brought nothing, in the reader's language and with what to do. In: the length of the text. */
export function whyNotChecked({ reason, message }: NotChecked, characters: number, locale: Locale): string {
  const { stopped } = textsIn(locale);
  const { timeMs, memoryMb } = limitsFor(characters);
  if (reason === 'time-limit' || reason === 'busy') return stopped.time(timeMs / 1000);
  if (reason === 'memory-limit') return stopped.memory(memoryMb);
  if (reason === 'superseded') return stopped.shutDown();
  return stopped.crash(message);
}

/** The report of a lint that was stopped. */
export function lintNotChecked(file: string, why: string): LintReport {
  return { version: REPORT_VERSION, file, complete: false, findings: [notChecked(why)] };
}

/** The report of a check that was stopped: no goal could be judged. */
export function checkNotChecked(exercise: Exercise, why: string, file: string | undefined): Report {
  const { version, ...report } = ungraded(exercise, [notChecked(why)], 'notChecked', why);
  return { version, ...(file === undefined ? {} : { file }), ...report };
}

function notChecked(message: string): Finding {
  const start = { line: 0, character: 0 };
  const range = { start, end: { line: 0, character: 1 } };
  return { rule: 'not-checked', severity: 'error', message, why: '', pointer: '', range, fixes: [] };
}
