import assert from 'node:assert/strict';
import type { Exercise } from '../../../src/core/exercises/exercise';
import { nextExercise } from '../../../src/core/progress/next-exercise';

describe('The next exercise', () => {
  const exercises = ['a', 'b', 'c', 'd'].map((id) => ({ id }) as Exercise);
  const next = (after: string | undefined, ...done: string[]) =>
    nextExercise(exercises, after, ({ id }) => done.includes(id))?.id;

  it('is the first after this one that is not done, else the first before it', () => {
    assert.equal(next('b', 'b'), 'c');
    assert.equal(next('b', 'b', 'c'), 'd');
    assert.equal(next('d', 'd'), 'a');
    assert.equal(next('b', 'a', 'b', 'c', 'd'), undefined);
    assert.equal(next(undefined), 'a');
  });
});
