import { strict as assert } from 'node:assert';
import type { Submitted } from '../../../src/core/progress/events';
import type { Progress } from '../../../src/core/progress/progress';
import type { GoalReport } from '../../../src/core/report';
import { Session } from '../../../src/extension/checking/session';
import type { FeedbackState } from '../../../src/extension/pages/messages';
import { checked, commands, exercise, finding, goal, report, section, shown } from './feedback-fixture';

describe('The score on the feedback page', () => {
  const unread = report.goals.map((one) => ({
    ...one,
    ...{ state: 'notChecked' as const, reason: 'The file could not be read.', findings: [] },
  }));
  const unreadable = { goals: unread, score: 0, complete: false, findings: [finding('parser')] };

  it('shows how the score comes about', () => {
    const { score } = shown(checked());
    assert.equal(score?.value, '60');
    assert.equal(score?.formula, '40 + 20 = 60 of 100');
    assert.equal(score?.goals, '2 of 3 goals met');
  });

  it('adds up nothing where there is nothing to add up', () => {
    const formula = (goals: GoalReport[], score: number) => shown(checked({ goals, score })).score?.formula;
    const [met, unmet] = [goal('a', 40), goal('b', 60, { state: 'unmet' })];
    assert.equal(formula([met, unmet], 40), '40 for “Goal a”');
    assert.equal(formula([unmet], 0), 'Each goal that is met adds its points.');
  });

  it('says which goals the last edits have met or lost', () => {
    const session = new Session();
    session.open('k', exercise);
    const check = (state: GoalReport['state'], version: number) => {
      const goals = [goal('a', 40, { state: state === 'met' ? 'unmet' : 'met' }), goal('b', 60, { state })];
      session.set('k', { kind: 'checked', report: { ...report, goals }, version });
      return shown(undefined, { answer: session.get('k') }).score?.changes;
    };
    const unread = report.goals.map((one) => ({ ...one, state: 'notChecked' as const }));
    const changes = [
      { gained: false, points: '−40', goal: 'Goal a' },
      { gained: true, points: '+60', goal: 'Goal b' },
    ];
    assert.deepEqual(check('unmet', 1), []);
    session.set('k', { kind: 'checked', report: { ...report, goals: unread }, version: 2 });
    assert.deepEqual(check('met', 3), changes);
    // An edit that changes no goal leaves it in sight.
    assert.deepEqual(check('met', 4), changes);
  });

  it('adds what a waived goal brings to the formula', () => {
    const goals = [goal('a', 50), goal('b', 50, { state: 'waived' })];
    assert.equal(shown(checked({ goals, score: 75 })).score?.formula, '50 + 25 = 75 of 100');
  });

  it('lists the latest attempts, and counts all', () => {
    const attempts = [80, 60, 40, 40, 20, 10].map((score, i) => {
      return { id: `id ${i}`, score, met: 2, total: 3, when: `day ${6 - i}` };
    });
    const { sections } = shown(checked(), { attempts });
    const list = sections.at(-1);
    assert.ok(list?.kind === 'attempts');
    assert.equal(list.heading, 'Attempts (6)');
    assert.equal(list.attempts.length, 5);
    const [{ actions, ...latest }] = list.attempts as [(typeof list.attempts)[number]];
    assert.deepEqual(latest, { when: 'day 6', score: '80 of 100', note: '2 of 3 goals met' });
    assert.deepEqual(
      actions.map(({ command, argument }) => [command, argument]),
      [
        ['openAttempt', 'id 0'],
        ['restoreAttempt', 'id 0'],
      ],
    );
    assert.deepEqual(list.chart.scores, [10, 20, 40, 40, 60, 80]);
    assert.match(list.chart.label, /: 10, 20, 40, 40, 60,? and 80|: 10, 20, 40, 40, 60, 80/);
  });

  it('says that it was solved before the exercise changed, and what leads on then', () => {
    const attempt: Submitted = {
      ...{ v: 1, id: 'i', at: '2026-01-01T00:00:00.000Z', kind: 'submitted', exercise: 'e' },
      ...{ score: 100, met: 1, total: 1, goals: { a: 'met' }, edition: '9' },
    };
    const progress: Progress = { state: 'done', attempts: 1, best: 100, passed: [attempt] };
    const next = { id: 'error-contract', title: 'One error contract' };
    const leads = (state: FeedbackState) =>
      state.actions.filter(({ primary }) => primary).map(({ command }) => command);
    const open = shown(checked(), { progress, next });
    assert.match(open.status?.text ?? '', /^You solved this exercise before it was changed/);
    assert.ok(commands(open).includes('openSolution'), 'solutions stay open');
    assert.deepEqual(leads(open), ['submit']);
    const met = shown(checked({ goals: [goal('a', 100)], score: 100, passed: true, findings: [] }), {
      progress,
      next,
    });
    assert.match(met.status?.text ?? '', /as the exercise asks for it now/);
    assert.deepEqual(leads(met), ['submit']);
  });

  it('celebrates: strengths stay, and the next exercise takes the place of Submit', () => {
    const goals = [goal('a', 100)];
    const met = checked({ goals, score: 100, passed: true, findings: [] });
    const next = { id: 'error-contract', title: 'One error contract' };
    const before = shown(met, { next });
    assert.equal(before.status?.text, 'Every goal is met. Submit it: solutions and notes open up then.');
    assert.deepEqual(
      before.actions.filter(({ primary }) => primary).map(({ command }) => command),
      ['submit'],
    );
    const solved = { minutes: 34, attempts: 2, hints: 1, fixes: 3, shown: false };
    const done = shown(met, { next, solved, progress: { state: 'done', attempts: 2, best: 100 } });
    assert.equal(
      done.status?.text,
      'Solved: every goal is met. Submitted 34 min after it was first opened. It took 2 attempts. What helped: 1 hint, 3 quick fixes.',
    );
    assert.deepEqual(section(done, 'strengths')?.items, ['Goal a']);
    assert.deepEqual(done.actions[0], {
      command: 'openExercise',
      argument: 'error-contract',
      label: 'Next: One error contract',
      primary: true,
    });
    assert.deepEqual(
      done.actions.filter(({ primary }) => primary).map(({ command }) => command),
      ['openExercise'],
    );
  });

  it('keeps the last report in sight while checking', () => {
    const state = shown({ kind: 'checking', last: report });
    assert.equal(state.status?.tone, 'busy');
    assert.equal(state.score?.value, '60');
  });

  it('shows no score before the first report', () => {
    const state = shown({ kind: 'checking' });
    assert.equal(state.score, undefined);
    assert.equal(state.status?.text, 'Checking…');
  });

  it('says why nothing was checked, and offers to check again', () => {
    const state = shown({ kind: 'notChecked', trouble: 'time-limit' });
    assert.equal(state.status?.text, 'The review took too long.');
    assert.equal(state.score, undefined);
    assert.equal(commands(state)[0], 'reviewFile');
  });

  it('shows no score of a file that cannot be read: why that is, once, and what is wanted', () => {
    const state = shown(checked(unreadable));
    assert.equal(state.score, undefined);
    assert.deepEqual(state.status, {
      tone: 'warning',
      text: 'The file could not be read, so no goal was checked.',
    });
    assert.deepEqual(
      state.sections.map(({ heading }) => heading),
      ['Fix this first', 'Goals'],
    );
    assert.deepEqual(
      section(state, 'goals')?.goals.map(({ open, reason }) => [open, reason]),
      report.goals.map(() => [false, undefined]),
    );
    assert.ok(!commands(state).includes('submit') && commands(state).includes('reset'));
  });

  it('keeps the review of the last good text in sight while a line is half typed', () => {
    for (const kind of ['checked', 'checking'] as const) {
      const session = new Session();
      session.open('k', exercise);
      session.set('k', checked());
      const now = { ...report, ...unreadable };
      session.set('k', kind === 'checked' ? checked(unreadable) : { kind, last: now });
      const state = shown(undefined, { answer: session.get('k') });
      assert.equal(state.earlier, true);
      assert.equal(state.status?.tone, 'warning');
      assert.match(
        state.status?.text ?? '',
        /^The file could not be read.*Below is the review of the last text/,
      );
      assert.equal(state.score?.value, '60');
      const [first, ...rest] = state.sections;
      assert.ok(first?.kind === 'findings' && first.findings[0]?.items[0]?.message === '`x` breaks parser');
      assert.deepEqual(
        rest.map((one) => one.kind),
        ['strengths', 'nextFix', 'goals', 'findings', 'facts'],
      );
      assert.ok(!commands(state).includes('submit'));
    }
  });

  it('calls the score a lower bound where a goal could not be checked', () => {
    const goals = [goal('a', 60), goal('b', 40, { state: 'notChecked' })];
    assert.match(shown(checked({ goals, complete: false })).score?.formula ?? '', /at least/);
  });

  it('marks what does not count, so that it need not look like an error', () => {
    const keys = (state: FeedbackState) =>
      state.sections.flatMap((one) => (one.kind === 'findings' ? [one.key] : []));
    assert.deepEqual(keys(shown(checked({ blocking: [0] }))), ['first', 'beside']);
    assert.deepEqual(keys(shown(checked(unreadable))), ['unreadable']);
  });
});
