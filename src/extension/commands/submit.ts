import * as vscode from 'vscode';
import type { Exercise } from '../../core/exercises/exercise';
import type { GoalState, Report } from '../../core/report';
import { editionOf } from '../../core/progress/earlier-edition';
import { assisted } from '../../core/progress/assistance';
import { isOpenTo } from '../../core/progress/progress';
import { isUnreadable, metGoals } from '../../core/reading/goals';
import { standingIn } from '../../core/reading/standing';
import { localeOf } from '../../core/texts/locale';
import { reportTexts } from '../../core/texts/report/texts';
import { exists } from '../content/text-files';
import type { CheckState } from '../checking/session';
import { troubleSentence } from '../checking/trouble-sentence';
import { inform } from '../notify';
import type { Services } from './services';

/** Records the active answer as an attempt, after a thorough check of its present text. */
export const submit =
  (parts: Pick<Services, 'attempts' | 'checker' | 'hints' | 'progress' | 'session' | 'usedFixes'>) =>
  async (): Promise<void> => {
    const { t } = vscode.l10n;
    const key = parts.session.active?.key;
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === key);
    const exercise = parts.session.active?.exercise;
    if (!document || !exercise) return say(t('Open an exercise first.'));
    if (!(await exists(document.uri)))
      return say(t('Not submitted: the file is not there any more. Save it to bring it back.'));
    const { state, text } = await checkedText(parts, document, exercise);
    if (state?.kind === 'notChecked') return say(t('Not submitted: {0}', troubleSentence(state.trouble)));
    if (state?.kind !== 'checked')
      return say(t('Not submitted: the file changed while it was being checked.'));
    const { report } = state;
    if (isUnreadable(report))
      return say(t('Not submitted: the file cannot be read yet. The feedback names the place.'));
    // The text comes first: an attempt that was recorded can be gone back to, whatever happens in between.
    const id = crypto.randomUUID();
    const kept = await parts.attempts.save(id, text).then(
      () => true,
      () => false,
    );
    const goals = Object.fromEntries(report.goals.map((goal): [string, GoalState] => [goal.id, goal.state]));
    const [met, total] = [metGoals(report), report.goals.length];
    const { score } = report;
    const blocked = report.blocking ? ({ blocked: true } as const) : {};
    const helped = assisted({
      hints: parts.hints.used(exercise.id),
      fixes: parts.usedFixes.of(exercise.id),
      shown: isOpenTo(parts.progress.of(exercise.id)),
    });
    await parts.progress.record(
      {
        ...{ kind: 'submitted', exercise: exercise.id, edition: editionOf(exercise) },
        ...{ score, met, total, goals, ...blocked, ...helped },
      },
      id,
    );
    if (!kept) say(t('The attempt counts, but its text could not be kept; Reset cannot bring it back.'));
    // Not awaited: the message may stay for as long as the person likes.
    void announce(exercise.id, report);
  };

/** The outcome of a thorough check and the text it is about. An edit during the check starts it again, a few times. */
async function checkedText(
  { checker, session }: Pick<Services, 'checker' | 'session'>,
  document: vscode.TextDocument,
  exercise: Exercise,
): Promise<{ state: CheckState | undefined; text: string }> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const text = document.getText();
    await checker.check(document, exercise, { thorough: true });
    const state = session.get(document.uri.toString())?.state;
    if (state?.kind !== 'checking' && document.getText() === text) return { state, text };
  }
  return { state: undefined, text: '' };
}

async function announce(slug: string, report: Report): Promise<void> {
  const { t } = vscode.l10n;
  const sentence = t('Submitted: {0}.', standingIn(report, reportTexts(localeOf(vscode.env.language))));
  // A message with offers stays until it is closed; only the last one of an exercise is worth that.
  if (!report.passed) return say(sentence);
  const [solution, notes] = [t('Compare with the Solution'), t('Read the Notes')];
  const chosen = await inform(sentence, solution, notes);
  if (chosen === solution) await vscode.commands.executeCommand('apiKata.openSolution', slug);
  if (chosen === notes) await vscode.commands.executeCommand('apiKata.openNotes', slug);
}

function say(sentence: string): void {
  void inform(sentence);
}
