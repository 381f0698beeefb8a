import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { editionOf } from '../../../src/core/exercises/edition';
import type { Catalog, Exercise } from '../../../src/core/exercises/exercise';
import { isOfEarlierEdition } from '../../../src/core/progress/earlier-edition';
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
  it('is the same in both languages, and another one for each exercise', () => {
    assert.deepEqual(exercises('zh-cn').map(editionOf), exercises('en').map(editionOf));
    assert.equal(new Set(exercises('en').map(editionOf)).size, exercises('en').length);
  });

  it('changes with what is asked, and with no wording', () => {
    const [goal, ...others] = first.goals;
    assert.ok(goal);
    const withGoal = (more: Partial<typeof goal>) =>
      editionOf({ ...first, goals: [{ ...goal, ...more }, ...others] });
    assert.equal(withGoal({ title: 'Another title' }), editionOf(first));
    for (const more of [{ weight: goal.weight + 1 }, { rules: [] }, { find: [] }, { id: 'other' }])
      assert.notEqual(withGoal(more), editionOf(first), JSON.stringify(more));
    assert.notEqual(editionOf({ ...first, goals: others }), editionOf(first));
  });

  it('of an attempt tells whether the exercise was solved as it is now', () => {
    assert.equal(isEarlier(), false);
    assert.equal(isEarlier(passed({ edition: editionOf(first) })), false);
    assert.equal(isEarlier(passed({ edition: '00000000' })), true);
    assert.equal(isEarlier(passed({ edition: '00000000' }), passed({ edition: editionOf(first) })), false);
    assert.equal(progressOf([passed({ edition: '00000000' })], first.id).state, 'done');
  });

  it('is told by its goals where an attempt does not say it', () => {
    assert.equal(isEarlier(passed({})), false);
    assert.equal(isEarlier(passed({ goals: { other: 'met' } })), true);
  });
});
