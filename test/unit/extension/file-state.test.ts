import assert from 'node:assert/strict';
import { reportTexts } from '../../../src/core/texts/report/texts';
import type { Finding } from '../../../src/core/report';
import type { FileReview } from '../../../src/extension/checking/linted-files';
import { fileState } from '../../../src/extension/pages/file-state';
import { reviewRows } from '../../../src/extension/views/sidebar/review-rows';
import { commands, finding, section, SOURCE } from './feedback-fixture';

const t = (message: string, ...values: unknown[]) =>
  message.replace(/\{(\d)\}/g, (_, i: string) => String(values[Number(i)]));

const findings: Finding[] = [
  finding('rule-one'),
  { ...finding('rule-two'), severity: 'error', file: 'schemas/pet.yaml' },
  finding('rule-one'),
  { ...finding('rule-one'), waived: 'Agreed with the callers.' },
  finding('parser'),
];
const report = { version: 1 as const, file: 'pets.yaml', complete: true, findings };

const state = (change: Partial<FileReview> = { report }) =>
  fileState({
    ...{ lang: 'en', locale: 'en', say: reportTexts('en'), t },
    rulePages: new Map([['rule-one', [SOURCE]]]),
    review: {
      ...{ key: 'file:///w/pets.yaml', name: 'pets.yaml', profile: 'learn' },
      keyOf: (file) => `file:///w/${file}`,
      ...change,
    },
    keyOf: (file) => `file:///w/${file}`,
    themeOf: (rule) =>
      new Map([
        ['rule-one', 'errors'],
        ['rule-two', 'security'],
      ]).get(rule),
    because: () => 'The review took too long.',
  });

describe('The review of any OpenAPI file', () => {
  it('has no score, but tallies by theme, findings by rule, and what was waived', () => {
    const shown = state();
    assert.equal(shown.score, undefined);
    assert.equal(shown.facts, 'Profile: Learning');
    assert.equal(shown.status?.text, '1 error, 3 warnings, 1 waived');
    assert.deepEqual(
      section(shown, 'facts')?.facts.map(({ label, value }) => [label, value]),
      [
        ['Errors', '2 warnings, 1 waived'],
        ['Security', '1 error'],
        ['The file itself', '1 warning'],
      ],
    );
    const [found, waived] = shown.sections.filter((one) => one.kind === 'findings');
    assert.equal(found?.heading, 'Findings (4)');
    assert.deepEqual(
      found.findings.map(({ severity, items }) => [severity, items.length]),
      [
        ['error', 1],
        ['warn', 2],
        ['warn', 1],
      ],
    );
    assert.equal(waived?.findings[0]?.why, 'Waived: Agreed with the callers.');
    assert.deepEqual(commands(shown), ['reviewFile', 'chooseProfile', 'exportReview']);
  });

  it('leads to the file where a fault is', () => {
    const [found] = state().sections.filter((one) => one.kind === 'findings');
    const place = found?.findings[0]?.items[0]?.place;
    assert.deepEqual(
      [place?.file, place?.label],
      ['file:///w/schemas/pet.yaml', 'schemas/pet.yaml · POST /messages · line 10'],
    );
  });

  it('says what it could not look at, and why there is no review', () => {
    const cut = state({ report: { ...report, complete: false, omitted: 7 } });
    assert.match(cut.status?.text ?? '', /waived\. 7 more are not listed\.$/);
    const gap = state({ report: { ...report, findings: [], complete: false } });
    assert.deepEqual(gap.status, {
      tone: 'warning',
      text: 'Nothing was found. Not everything could be checked.',
    });
    const none = state({ trouble: 'time-limit' });
    assert.deepEqual([none.status?.text, none.sections], ['The review took too long.', []]);
    assert.equal(state({ report: { ...report, findings: [] } }).status?.tone, 'done');
  });

  it('is a tree too', () => {
    const tree = reviewRows(state(), true);
    assert.equal(tree.state, 'ready');
    assert.equal(tree.message, '1 error, 3 warnings, 1 waived');
    assert.deepEqual(
      tree.rows.map(({ label }) => label),
      ['By theme', 'Findings (4)', 'Waived (1)'],
    );
    assert.equal(tree.badge, undefined);
  });
});
