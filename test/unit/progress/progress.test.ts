import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { union, type ProgressEvent } from '../../../src/core/progress/events';
import { progressOf } from '../../../src/core/progress/progress';

let next = 0;
const stamp = (exercise: string) => {
  next += 1;
  return {
    v: 1 as const,
    id: `id-${next}`,
    at: new Date(Date.UTC(2026, 0, 1) + next * 1000).toISOString(),
    exercise,
  };
};
const opened = (exercise = 'first-call'): ProgressEvent => ({ kind: 'opened', ...stamp(exercise) });
const checked = (score: number, met: number, exercise = 'first-call'): ProgressEvent => ({
  kind: 'checked',
  score,
  met,
  total: 3,
  ...stamp(exercise),
});
const submitted = (score: number, met: number, exercise = 'first-call'): ProgressEvent => ({
  kind: 'submitted',
  score,
  met,
  total: 3,
  goals: {},
  ...stamp(exercise),
});

describe('progressOf', () => {
  it('is new without events, also when others have some', () => {
    assert.deepEqual(progressOf([opened('error-contract')], 'first-call'), { state: 'new', attempts: 0 });
  });

  it('is in progress once opened', () => {
    assert.deepEqual(progressOf([opened()], 'first-call'), { state: 'inProgress', attempts: 0 });
  });

  it('knows the latest outcome without an attempt, and no best score', () => {
    assert.deepEqual(progressOf([opened(), checked(40, 1)], 'first-call'), {
      state: 'inProgress',
      attempts: 0,
      latest: { score: 40, met: 1, total: 3 },
    });
  });

  it('is not done by an attempt that errors of the document kept from being passed', () => {
    const blocked = { ...submitted(100, 3), blocked: true as const };
    assert.equal(progressOf([opened(), blocked], 'first-call').state, 'inProgress');
    assert.equal(progressOf([opened(), blocked, submitted(100, 3)], 'first-call').state, 'done');
  });

  it('keeps the best score and stays done when a later attempt is worse', () => {
    const worse = submitted(40, 1);
    const progress = progressOf(
      [opened(), submitted(60, 2), submitted(100, 3), { ...worse, at: '2027-01-01' }],
      'first-call',
    );
    assert.equal(progress.state, 'done');
    assert.equal(progress.best, 100);
    assert.equal(progress.attempts, 3);
    assert.equal(progress.lastAttempt?.id, worse.id);
    assert.deepEqual(progress.latest, { score: 40, met: 1, total: 3 });
  });

  it('is not done by an attempt on an exercise without goals', () => {
    const nothing: ProgressEvent = {
      kind: 'submitted',
      score: 0,
      met: 0,
      total: 0,
      goals: {},
      ...stamp('first-call'),
    };
    assert.equal(progressOf([nothing], 'first-call').state, 'inProgress');
  });
});

describe('union', () => {
  const event = fc.record({
    v: fc.constant(1 as const),
    id: fc.integer({ min: 0, max: 30 }).map((n) => `id-${n}`),
    at: fc.integer({ min: 0, max: 9 }).map((n) => `2026-01-0${n + 1}T00:00:00.000Z`),
    exercise: fc.constantFrom('first-call', 'error-contract'),
    kind: fc.constant('opened' as const),
  });
  const consistent = fc.uniqueArray(event, { selector: ({ id }) => id });

  it('keeps each event once and in time order, however the files are split or repeated', () => {
    fc.assert(
      fc.property(consistent, fc.integer({ min: 0, max: 30 }), (events, cut) => {
        const [a, b] = [events.slice(0, cut), events.slice(cut)];
        const merged = union(events);
        assert.deepEqual(union(b, a), merged);
        assert.deepEqual(union(merged, a, merged), merged);
        assert.equal(merged.length, events.length);
        assert.ok(merged.every(({ at }, i) => i === 0 || at >= (merged[i - 1]?.at ?? '')));
      }),
    );
  });
});
