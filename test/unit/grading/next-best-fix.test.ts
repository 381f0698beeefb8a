import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nextBestFixOf } from '../../../src/core/grading/next-best-fix';
import type { Finding, GoalReport, GoalState, Place } from '../../../src/core/report';

const at = (pointer: string, line: number): Place => ({
  pointer,
  range: { start: { line, character: 0 }, end: { line, character: 4 } },
});
const START = at('', 0);

/** Ten findings, each of a rule and at a line of its own. */
const FINDINGS = Array.from({ length: 10 }, (_, i): Finding => ({
  ...at(`/paths/~1p${i}`, i + 1),
  ...{ rule: `rule-${i}`, severity: 'warn', message: `Mend ${i}.`, why: '', fixes: [] },
}));

const goal = (id: string, weight: number, findings: number[], state: GoalState = 'unmet'): GoalReport => ({
  ...{ id, title: id, weight, state, reason: `Reason of ${id}.`, evidence: [], findings },
});

/** Goals in the order of the exercise, and the one to mend next. */
const cases: [name: string, goals: GoalReport[], next: string | undefined][] = [
  [
    'the heavier of two with one finding each, which stands second',
    [goal('a', 10, [0]), goal('b', 30, [1])],
    'b',
  ],
  [
    'the heavier of two with one finding each, which stands first',
    [goal('a', 30, [0]), goal('b', 10, [1])],
    'a',
  ],
  ['of equal weights the one with fewer findings', [goal('a', 20, [0, 1, 2]), goal('b', 20, [3])], 'b'],
  [
    'a lighter goal, where its one finding brings more than each of many',
    [goal('a', 40, [0, 1, 2, 3]), goal('b', 15, [4])],
    'b',
  ],
  [
    'a heavier goal with many findings, where each still brings more',
    [goal('a', 10, [0]), goal('b', 50, [1, 2, 3, 4])],
    'b',
  ],
  ['missing evidence as if it were one finding', [goal('a', 20, [0, 1]), goal('b', 15, [])], 'b'],
  ['no more than one for missing evidence', [goal('a', 15, []), goal('b', 20, [0])], 'b'],
  ['the first of equals', [goal('a', 10, [0]), goal('b', 20, [1, 2]), goal('c', 20, [3, 4])], 'a'],
  ['the middle one of three', [goal('a', 20, [0, 1]), goal('b', 30, [2]), goal('c', 50, [3, 4, 5, 6])], 'b'],
  [
    'only what is unmet: neither what is met, waived nor could not be checked',
    [
      goal('a', 50, [], 'met'),
      goal('b', 30, [], 'notChecked'),
      goal('c', 15, [], 'waived'),
      goal('d', 5, [0]),
    ],
    'd',
  ],
  ['nothing where every goal is met', [goal('a', 60, [], 'met'), goal('b', 40, [], 'waived')], undefined],
  ['nothing where nothing could be checked', [goal('a', 100, [], 'notChecked')], undefined],
  ['nothing without goals', [], undefined],
];

const NOWHERE: ReadonlyMap<string, Place> = new Map();

describe('the next best fix', () => {
  for (const [name, goals, next] of cases)
    it(`is ${name}`, () => {
      assert.equal(nextBestFixOf(goals, FINDINGS, NOWHERE, START)?.goal, next);
    });

  it('brings the whole weight of its goal, by its first finding', () => {
    assert.deepEqual(nextBestFixOf([goal('a', 35, [4, 2])], FINDINGS, NOWHERE, START), {
      ...at('/paths/~1p4', 5),
      ...{ goal: 'a', gain: 35, rule: 'rule-4', message: 'Mend 4.' },
    });
  });

  it('without a finding says why, at the evidence that is there, else at the start', () => {
    const evidence = [at('/paths/~1messages/post', 7), at('/paths/~1calls/post', 9)];
    assert.deepEqual(nextBestFixOf([{ ...goal('a', 35, []), evidence }], FINDINGS, NOWHERE, START), {
      ...at('/paths/~1messages/post', 7),
      ...{ goal: 'a', gain: 35, message: 'Reason of a.' },
    });
    assert.equal(nextBestFixOf([goal('a', 35, [])], FINDINGS, NOWHERE, START)?.pointer, '');
  });

  it('leaves the goals as they are, and no other unmet goal brings more per finding', () => {
    const goals = fc.array(
      fc.record({
        weight: fc.integer({ min: 1, max: 100 }),
        left: fc.integer({ min: 0, max: 9 }),
        state: fc.constantFrom<GoalState>('met', 'unmet', 'notChecked', 'waived'),
      }),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(goals, (drawn) => {
        const all = drawn.map(({ weight, left, state }, i) =>
          goal(
            `g${i}`,
            weight,
            Array.from({ length: left }, (_, n) => n),
            state,
          ),
        );
        const before = structuredClone(all);
        const next = nextBestFixOf(all, FINDINGS, NOWHERE, START);
        assert.deepEqual(all, before);
        const worth = ({ weight, findings }: GoalReport) => weight / Math.max(findings.length, 1);
        const open = all.filter(({ state }) => state === 'unmet');
        const most = Math.max(...open.map(worth));
        assert.equal(next?.goal, open.find((one) => worth(one) === most)?.id);
      }),
    );
  });
});
