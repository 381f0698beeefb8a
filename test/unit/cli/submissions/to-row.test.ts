import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import ruleset from '../../../../rulesets/api-kata.yaml';
import { rowWithout, toRow } from '../../../../src/cli/submissions/results/to-row';
import { loadExercise } from '../../../../src/core/exercises/load';
import { assembleKata } from '../../../../src/core/kata';
import type { Finding, GoalState, Report } from '../../../../src/core/report';

const identity = { file: 'a.yaml', sha256: 'a'.repeat(64), exercise: 'first-call' };
const RANGE = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

const finding = (rule: string, severity: Finding['severity'] = 'warn'): Finding => ({
  rule,
  severity,
  message: `${rule} says so`,
  why: '',
  pointer: '',
  range: RANGE,
  fixes: [],
});

function reportOf(states: GoalState[], findings: Finding[] = []): Report {
  const goals = states.map((state, i) => ({
    id: `goal-${i}`,
    title: 'G',
    weight: 10 * (i + 1),
    state,
    reason: '',
    evidence: [],
    findings: [],
  }));
  return {
    version: 1,
    exercise: 'first-call',
    score: goals.reduce((sum, { state, weight }) => sum + (state === 'met' ? weight : 0), 0),
    passed: states.every((state) => state === 'met' || state === 'waived'),
    complete: !states.includes('notChecked'),
    goals,
    findings,
    strengths: [],
    metrics: { operations: 0, firstCallFacts: 0, requiredInputs: 0, documentedErrors: 0, retrySafeWrites: 0 },
  };
}

describe('a row of results', () => {
  it('has the score, the points of each goal and the findings by severity', () => {
    const row = toRow(
      identity,
      reportOf(['met', 'unmet'], [finding('a', 'error'), finding('b'), finding('c')]),
    );
    assert.deepEqual(row, {
      kind: 'row',
      ...identity,
      state: 'graded',
      score: 10,
      passed: false,
      goals: { 'goal-0': { state: 'met', points: 10 }, 'goal-1': { state: 'unmet', points: 0 } },
      findings: { error: 1, warn: 2, info: 0, hint: 0 },
      reason: null,
    });
  });

  it('does not count what a decision waived', () => {
    const row = toRow(
      identity,
      reportOf(['waived'], [{ ...finding('a', 'error'), waived: 'An internal API.' }, finding('b')]),
    );
    assert.deepEqual(row.findings, { error: 0, warn: 1, info: 0, hint: 0 });
  });

  it('has no score where a rule crashed, and says which', () => {
    const row = toRow(identity, reportOf(['met', 'notChecked'], [finding('a'), finding('not-checked')]));
    assert.equal(row.state, 'notChecked');
    assert.equal(row.score, null);
    assert.equal(row.passed, null);
    assert.deepEqual(row.reason, { code: 'not-checked', message: 'not-checked says so' });
    assert.deepEqual(row.goals['goal-1'], { state: 'notChecked', points: null });
  });

  it('is unreadable where the text is no spec', () => {
    const row = toRow(identity, reportOf(['notChecked'], [finding('parser', 'error')]));
    assert.equal(row.state, 'unreadable');
    assert.equal(row.score, null);
    assert.equal(row.reason?.code, 'parser');
  });

  it('never has a score and a reason, nor neither; and points add up to the score', () => {
    const state = fc.constantFrom<GoalState>('met', 'unmet', 'notChecked', 'waived');
    const rules = fc.array(fc.constantFrom('parser', 'not-checked', 'x'));
    fc.assert(
      fc.property(fc.array(state, { minLength: 1 }), rules, (states, found) => {
        const row = toRow(
          identity,
          reportOf(
            states,
            found.map((rule) => finding(rule)),
          ),
        );
        assert.equal(row.score === null, row.reason !== null);
        assert.equal(row.score === null, row.state !== 'graded');
        if (row.score !== null)
          assert.equal(
            Object.values(row.goals).reduce((sum, { points }) => sum + (points ?? 0), 0),
            row.score,
          );
      }),
    );
  });

  it('of the real engine: an empty file is graded 0, a broken one has no score', async () => {
    const read = (path: string) => readFile(`exercises/${path}`, 'utf8').catch(() => undefined);
    const exercise = await loadExercise(read, 'first-call', 'en');
    const kata = assembleKata({ ruleset });
    const row = async (text: string) => toRow(identity, await kata.check(exercise, text));
    assert.deepEqual([(await row('')).state, (await row('')).score], ['graded', 0]);
    assert.deepEqual([(await row('a: [')).state, (await row('a: [')).score], ['unreadable', null]);
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi'].map((c, i) => `${c}: &${c} [${`*${'abcdefgh'[i]},`.repeat(9)}]`).join('\n')}\n`;
    assert.equal((await row(bomb)).reason?.code, 'alias-bomb');
    assert.equal((await row(readFileSync('exercises/first-call/solution.yaml', 'utf8'))).score, 100);
  });

  it('without a report has nothing but the reason', () => {
    const row = rowWithout(identity, 'notChecked', 'time-limit', 'Too long.');
    assert.deepEqual([row.score, row.passed, row.goals, row.findings], [null, null, {}, null]);
  });
});
