import type { Command } from '../command';
import { changelogCommand } from './changelog';
import { check } from './check';
import { diff } from './diff';
import { explain } from './explain';
import { gradeCommand } from './grade';
import { hint } from './hint';
import { lint } from './lint';
import { list } from './list';
import { mergeCommand } from './merge';
import { newExercise } from './new-exercise';
import { rules } from './rules';
import { show } from './show';
import { start } from './start';
import { verify } from './verify';

/** Every command, in the order that help shows them. A new one is a file beside this one and a line here. */
export const commands: readonly Command[] = [
  list,
  show,
  start,
  check,
  hint,
  lint,
  diff,
  changelogCommand,
  gradeCommand,
  mergeCommand,
  rules,
  explain,
  verify,
  newExercise,
];
