import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { loadExercise, loadFiles, type ReadFile } from '../../../src/core/exercises/load';
import type { JsonObject } from '../../../src/core/json';
import { applyPatch } from '../../../src/core/proof/json-patch';
import { openGoals } from '../../../src/core/proof/open-goals';
import type { RawMutants } from '../../../src/core/proof/raw-files';
import { shippedKata } from '../../../src/engine/engine';
import { RESTYLES, renamed, type Restyle } from '../compatibility/restyled';

/*
 * What changes nothing for a caller changes no goal: each solution and each mutant, written in other ways. The ways are
 * drawn from a seed, so that each run tries the same; another seed tries others.
 */

const read: ReadFile = (path) => readFile(`exercises/${path}`, 'utf8').catch(() => undefined);
const slugs = readdirSync('exercises').filter((name) => statSync(`exercises/${name}`).isDirectory());
/**
 * What a path variable is called is a method's argument, and the names of arguments are what the first of these asks for.
 * In the other one, a decision points to a path.
 */
const ASKED_FOR: Record<string, readonly Restyle[]> = {
  'names-for-sdks': [renamed],
  'break-the-api': [renamed],
};
const SEED = Number(process.env['API_KATA_SEED'] ?? 1);

describe(`an answer written in another way (seed ${SEED})`, function () {
  this.timeout(120_000);
  const kata = shippedKata();

  for (const slug of slugs)
    it(`leaves the same goals open: ${slug}`, async () => {
      const exercise = await loadExercise(read, slug, 'en');
      const { solutions } = await loadFiles(read, slug, 'en');
      const values = new Map(solutions.map(({ name, text }) => [name, parse(text) as JsonObject]));
      const { mutants } = parse(readFileSync(`exercises/${slug}/mutants.yaml`, 'utf8')) as RawMutants;
      const subjects = [
        ...[...values].map(([name, value]) => ({ name, value, breaks: [] as string[] })),
        ...mutants.map(({ id, of, edits, breaks }) => ({
          name: id,
          value: applyPatch(values.get(of) ?? {}, edits),
          breaks,
        })),
      ];
      const wrong: string[] = [];
      for (const { name, value, breaks } of subjects) {
        const ways = drawn(`${SEED} ${slug} ${name}`).filter((way) => !ASKED_FOR[slug]?.includes(way));
        const text = JSON.stringify(ways.reduce((root, restyle) => restyle(root), value));
        const open = openGoals(await kata.check(exercise, text));
        const said = `${name} (${ways.map((way) => way.name).join(', ')}): ${open.join() || 'none'}`;
        if (open.join() !== [...breaks].sort().join())
          wrong.push(`${said} instead of ${breaks.join() || 'none'}`);
      }
      assert.deepEqual(wrong, []);
    });
});

/** About half of the ways, in an order of their own. */
function drawn(seed: string): Restyle[] {
  const next = numbersFrom(seed);
  const ways = RESTYLES.filter(() => next() % 2 === 0);
  return ways
    .map((way) => ({ way, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ way }) => way);
}

/** Whole numbers below 2^16 that look random and are always the same (a linear congruence, its high bits). */
function numbersFrom(seed: string): () => number {
  let state = [...seed].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0, 7);
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 16;
  };
}
