import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Exercise } from '../../src/core/exercises/exercise';
import { loadExercise } from '../../src/core/exercises/load';
import type { JsonObject } from '../../src/core/json';
import type { Kata } from '../../src/core/kata';
import { garbled, mutilated } from './mutilate';
import { attackOf } from './attacks';
import { randomFrom, type Random } from './random';
import { assertSound } from './sound';

/** A way of attacking an engine. Throws where the engine does what it must not; the seed says what to try. */
export type Case = (kata: Kata, seed: number) => Promise<void>;

const FIXTURES = 'test/fixtures/specs';
/** Whole fixtures take longer than what is broken in them is worth. */
const MOST_BYTES = 30_000;

const texts = readdirSync(FIXTURES)
  .filter((name) => /\.(ya?ml|json)$/.test(name))
  .map((name) => readFileSync(`${FIXTURES}/${name}`, 'utf8'))
  .concat(readFileSync('test/fixtures/edits/every-feature.yaml', 'utf8'))
  .filter((text) => text.length < MOST_BYTES);
const documents = texts.map((text) => parse(text) as JsonObject);

const readExercise = (path: string) =>
  Promise.resolve(existsSync(`exercises/${path}`) ? readFileSync(`exercises/${path}`, 'utf8') : undefined);

let exercises: Promise<Exercise[]> | undefined;
function someExercise(random: Random): Promise<Exercise> {
  const slugs = ['first-call', 'error-contract', 'send-exactly-once'];
  exercises ??= Promise.all(slugs.map((slug) => loadExercise(readExercise, slug, 'en')));
  return exercises.then((all) => random.of(all));
}

/** Reviews a text in every way there is. */
async function review(kata: Kata, text: string, random: Random): Promise<void> {
  const locale = random.of(['en', 'zh-cn'] as const);
  assertSound(await kata.lint('soak.yaml', text, { locale, thorough: random.chance(0.3) }), text);
  assertSound(
    await kata.check(await someExercise(random), text, { locale, thorough: random.chance(0.1) }),
    text,
  );
}

/** An edited text gets the report that a text gets which nobody has seen before. */
let unheardOf = 0;
async function assertSameAnew(kata: Kata, text: string): Promise<void> {
  const kept = await kata.lint('edited.yaml', text);
  // The end of a name tells JSON from YAML.
  const name = `anew ${unheardOf++}.yaml`;
  assert.deepEqual(kept, { ...(await kata.lint(name, text)), file: 'edited.yaml' });
}

export const CASES: ReadonlyMap<string, Case> = new Map<string, Case>([
  [
    'mutilated',
    (kata, seed) => {
      const random = randomFrom(seed);
      return review(kata, mutilated(random.of(documents), random), random);
    },
  ],
  [
    'edits',
    async (kata, seed) => {
      const random = randomFrom(seed);
      let text = random.of(texts);
      for (let edits = 1 + random.below(6); edits > 0; edits--) {
        await assertSameAnew(kata, text);
        text = random.chance(0.7) ? garbled(text, random) : mutilated(random.of(documents), random);
      }
      await assertSameAnew(kata, text);
    },
  ],
  [
    'attacks',
    (kata, seed) => {
      const random = randomFrom(seed);
      return review(kata, attackOf(random), random);
    },
  ],
]);
