import { writeFailure } from '../write-failure';
import { EngineError } from './grader';
import { isReplacing, resumeCommand, type GradeOptions } from './options';
import { WriteError } from './output/sink';
import type { Tally } from './tally';
import { submissionTexts } from './texts/texts';

/** How what was graded before a run ended early can be gone on with. */
export function howToGoOn(options: GradeOptions): string {
  const say = submissionTexts(options.locale);
  if (options.format === 'csv') return say.noResume;
  return options.output === undefined ? say.resumeFromStdout : say.resumeWith(resumeCommand(options));
}

/** The sentences for what broke a run off. @throws what is a fault of our own */
export function whyBrokenOff(error: unknown, options: GradeOptions, tally: Tally): string[] {
  const say = submissionTexts(options.locale);
  if (error instanceof EngineError) return [say.noEngine(error.message)];
  if (!(error instanceof WriteError)) throw error;
  const name = options.output ?? say.cli.incomplete.stdout;
  const why = writeFailure(error, name, say.cli);
  if (isReplacing(options)) return [why, say.keptOld(name)];
  return tally.rows > 0 ? [why, howToGoOn(options)] : [why];
}
