import type { Command } from '../command';
import { check } from './check';
import { lint } from './lint';
import { list } from './list';

/** Every command, in the order that help shows them. A new one is a file beside this one and a line here. */
export const commands: readonly Command[] = [list, check, lint];
