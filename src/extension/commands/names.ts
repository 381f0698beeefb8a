/** Every command that acts on services, by its name after `apiKata.`; a page may run each of them. */
export const COMMAND_NAMES = [
  'openExercise',
  'openBrief',
  'showFeedback',
  'submit',
  'reset',
  'reviewFile',
  'explainRule',
  'openNotes',
  'openSolution',
  'giveUp',
  'showHint',
  'applyFix',
  'chooseProfile',
  'exportReview',
  'nextExercise',
  'filterExercises',
  'openAttempt',
  'restoreAttempt',
  'exportProgress',
  'importProgress',
  'goTo',
  'compareWith',
  'stopComparing',
] as const;

export type CommandName = (typeof COMMAND_NAMES)[number];
