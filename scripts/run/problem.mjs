import { isEnding } from './process-group.mjs';

/** Something a person can put right. Its message is one whole sentence, and is all they are shown. */
export class Problem extends Error {}

/**
 * Prints what stopped a script: a Problem as its sentence, anything else with its stack.
 * Nothing when we are being ended: what stops then stops because of that.
 */
export function report(error) {
  if (isEnding()) return;
  console.error(error instanceof Problem ? `\n${error.message}` : error);
}
