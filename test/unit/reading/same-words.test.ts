import assert from 'node:assert/strict';
import { formats } from '../../../src/cli/formats/formats';
import type { Exercise } from '../../../src/core/exercises/exercise';
import type { Finding, GoalReport, Report } from '../../../src/core/report';
import { reportTexts } from '../../../src/core/texts/report/texts';
import { feedbackState } from '../../../src/extension/pages/feedback-state';

const exercise: Exercise = {
  ...{
    id: 'e',
    title: 'E',
    track: 't',
    level: 1,
    minutes: 15,
    dimensions: ['errors', 'idempotency'],
    goals: [],
    stories: [],
  },
};
const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 7 } };
const place = { pointer: '/openapi', range };
const goal = (id: string, state: GoalReport['state'], more: Partial<GoalReport> = {}): GoalReport => ({
  ...{ id, title: id, weight: 25, state, reason: '', evidence: [], findings: [] },
  ...more,
});
const finding = (severity: Finding['severity'], more: Partial<Finding> = {}): Finding => ({
  ...{ ...place, rule: `rule-${severity}`, severity, message: 'Mend.', why: '', fixes: [] },
  ...more,
});

/** A report in which every heading, state and severity occurs. */
const report: Report = {
  ...{ version: 1, exercise: 'e', score: 25, passed: false, complete: false },
  goals: [
    goal('a', 'met', { design: 'Key in a header' }),
    goal('b', 'unmet', { findings: [0] }),
    goal('c', 'notChecked'),
    goal('d', 'waived'),
  ],
  findings: [
    finding('error', { goal: 'b' }),
    finding('warn'),
    finding('info'),
    finding('hint'),
    finding('warn', { waived: 'Internal.' }),
  ],
  strengths: ['a'],
  nextBestFix: { ...place, goal: 'b', message: 'Mend.', gain: 25 },
  metrics: { operations: 4, firstCallFacts: 5, requiredInputs: 3, documentedErrors: 0.5, retrySafeWrites: 1 },
};
const unreadable: Report = { ...report, goals: [goal('a', 'notChecked')], findings: [finding('error')] };

for (const locale of ['en', 'zh-cn'] as const)
  describe(`the panel and the printed report in ${locale}`, () => {
    const t = (message: string, ...values: unknown[]) =>
      message.replace(/\{(\d)\}/g, (_, i: string) => String(values[Number(i)]));
    const panel = (of: Report) =>
      feedbackState(
        {
          lang: locale,
          say: reportTexts(locale),
          answer: { key: 'k', exercise, state: { kind: 'checked', report: of, version: 1 } },
          progress: { state: 'inProgress', attempts: 0 },
          rulePages: new Map(),
          hints: { shown: () => [], next: () => undefined },
          trouble: () => '',
        },
        t,
      );
    const printed = (of: Report) => {
      const inRepository = (file: string) => file;
      const context = { locale, version: '1', rules: [], color: false, inRepository, exitCode: 1 } as const;
      return formats.html([{ file: 'a.yaml', text: 'openapi: 3.1.0', report: of }], context);
    };

    it('have the same headings', () => {
      const headings = panel(report).sections.map(({ heading }) => heading.replace(/ \(\d+\)$|（\d+）$/, ''));
      assert.equal(headings.length, 5);
      for (const heading of headings) assert.ok(printed(report).includes(`<h3>${heading}`), heading);
      const [first] = panel(unreadable).sections;
      assert.ok(printed(unreadable).includes(`<h3>${first?.heading}</h3>`), first?.heading);
      assert.ok(printed(unreadable).includes(panel(unreadable).status?.text ?? 'no status'));
    });

    it('have the same words for states, designs and counts', () => {
      const goals = panel(report).sections.find((section) => section.kind === 'goals');
      assert.equal(goals?.goals.length, 4);
      for (const { stateLabel } of goals?.goals ?? [])
        assert.ok(printed(report).includes(`</span> ${stateLabel}</td>`), stateLabel);
      assert.ok(printed(report).includes(goals?.goals[0]?.design ?? 'no design'));
      assert.ok(printed(report).includes(panel(report).score?.goals ?? 'no count'));
    });

    it('have the same figures', () => {
      const figures = panel(report).sections.find((section) => section.kind === 'facts');
      assert.equal(figures?.facts.length, 2);
      for (const { label, value } of figures?.facts ?? []) {
        assert.ok(printed(report).includes(`<dt>${label}</dt>`), label);
        assert.ok(printed(report).includes(`<dd>${value}</dd>`), value);
      }
    });
  });
