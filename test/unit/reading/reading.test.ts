import assert from 'node:assert/strict';
import { figuresIn } from '../../../src/core/reading/figures';
import { findingsByUse } from '../../../src/core/reading/findings';
import { isMet, isUnreadable, metGoals, pointsIn } from '../../../src/core/reading/goals';
import { mostSevere, mostSevereFirst } from '../../../src/core/reading/most-severe';
import { goalsIn, scoreIn, standingIn } from '../../../src/core/reading/standing';
import { counted, tally } from '../../../src/core/reading/tally';
import type { Finding, GoalReport, GoalState, Report, Severity } from '../../../src/core/report';
import { reportTexts } from '../../../src/core/texts/report/texts';

const [en, zhCn] = [reportTexts('en'), reportTexts('zh-cn')];
const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const goal = (state: GoalState, weight = 20): GoalReport => ({
  ...{ id: 'g', title: 'G', weight, state, reason: '', evidence: [], findings: [] },
});
const finding = (severity: Severity, more: Partial<Finding> = {}): Finding => ({
  ...{ rule: severity, severity, message: '', why: '', pointer: '', range, fixes: [] },
  ...more,
});
const report = (more: Partial<Report>): Report => ({
  ...{ version: 1, exercise: 'e', score: 0, passed: false, complete: true },
  ...{ goals: [], findings: [], strengths: [] },
  metrics: {
    operations: 4,
    firstCallFacts: 5,
    requiredInputs: 3,
    documentedErrors: 0.755,
    retrySafeWrites: 1,
  },
  ...more,
});

describe('reading the goals of a report', () => {
  const all = (['met', 'unmet', 'notChecked', 'waived'] as const).map((state) => goal(state));

  it('counts those that are met, and no waived one', () => {
    assert.deepEqual(all.map(isMet), [true, false, false, false]);
    assert.equal(metGoals(report({ goals: all })), 1);
    assert.equal(metGoals(report({})), 0);
  });

  it('knows a file that could not be read by goals of which none could be checked', () => {
    assert.equal(isUnreadable(report({ goals: [goal('notChecked'), goal('notChecked')] })), true);
    assert.equal(isUnreadable(report({ goals: [goal('notChecked'), goal('unmet')] })), false);
    assert.equal(isUnreadable(report({})), false);
  });

  it('adds up to the score, with what a decision brings', () => {
    const goals = [goal('met', 50), goal('unmet', 20), goal('waived', 30)];
    assert.deepEqual(pointsIn(report({ goals, score: 50 })), [50, 0, 0]);
    assert.deepEqual(pointsIn(report({ goals, score: 65 })), [50, 0, 0, 15]);
  });

  it('says where the answer stands in one line', () => {
    const some = report({ goals: all, score: 40, complete: false });
    assert.equal(standingIn(some, en), 'at least 40 of 100, 1 of 4 goals met');
    assert.equal(standingIn(some, zhCn), '至少 40/100，4 个目标达成 1 个');
    assert.equal(scoreIn(report({ goals: all, score: 40 }), en), '40 of 100');
    assert.equal(goalsIn(report({ goals: [goal('met')] }), en), '1 of 1 goal met');
  });

  it('calls no score of an unreadable file a lower bound', () => {
    assert.equal(scoreIn(report({ goals: [goal('notChecked')], complete: false }), en), '0 of 100');
  });
});

describe('reading the findings of a report', () => {
  const mixed = [
    finding('info', { rule: 'a' }),
    finding('error', { rule: 'b' }),
    finding('hint', { rule: 'c', goal: 'g' }),
    finding('error', { rule: 'd', waived: 'Internal.' }),
    finding('warn', { rule: 'e', goal: 'g' }),
    finding('error', { rule: 'f' }),
  ];
  const rules = (findings: readonly Finding[]) => findings.map(({ rule }) => rule).join('');

  it('tells those of goals from those beside them, in their order', () => {
    const { ofGoals, beside } = findingsByUse(report({ findings: mixed }));
    assert.deepEqual([rules(ofGoals), rules(beside)], ['ce', 'abdf']);
  });

  it('puts the most severe first, and equals in their order', () => {
    assert.equal(rules(mostSevereFirst(mixed)), 'bdfeac');
    assert.equal(rules(mixed), 'abcdef');
  });

  it('keeps the most severe, in their order; a short list as it is', () => {
    assert.equal(rules(mostSevere(mixed, 4)), 'bdef');
    assert.equal(rules(mostSevere(mixed, 1)), 'b');
    assert.equal(rules(mostSevere(mixed, 0)), '');
    assert.equal(mostSevere(mixed, 6), mixed);
  });

  it('counts by severity; what is waived counts as waived only', () => {
    assert.deepEqual(tally(mixed), { error: 2, warn: 1, info: 1, hint: 1, waived: 1 });
    assert.deepEqual(counted(mixed, en), ['2 errors', '1 warning', '1 info', '1 suggestion', '1 waived']);
    assert.deepEqual(counted([finding('hint'), finding('hint')], zhCn), ['2 条建议']);
    assert.deepEqual(counted([], en), []);
  });
});

describe('reading the metrics of a report', () => {
  it('gives each a label and a value, in one order and in both languages', () => {
    const shown = (say: typeof en) =>
      figuresIn(report({}).metrics, say).map(({ label, value }) => [label, value]);
    assert.deepEqual(shown(en), [
      ['Operations', '4'],
      ['Facts before the first successful write', '5'],
      ['Required inputs of that write', '3'],
      ['Operations with documented errors', '76 %'],
      ['Creating operations that are safe to retry', '100 %'],
    ]);
    assert.deepEqual(
      shown(zhCn).map(([, value]) => value),
      ['4', '5', '3', '76%', '100%'],
    );
  });
});
