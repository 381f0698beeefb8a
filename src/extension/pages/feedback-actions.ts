import type { Exercise } from '../../core/exercises/exercise';
import { isOpenTo, type Progress } from '../../core/progress/progress';
import type { Translate } from '../translate';
import type { Action } from './messages';

interface Subject {
  progress: Progress;
  /** It was solved as it was before. */
  earlier?: boolean;
  /** The exercise to go on with. */
  next?: Pick<Exercise, 'id' | 'title'> | undefined;
}

/**
 * The acts at the top of the page. The one that leads on is the primary: submit, or once that is done the next exercise.
 * `passed`: undefined where there is nothing to submit.
 */
export function feedbackActions(
  slug: string,
  passed: boolean | undefined,
  { earlier = false, next, progress }: Subject,
  t: Translate,
): Action[] {
  const done = progress.state === 'done';
  const solved = done && passed === true && !earlier;
  const submit: Action[] = passed === undefined ? [] : [{ command: 'submit', label: t('Submit') }];
  const onward: Action[] = next
    ? [{ command: 'openExercise', argument: next.id, label: t('Next: {0}', next.title), primary: true }]
    : [];
  return [
    ...(solved ? onward : submit.map((action) => ({ ...action, primary: true }))),
    ...(isOpenTo(progress)
      ? [
          { command: 'openSolution', argument: slug, label: t('Compare with the Solution') },
          { command: 'openNotes', argument: slug, label: t('Read the Notes') },
        ]
      : []),
    ...(solved ? submit : []),
    brief(slug, t),
    { command: 'reset', argument: slug, label: t('Reset…') },
    ...(isOpenTo(progress) ? [] : [{ command: 'giveUp', argument: slug, label: t('Give Up and Show…') }]),
  ];
}

export function brief(slug: string, t: Translate): Action {
  return { command: 'openBrief', argument: slug, label: t('Show Brief') };
}

/** Reviews what is in front, an answer or any other file. */
export function reviewFile(label: string): Action {
  return { command: 'reviewFile', label, primary: true };
}
