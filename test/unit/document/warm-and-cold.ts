import assert from 'node:assert/strict';
import type { Exercise } from '../../../src/core/exercises/exercise';
import { assembleKata } from '../../../src/core/kata';
import { talkative } from './every-rule';

const warm = assembleKata({ ruleset: talkative });
const cold = assembleKata({ ruleset: talkative });
let named = 0;

/**
 * A name that no engine has heard. What an engine keeps, it keeps by name and by the objects of the document, and a
 * document under a new name has objects of its own: so that is as good as a new engine, and sooner made.
 */
export function unheardOf(): string {
  return `document ${named++}`;
}

/** A document under this name gets the report of a document that nobody has seen before. */
export async function assertLintedAnew(name: string, text: string): Promise<void> {
  const [kept, anew] = [await warm.lint(name, text), await cold.lint(unheardOf(), text)];
  assert.deepEqual(kept, { ...anew, file: name });
}

/** The same for an answer to an exercise, whose id names the document. */
export async function assertCheckedAnew(exercise: Exercise, text: string): Promise<void> {
  const unknown = { ...exercise, id: unheardOf() };
  const [kept, anew] = [await warm.check(exercise, text), await cold.check(unknown, text)];
  assert.deepEqual(kept, { ...anew, exercise: exercise.id });
}
