import { strict as assert } from 'node:assert';
import type { Exercise } from '../../../src/core/exercises/exercise';
import type { Finding, GoalReport, Report } from '../../../src/core/report';
import type { Locale } from '../../../src/core/texts/locale';
import { reportTexts } from '../../../src/core/texts/report/texts';
import type { CheckState } from '../../../src/extension/checking/session';
import { feedbackState, type FeedbackSources } from '../../../src/extension/pages/feedback-state';
import type { FeedbackState, Section } from '../../../src/extension/pages/messages';

const t = (message: string, ...values: unknown[]) =>
  message.replace(/\{(\d)\}/g, (_, i: string) => String(values[Number(i)]));

const exercise: Exercise = {
  ...{ id: 'first-call', title: 'First call', track: 'first-call', level: 1, minutes: 15 },
  ...{ dimensions: [], goals: [], stories: [] },
};

const SOURCE = { title: 'RFC 9110 §15.5', url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5' };

const range = { start: { line: 9, character: 4 }, end: { line: 9, character: 8 } };
const place = { pointer: '/paths/~1messages/post', range };
const finding = (rule: string): Finding => ({
  ...place,
  ...{ rule, severity: 'warn', message: `\`x\` breaks ${rule}`, why: 'It hurts.', fixes: [] },
});
const goal = (id: string, weight: number, more: Partial<GoalReport> = {}): GoalReport => ({
  ...{ id, title: `Goal ${id}`, weight, state: 'met', reason: '', evidence: [place], findings: [] },
  ...more,
});

const report: Report = {
  ...{ version: 1, exercise: 'first-call', score: 60, passed: false, complete: true },
  goals: [
    goal('a', 40),
    goal('b', 40, { state: 'unmet', reason: 'One finding is left.', findings: [0] }),
    goal('c', 20, { design: 'Key in a header' }),
  ],
  findings: [{ ...finding('rule-one'), goal: 'b' }, finding('rule-two')],
  strengths: ['Goal a'],
  nextBestFix: { ...place, goal: 'b', rule: 'rule-one', message: 'mend it', gain: 40 },
  metrics: {
    operations: 4,
    firstCallFacts: 5,
    requiredInputs: 3,
    documentedErrors: 0.755,
    retrySafeWrites: 1,
  },
};

function shown(
  state: CheckState | undefined,
  more: Partial<FeedbackSources> = {},
  locale: Locale = 'en',
): FeedbackState {
  return feedbackState(
    {
      lang: 'en',
      say: reportTexts(locale),
      answer: state && { key: 'file:///openapi.yaml', exercise, state },
      progress: { state: 'inProgress', attempts: 0 },
      rulePages: new Map([['rule-one', [SOURCE]]]),
      hints: { shown: () => [], next: () => 1 },
      trouble: () => 'The review took too long.',
      ...more,
    },
    t,
  );
}

const checked = (change: Partial<Report> = {}): CheckState => ({
  kind: 'checked',
  report: { ...report, ...change },
  version: 1,
});

function section<K extends Section['kind']>(state: FeedbackState, kind: K) {
  return state.sections.find((one): one is Extract<Section, { kind: K }> => one.kind === kind);
}

const commands = (state: FeedbackState) => state.actions.map(({ command }) => command);

describe('feedbackState', () => {
  it('invites to open an exercise when none is open', () => {
    const state = shown(undefined);
    assert.equal(state.title, 'No exercise is open');
    assert.deepEqual(commands(state), ['openExercise']);
    assert.equal(state.score, undefined);
  });

  it('shows how the score comes about', () => {
    const { score } = shown(checked());
    assert.equal(score?.value, '60');
    assert.equal(score?.formula, '40 + 0 + 20 = 60 of 100');
    assert.equal(score?.goals, '2 of 3 goals met');
  });

  it('adds what a waived goal brings to the formula', () => {
    const goals = [goal('a', 50), goal('b', 50, { state: 'waived' })];
    assert.equal(shown(checked({ goals, score: 75 })).score?.formula, '50 + 0 + 25 = 75 of 100');
  });

  it('begins with strengths, then the next best fix, then the goals', () => {
    const kinds = shown(checked()).sections.map(({ kind }) => kind);
    assert.deepEqual(kinds, ['strengths', 'nextFix', 'goals', 'findings', 'facts']);
  });

  it('says before anything else which errors keep an answer from being passed', () => {
    const error = { rule: 'oas3-schema', severity: 'error' as const, message: 'A Path Item has no `pst`.' };
    const findings = [...report.findings, { ...report.findings[0], ...error } as Finding];
    const [first] = shown(checked({ findings, blocking: [findings.length - 1] })).sections;
    assert.ok(first?.kind === 'findings' && first.open);
    assert.equal(first.heading, 'Fix this first');
    assert.deepEqual(
      first.findings.map(({ message }) => message),
      [error.message],
    );
  });

  it('does not say in the reason of a goal what the finding below it says', () => {
    const [finding] = report.findings;
    const reasonOf = (reason: string) =>
      section(shown(checked({ goals: [goal('b', 100, { state: 'unmet', reason, findings: [0] })] })), 'goals')
        ?.goals[0]?.reason;
    assert.equal(reasonOf(`One finding is left: ${finding?.message}`), undefined);
    assert.equal(reasonOf('`send` demands 7 inputs.'), '`send` demands 7 inputs.');
  });

  it('puts a finding under its goal, and the others below', () => {
    const state = shown(checked());
    const rules = (findings: { rule: unknown }[] = []) =>
      findings.map(({ rule }) => (typeof rule === 'string' ? rule : (rule as { label: string }).label));
    assert.deepEqual(rules(section(state, 'goals')?.goals[1]?.findings), ['rule-one']);
    assert.deepEqual(rules(section(state, 'findings')?.findings), ['rule-two']);
  });

  it('lists as many others as anybody reads, and says how many there are', () => {
    const others = Array.from({ length: 130 }, (_, i) => finding(`rule-${i}`));
    const goals = [goal('a', 100)];
    const loose = section(shown(checked({ goals, findings: others })), 'findings');
    assert.equal(loose?.findings.length, 100);
    assert.equal(loose?.heading, 'Also worth a look (130)');
    assert.equal(loose?.note, 'These do not change the score. 30 more are in the Problems view.');
  });

  it('links a rule only where it has a page', () => {
    const state = shown(checked());
    assert.deepEqual(section(state, 'goals')?.goals[1]?.findings[0]?.rule, {
      command: 'explainRule',
      argument: 'rule-one',
      label: 'rule-one',
    });
    assert.equal(section(state, 'findings')?.findings[0]?.rule, 'rule-two');
  });

  it('leads to what is behind a rule', () => {
    const state = shown(checked());
    assert.deepEqual(section(state, 'goals')?.goals[1]?.findings[0]?.sources, [SOURCE]);
    assert.deepEqual(section(state, 'findings')?.findings[0]?.sources, []);
  });

  it('counts lines from one and names the operation', () => {
    assert.equal(section(shown(checked()), 'nextFix')?.place.label, 'POST /messages · line 10');
  });

  it('offers hints for unmet goals only', () => {
    const goals = section(shown(checked()), 'goals')?.goals ?? [];
    assert.deepEqual(
      goals.map(({ nextHint }) => nextHint?.argument),
      [undefined, 'b', undefined],
    );
  });

  it('offers notes and solutions once the exercise is solved', () => {
    assert.ok(!commands(shown(checked())).includes('openSolution'));
    const solved = shown(checked(), { progress: { state: 'done', attempts: 1, best: 100 } });
    assert.ok(commands(solved).includes('openSolution') && commands(solved).includes('openNotes'));
    assert.match(solved.facts, /best attempt 100/);
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
    assert.equal(commands(state)[0], 'lintCurrentFile');
  });

  it('never shows a number for a file that cannot be read, and what to mend comes first', () => {
    const goals = report.goals.map((one) => ({ ...one, state: 'notChecked' as const, findings: [] }));
    const state = shown(checked({ goals, score: 0, complete: false, findings: [finding('parser')] }));
    assert.equal(state.score?.value, '–');
    assert.equal(state.status?.tone, 'warning');
    assert.equal(state.sections[0]?.heading, 'Fix this first');
    assert.ok(!commands(state).includes('submit'));
  });

  it('calls the score a lower bound where a goal could not be checked', () => {
    const goals = [goal('a', 60), goal('b', 40, { state: 'notChecked' })];
    assert.match(shown(checked({ goals, complete: false })).score?.formula ?? '', /at least/);
  });
});
