import { EngineError } from './grader';
import { resumeCommand, type GradeOptions } from './options';
import { WriteError } from './output/sink';
import { writeFailure } from './output/write-failure';
import type { Tally } from './tally';
import { gradingWords } from './words/words';

/** How what was graded before a run ended early can be gone on with. */
export function howToGoOn(options: GradeOptions): string {
  const say = gradingWords(options.locale);
  if (options.format === 'csv') return say.noResume;
  return options.output === undefined ? say.resumeFromStdout : say.resumeWith(resumeCommand(options));
}

/** The sentences for what broke a run off. @throws what is a fault of our own */
export function whyBrokenOff(error: unknown, options: GradeOptions, tally: Tally): string[] {
  const say = gradingWords(options.locale);
  if (error instanceof EngineError) return [say.noEngine(error.message)];
  if (!(error instanceof WriteError)) throw error;
  const name = options.output ?? say.stdout;
  const why = writeFailure(error, name, say);
  const isReplacing = options.output !== undefined && options.resume.includes(options.output);
  if (isReplacing) return [why, say.keptOld(name)];
  return tally.rows > 0 ? [why, howToGoOn(options)] : [why];
}
