import assert from 'node:assert/strict';
import type { ProgressEvent } from '../../../src/core/progress/events';
import { isOpenTo, progressOf } from '../../../src/core/progress/progress';
import { readProgressFile, writeProgressFile } from '../../../src/core/progress/progress-file';
import { solvedMoment } from '../../../src/core/progress/solved-moment';

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
const stamp = (minute: number) => ({ v: 1 as const, id: String(minute), at: at(minute), exercise: 'a' });
const opened = (minute: number): ProgressEvent => ({ kind: 'opened', ...stamp(minute) });
const submitted = (minute: number, met: number, more = {}): ProgressEvent => ({
  ...{ kind: 'submitted', score: met * 50, met, total: 2, goals: {} },
  ...stamp(minute),
  ...more,
});

describe('The solved moment', () => {
  it('is none before an attempt passed', () => {
    assert.equal(solvedMoment([opened(0), submitted(5, 1)], 'a'), undefined);
    assert.equal(solvedMoment([opened(0), submitted(5, 2, { blocked: true })], 'a'), undefined);
  });

  it('tells of the first attempt that passed, how long it took and what helped; later ones change nothing', () => {
    const events = [opened(0), submitted(9, 1, { hints: 7 }), opened(10), submitted(34, 2, { hints: 2 })];
    const told = { minutes: 34, attempts: 2, hints: 2, fixes: 0, shown: false };
    assert.deepEqual(solvedMoment([...events, submitted(90, 2, { fixes: 3 })], 'a'), told);
    assert.equal(solvedMoment([submitted(34, 2)], 'a')?.minutes, undefined);
  });

  it('is not giving up, which opens the solutions for good and leaves the exercise to be solved', () => {
    const gaveUp: ProgressEvent = { kind: 'gaveUp', ...stamp(20) };
    const events = [opened(0), submitted(9, 1), gaveUp];
    const progress = progressOf(events, 'a');
    assert.equal(progress.state, 'inProgress');
    assert.deepEqual(progress.latest, { score: 50, met: 1, total: 2 });
    assert.equal(isOpenTo(progress), true);
    assert.equal(isOpenTo(progressOf([opened(0), submitted(9, 1)], 'a')), false);
    assert.equal(progressOf([...events, submitted(30, 2, { shown: true })], 'a').state, 'done');
    const file = readProgressFile(writeProgressFile(events));
    assert.ok(file.kind === 'events' && file.complete);
    assert.deepEqual(file.events, events);
  });
});
