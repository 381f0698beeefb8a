import type { Exercise } from '../../../src/core/exercises/exercise';
import type { Finding, GoalReport, Report } from '../../../src/core/report';
import type { Locale } from '../../../src/core/texts/locale';
import { reportTexts } from '../../../src/core/texts/report/texts';
import type { CheckState } from '../../../src/extension/checking/session';
import { feedbackState, type FeedbackSources } from '../../../src/extension/pages/feedback-state';
import type { FeedbackState, Section } from '../../../src/extension/pages/messages';

const t = (message: string, ...values: unknown[]) =>
  message.replace(/\{(\d)\}/g, (_, i: string) => String(values[Number(i)]));

export const exercise: Exercise = {
  ...{ id: 'first-call', title: 'First call', track: 'first-call', level: 1, minutes: 15 },
  ...{ dimensions: ['first-call', 'errors', 'idempotency'], goals: [], stories: [] },
};

export const SOURCE = {
  title: 'RFC 9110 §15.5',
  url: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5',
};

export const range = { start: { line: 9, character: 4 }, end: { line: 9, character: 8 } };
export const place = { pointer: '/paths/~1messages/post', range };
export const finding = (rule: string): Finding => ({
  ...place,
  ...{ rule, severity: 'warn', message: `\`x\` breaks ${rule}`, why: 'It hurts.', fixes: [] },
});
export const goal = (id: string, weight: number, more: Partial<GoalReport> = {}): GoalReport => ({
  ...{ id, title: `Goal ${id}`, weight, state: 'met', reason: '', evidence: [place], findings: [] },
  ...more,
});

export const report: Report = {
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

export function shown(
  state: CheckState | undefined,
  more: Partial<FeedbackSources> = {},
  locale: Locale = 'en',
  dimensions = exercise.dimensions,
): FeedbackState {
  return feedbackState(
    {
      lang: 'en',
      say: reportTexts(locale),
      answer: state && { key: 'file:///openapi.yaml', exercise: { ...exercise, dimensions }, state },
      progress: { state: 'inProgress', attempts: 0 },
      rulePages: new Map([['rule-one', [SOURCE]]]),
      hints: { shown: () => [], next: () => 1 },
      trouble: () => 'The review took too long.',
      ...more,
    },
    t,
  );
}

export const checked = (change: Partial<Report> = {}): CheckState => ({
  kind: 'checked',
  report: { ...report, ...change },
  version: 1,
});

export function section<K extends Section['kind']>(state: FeedbackState, kind: K) {
  return state.sections.find((one): one is Extract<Section, { kind: K }> => one.kind === kind);
}

export const commands = (state: FeedbackState) => state.actions.map(({ command }) => command);
