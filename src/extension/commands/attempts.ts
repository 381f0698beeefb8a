import * as vscode from 'vscode';
import { assistanceIn } from '../../core/progress/assistance';
import type { Submitted } from '../../core/progress/events';
import { columnOf } from '../documents';
import { ask, inform } from '../notify';
import { dated } from '../pages/current-review';
import { aboutOf } from '../views/sidebar/row';
import { replaceAnswer } from './reset';
import type { Services } from './services';

type Parts = Pick<Services, 'answers' | 'attempts' | 'progress' | 'session' | 'usedFixes'>;

/** Shows what an attempt was, as a diff to the answer as it is now. */
export const openAttempt =
  (parts: Pick<Parts, 'answers' | 'attempts' | 'progress'>) =>
  async (argument?: unknown): Promise<void> => {
    const attempt = attemptIn(parts, argument);
    if (!attempt || (await textOf(parts, attempt)) === undefined) return;
    const { exercise, id, at } = attempt;
    const was = parts.attempts.uri(id);
    const answer = await parts.answers.find(exercise);
    const viewColumn = (answer && columnOf(answer)) ?? vscode.ViewColumn.One;
    const title = vscode.l10n.t('Attempt of {0} ↔ your answer', dated(at));
    if (answer) await vscode.commands.executeCommand('vscode.diff', was, answer, title, { viewColumn });
    else await vscode.window.showTextDocument(was, { viewColumn });
  };

/** Brings an attempt back as the answer. The present text is kept as a backup first. */
export const restoreAttempt =
  (parts: Parts) =>
  async (argument?: unknown): Promise<void> => {
    const { t } = vscode.l10n;
    const attempt = attemptIn(parts, argument);
    const text = attempt && (await textOf(parts, attempt));
    if (!attempt || text === undefined) return;
    const answer = await parts.answers.find(attempt.exercise);
    if (!answer) return void inform(t('Open an exercise first.'));
    const restore = t('Restore');
    const question = t('Bring back the attempt of {0}?', dated(attempt.at));
    const detail = t(
      'Your present text is kept as a copy in the folder “{0}” first, and Undo brings it back too.',
      `${attempt.exercise}/backups`,
    );
    if ((await ask(question, detail, restore)) !== restore) return;
    // What helped then has helped with this text.
    const { fixes } = assistanceIn(attempt);
    await parts.usedFixes.set(attempt.exercise, Math.max(fixes, parts.usedFixes.of(attempt.exercise)));
    await replaceAnswer(parts, answer, text);
  };

function attemptIn({ progress }: Pick<Parts, 'progress'>, argument: unknown): Submitted | undefined {
  const id = aboutOf(argument);
  return progress.events.find((event): event is Submitted => event.kind === 'submitted' && event.id === id);
}

/** The text of an attempt. Says so where it was not kept. */
async function textOf({ attempts }: Pick<Parts, 'attempts'>, { id }: Submitted): Promise<string | undefined> {
  const text = await attempts.read(id);
  if (text === undefined) void inform(vscode.l10n.t('The text of this attempt was not kept.'));
  return text;
}
