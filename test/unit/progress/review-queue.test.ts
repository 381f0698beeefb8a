import { strict as assert } from 'node:assert';
import type { Exercise } from '../../../src/core/exercises/exercise';
import type { Submitted } from '../../../src/core/progress/events';
import { dueBy, reviewQueue } from '../../../src/core/progress/review-queue';

const exercise = (id: string) => ({ id }) as Exercise;
const day = (days: number) => new Date(Date.UTC(2026, 0, 1) + days * 86_400_000);
const attempt = (slug: string, days: number, passed = true): Submitted => ({
  ...{ v: 1, id: `${slug} ${days}`, at: day(days).toISOString(), kind: 'submitted', exercise: slug },
  ...{ score: passed ? 100 : 50, met: passed ? 2 : 1, total: 2, goals: {} },
});
/** The day on which an exercise is due, and how often it went well. */
function schedule(...attempts: Submitted[]): [number, number] | undefined {
  const [review] = reviewQueue([exercise('a')], attempts);
  return review && [(review.due - day(0).getTime()) / 86_400_000, review.times];
}

describe('The review queue', () => {
  it('has what was solved, and nothing else', () => {
    assert.equal(schedule(), undefined);
    assert.equal(schedule(attempt('a', 0, false)), undefined);
    assert.deepEqual(schedule(attempt('a', 0)), [3, 0]);
    assert.deepEqual(schedule(attempt('a', 0, false), attempt('a', 1)), [4, 0]);
  });

  it('waits longer after each review that went well, and never longer than nine months', () => {
    const at = [0, 3, 13, 43, 133, 403, 673];
    const due = [3, 13, 43, 133, 403, 673, 943];
    for (const [i, wanted] of due.entries())
      assert.deepEqual(schedule(...at.slice(0, i + 1).map((one) => attempt('a', one))), [wanted, i]);
  });

  it('counts from the day of the review, however late it was', () => {
    assert.deepEqual(schedule(attempt('a', 0), attempt('a', 100)), [110, 1]);
  });

  it('begins again after a review that went wrong', () => {
    const well = [attempt('a', 0), attempt('a', 3)];
    assert.deepEqual(schedule(...well, attempt('a', 13, false)), [16, 0]);
    assert.deepEqual(schedule(...well, attempt('a', 13, false), attempt('a', 16)), [26, 1]);
  });

  it('is not moved by what is submitted before it is due', () => {
    assert.deepEqual(schedule(attempt('a', 0), attempt('a', 1), attempt('a', 2, false)), [3, 0]);
  });

  it('has what has been due for longest first', () => {
    const events = [attempt('a', 0), attempt('b', 1), attempt('b', 4), attempt('c', 2)];
    const queue = reviewQueue(['a', 'b', 'c'].map(exercise), events);
    assert.deepEqual(
      queue.map((one) => one.exercise.id),
      ['a', 'c', 'b'],
    );
    const due = (days: number) => dueBy(queue, day(days)).map((one) => one.exercise.id);
    assert.deepEqual(due(2.9), []);
    assert.deepEqual(due(3), ['a']);
    assert.deepEqual(due(14), ['a', 'c', 'b']);
  });
});
