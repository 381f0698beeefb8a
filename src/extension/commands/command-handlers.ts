import { applyFix } from './apply-fix';
import { openAttempt, restoreAttempt } from './attempts';
import { compareWith, stopComparing } from './compare-with';
import { chooseProfile } from './choose-profile';
import { exportProgress, importProgress } from './exchange-progress';
import { exportReview } from './export-review';
import { filterExercises } from './filter-exercises';
import { giveUp } from './give-up';
import { goTo } from './go-to';
import type { CommandName } from './names';
import { nextExercise } from './next';
import { openExercise } from './open-exercise';
import { openSolution } from './open-solution';
import { explainRule, openBrief, openNotes } from './reading';
import { reset } from './reset';
import { reviewFile, showFeedback, showHint } from './review';
import type { Services } from './services';
import { submit } from './submit';

/** What each command does. Loaded with the first one: a window in which nobody runs any needs none. */
export const COMMANDS: Record<CommandName, (services: Services) => (argument?: unknown) => unknown> = {
  openExercise,
  openBrief,
  showFeedback,
  submit,
  reset,
  reviewFile,
  explainRule,
  openNotes,
  openSolution,
  giveUp,
  showHint,
  applyFix,
  chooseProfile,
  exportReview,
  nextExercise,
  filterExercises,
  openAttempt,
  restoreAttempt,
  exportProgress,
  importProgress,
  goTo,
  compareWith,
  stopComparing,
};
