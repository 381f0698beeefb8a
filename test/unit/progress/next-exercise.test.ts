import assert from 'node:assert/strict';
import type { Exercise } from '../../../src/core/exercises/exercise';
import { nextExercise } from '../../../src/core/progress/next-exercise';
import type { Progress } from '../../../src/core/progress/progress';
import { skillMap } from '../../../src/core/progress/skill-map';

const exercises = [
  ['a', 'errors'],
  ['b', 'errors', 'security'],
  ['c', 'security'],
  ['d', 'versioning'],
].map(([id, ...dimensions]) => ({ id, dimensions }) as Exercise);

/** Scores by exercise; with 100 it is done. */
const progress =
  (scores: Record<string, number>) =>
  (slug: string): Progress => {
    const score = scores[slug];
    if (score === undefined) return { state: 'new', attempts: 0 };
    return { state: score === 100 ? 'done' : 'inProgress', attempts: 1, best: score };
  };

describe('The next exercise', () => {
  const next = (after: string | undefined, scores: Record<string, number>) =>
    nextExercise(exercises, progress(scores), after)?.id;

  it('is the first after this one that is not done, else the first before it', () => {
    assert.equal(next(undefined, {}), 'a');
    assert.equal(next('b', { b: 100 }), 'c');
    assert.equal(next('b', { b: 100, c: 100 }), 'd');
    assert.equal(next('d', { d: 100 }), 'a');
    assert.equal(next('b', { a: 100, b: 100, c: 100, d: 100 }), undefined);
  });

  it('is of the themes in which the learner is weakest', () => {
    assert.equal(next('a', { a: 100, c: 40 }), 'c');
    assert.equal(next('d', { d: 100, a: 40 }), 'a');
    assert.equal(next('a', { a: 40 }), 'b');
  });
});

describe('The skill map', () => {
  it('has a skill per theme, the weakest first, and last what was never tried', () => {
    const skills = skillMap(exercises, progress({ a: 100, b: 50 }));
    assert.deepEqual(
      skills.map(({ theme, mastery, done, exercises: its }) => [theme, mastery, done, its.length]),
      [
        ['security', 50, 0, 2],
        ['errors', 75, 1, 2],
        ['versioning', undefined, 0, 1],
      ],
    );
  });
});
