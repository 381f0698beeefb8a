import * as vscode from 'vscode';
import { nextExercise as next } from '../../core/progress/next-exercise';
import { inform } from '../notify';
import type { Services } from './services';

/** Opens the exercise to go on with: of the themes in which the learner is weakest, the first that is not done. */
export const nextExercise =
  ({ content, progress, session }: Pick<Services, 'content' | 'progress' | 'session'>) =>
  async (): Promise<void> => {
    const exercises = await content.exercises();
    const exercise = next(exercises, (slug) => progress.of(slug), session.active?.exercise.id);
    if (exercise) await vscode.commands.executeCommand('apiKata.openExercise', exercise.id);
    else void inform(vscode.l10n.t('Every other exercise is done.'));
  };
