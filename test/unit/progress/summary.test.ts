import { strict as assert } from 'node:assert';
import type { ProgressEvent } from '../../../src/core/progress/events';
import { union } from '../../../src/core/progress/events';
import { isOpenTo, progressOf } from '../../../src/core/progress/progress';
import { summaryOf } from '../../../src/core/progress/summary';

let day = 0;
const stamp = (exercise: string) => ({
  ...{ v: 1 as const, exercise, at: new Date(Date.UTC(2026, 0, (day += 1))).toISOString(), id: String(day) },
});
const opened = (slug: string): ProgressEvent => ({ ...stamp(slug), kind: 'opened' });
const gaveUp = (slug: string): ProgressEvent => ({ ...stamp(slug), kind: 'gaveUp' });
const attempt = (slug: string, score: number): ProgressEvent => ({
  ...{ ...stamp(slug), kind: 'submitted', score, met: score / 20, total: 5, goals: {} },
});

describe('The summary of the progress', () => {
  const events = [
    ...[opened('a'), attempt('a', 40), attempt('a', 80), attempt('a', 60), gaveUp('a'), attempt('a', 20)],
    ...[
      opened('b'),
      ...Array.from({ length: 200 }, (_, i) => attempt('b', i === 20 || i === 150 ? 100 : 40)),
    ],
    opened('c'),
  ];
  const summary = summaryOf(events);

  it('says as much of where a learner stands, in a few events', () => {
    for (const slug of ['a', 'b', 'c', 'd']) {
      const [all, brief] = [progressOf(events, slug), progressOf(summary, slug)];
      assert.deepEqual(
        [brief.state, brief.best, isOpenTo(brief)],
        [all.state, all.best, isOpenTo(all)],
        slug,
      );
      assert.deepEqual(brief.lastAttempt, all.lastAttempt);
    }
    assert.equal(summary.filter(({ exercise }) => exercise === 'a').length, 4);
    assert.equal(summary.filter(({ exercise }) => exercise === 'b').length, 4);
  });

  it('adds nothing to what it was made of, and is its own summary', () => {
    assert.deepEqual(union(events, summary), union(events));
    assert.deepEqual(summaryOf(summary), summary);
    assert.deepEqual(summaryOf([]), []);
  });
});
