import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { loadExercise } from '../../../src/core/exercises/load';
import type { Catalog, Exercise } from '../../../src/core/exercises/exercise';
import { editionOf, isOfEarlierEdition } from '../../../src/core/progress/earlier-edition';
import type { Submitted } from '../../../src/core/progress/events';
import { progressOf } from '../../../src/core/progress/progress';

const exercises = (locale: string): Exercise[] => {
  const file = `dist/content/catalog.${locale}.json`;
  return (JSON.parse(readFileSync(file, 'utf8')) as Catalog).tracks.flatMap((track) => track.exercises);
};
const [first] = exercises('en');
assert.ok(first);
const passed = (more: Partial<Submitted>): Submitted => ({
  ...{ v: 1, id: 'a', at: '2026-01-01T00:00:00.000Z', kind: 'submitted', exercise: first.id },
  ...{ score: 100, met: first.goals.length, total: first.goals.length },
  goals: Object.fromEntries(first.goals.map(({ id }) => [id, 'met'] as const)),
  ...more,
});
const isEarlier = (...attempts: Submitted[]) => isOfEarlierEdition(first, progressOf(attempts, first.id));

describe('The edition of an exercise', () => {
  it('is the same in both languages', () => {
    assert.deepEqual(exercises('zh-cn').map(editionOf), exercises('en').map(editionOf));
  });

  it('is read from its file', async () => {
    const text = readFileSync('exercises/first-call/exercise.yaml', 'utf8').replace(
      /^goals:/m,
      'edition: 3\ngoals:',
    );
    const read = (path: string) =>
      path.endsWith('/exercise.yaml')
        ? Promise.resolve(text)
        : readFile(`exercises/${path}`, 'utf8').catch(() => undefined);
    assert.equal(editionOf(await loadExercise(read, 'first-call', 'en')), '3');
    assert.equal(editionOf(first), '1');
  });

  it('of an attempt tells whether the exercise was solved as it is now', () => {
    assert.equal(isEarlier(), false);
    assert.equal(isEarlier(passed({ edition: editionOf(first) })), false);
    assert.equal(isEarlier(passed({ edition: '2' })), true);
    assert.equal(isEarlier(passed({ edition: '2' }), passed({ edition: editionOf(first) })), false);
    assert.equal(progressOf([passed({ edition: '2' })], first.id).state, 'done');
  });

  it('is another one where the goals are, and no other for words, points, rules and evidence', () => {
    const [goal, ...others] = first.goals;
    assert.ok(goal);
    const solved = progressOf([passed({ edition: editionOf(first) })], first.id);
    const isOlderThan = (more: Partial<Exercise>) => isOfEarlierEdition({ ...first, ...more }, solved);
    const withGoal = (more: Partial<typeof goal>) => ({ goals: [{ ...goal, ...more }, ...others] });
    for (const more of [{ title: 'Another title' }, { weight: goal.weight + 1 }, { rules: [] }, { find: [] }])
      assert.equal(isOlderThan(withGoal(more)), false, JSON.stringify(more));
    for (const more of [withGoal({ id: 'other' }), { goals: others }, { edition: 2 }])
      assert.equal(isOlderThan(more), true, JSON.stringify(more));
    assert.equal(isOlderThan({ goals: [...first.goals, { ...goal, id: 'more' }] }), true);
  });

  it('is told by its goals where an attempt says no number', () => {
    for (const edition of [{}, { edition: '0a1b2c3d' }, { edition: '12345678' }]) {
      assert.equal(isEarlier(passed(edition)), false);
      assert.equal(isEarlier(passed({ ...edition, goals: { other: 'met' } })), true);
    }
  });
});
