import * as vscode from 'vscode';
import { isOpenTo } from '../../core/progress/progress';
import { ask } from '../notify';
import { exerciseFor } from './choose-exercise';
import type { Services } from './services';

/** Shows solutions and notes before the exercise is solved, once the person says so; that is recorded, and stays so. */
export const giveUp =
  ({ content, progress, session }: Pick<Services, 'content' | 'progress' | 'session'>) =>
  async (argument?: unknown): Promise<void> => {
    const exercise = await exerciseFor({ content, session }, argument);
    if (!exercise) return;
    const { id, title } = exercise;
    if (!isOpenTo(progress.of(id))) {
      const { t } = vscode.l10n;
      const show = t('Give Up and Show');
      const detail = t(
        'The solutions and notes open and stay open. It is recorded: attempts from now on say that the solution was seen. You can still solve the exercise.',
      );
      if ((await ask(t('Give up on “{0}”?', title), detail, show)) !== show) return;
      await progress.record({ kind: 'gaveUp', exercise: id });
    }
    await vscode.commands.executeCommand('apiKata.openNotes', id);
    await vscode.commands.executeCommand('apiKata.openSolution', id);
  };
