import type * as vscode from 'vscode';
import { showDocument } from '../documents';
import { reportFolderTrouble } from '../practice/folder-trouble';
import { aboutOf } from '../views/sidebar/row';
import { exerciseFor, pickExercise } from './choose-exercise';
import type { Services } from './services';

type Parts = Pick<
  Services,
  'answers' | 'content' | 'feedback' | 'practice' | 'progress' | 'reading' | 'session'
>;

/** Opens an exercise: the answer on the left with the focus, brief and feedback beside it. */
export const openExercise =
  (parts: Parts) =>
  async (argument?: unknown): Promise<void> => {
    const slug = aboutOf(argument) ?? (await pickExercise(parts));
    if (slug === undefined) return;
    const exercise = await exerciseFor(parts, slug);
    if (!exercise) return;
    const answer = await answerTo(parts, slug);
    if (!answer) return;
    await showDocument(answer);
    if (parts.progress.of(slug).state === 'new')
      void parts.progress.record({ kind: 'opened', exercise: slug });
    // The brief comes to the front; the feedback waits in the tab behind it.
    const aside = { preserveFocus: true, beside: true };
    parts.reading.showBrief(slug, aside);
    parts.feedback.show(aside);
    parts.reading.showBrief(slug, aside);
  };

/** The answer's file, made where it is missing. Asks for a folder at most once, and says why it cannot be used. */
async function answerTo(
  { answers, practice }: Pick<Parts, 'answers' | 'practice'>,
  slug: string,
): Promise<vscode.Uri | undefined> {
  if (!practice.current && !(await practice.choose())) return undefined;
  try {
    return await answers.findOrCreate(slug);
  } catch (error) {
    return (await reportFolderTrouble(practice, error)) ? answerTo({ answers, practice }, slug) : undefined;
  }
}
