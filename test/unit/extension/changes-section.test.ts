import assert from 'node:assert/strict';
import { compareTexts } from '../../../src/core/compatibility/compare-texts';
import type { ChangeReport } from '../../../src/core/compatibility/compare-documents';
import { reportTexts } from '../../../src/core/texts/report/texts';
import { alreadyFound } from '../../../src/extension/comparing/already-found';
import type { Comparison } from '../../../src/extension/comparing/comparisons';
import { changesSection } from '../../../src/extension/pages/changes-section';
import type { Section } from '../../../src/extension/pages/messages';
import { reviewRows } from '../../../src/extension/views/sidebar/review-rows';
import type { Row } from '../../../src/extension/views/sidebar/row';
import { checked, finding, report, shown } from './feedback-fixture';

const t = (message: string, ...values: unknown[]) =>
  message.replace(/\{(\d)\}/g, (_, i: string) => String(values[Number(i)]));

const spec = (schemas: string, operations = '') => `openapi: 3.1.0
info: { title: A, version: '1' }
paths:
  /messages:
    get:
      responses:
        '200':
          description: x
          content: { application/json: { schema: { $ref: '#/components/schemas/Message' } } }
${operations}components:
  schemas:
    Message:
      type: object
      properties:
${schemas}`;
const member = (name: string, schema = 'type: string') => `        ${name}: { ${schema} }\n`;

function comparedTexts(before: string, after: string): ChangeReport {
  const outcome = compareTexts({ file: 'b', text: before }, { file: 'a', text: after }, { on: '2026-11-30' });
  return outcome.readable ? outcome.report : assert.fail(outcome.findings[0]?.message);
}

const known: Comparison = {
  ...{ key: 'file:///w/a.yaml', name: 'a.yaml', since: 'HEAD', source: 'git' },
  keyOf: (file) => `file:///w/${file}`,
  baseOf: () => 'api-kata-baseline:/b',
};
const changes = (more: Partial<Comparison>) => {
  const [section] = changesSection({
    ...{ comparison: { ...known, ...more }, t, say: reportTexts('en') },
    rulePages: new Map([['compat-response-removed', []]]),
  });
  return section?.kind === 'changes' ? section : assert.fail('There is no section.');
};

const removed = comparedTexts(
  spec(member('a') + member('b') + member('state', 'enum: [x]')),
  spec(member('c') + member('state', 'enum: [x, y]')),
);

describe('The changes since a baseline, on the page', () => {
  it('are the worst first, alike ones together, each with who suffers, the way over, and both places', () => {
    const { heading, summary, groups } = changes({ report: removed });
    assert.equal(heading, 'Changes since HEAD');
    assert.equal(summary, '2 breaking, 1 risky, 1 safe.');
    assert.deepEqual(
      groups.map((group) => [group.heading, group.open, group.changes.length]),
      [
        ['Breaking (2)', true, 1],
        ['Risky (1)', true, 1],
        ['Safe (1)', false, 1],
      ],
    );
    const [gone] = groups[0]?.changes ?? [];
    assert.deepEqual(gone?.rule, {
      ...{ command: 'explainRule', argument: 'compat-response-removed', label: 'response-property-removed' },
    });
    assert.equal(gone.why, 'Callers who read it: Code that reads it fails, or shows nothing.');
    assert.match(gone.way, /^The additive way: /);
    assert.deepEqual(
      gone.items.map(({ operations, before }) => [operations, before?.label, before?.file]),
      [
        ['GET /messages', 'HEAD, line 15', known.baseOf()],
        ['GET /messages', 'HEAD, line 16', known.baseOf()],
      ],
    );
    const [added] = groups[2]?.changes ?? [];
    assert.equal(added?.why, '');
    assert.equal(added.way, '');
    assert.equal(added.items[0]?.before, undefined);
  });

  it('are counted where they are too many to list, and the operations that meet one, too', () => {
    const names = Array.from({ length: 90 }, (_, i) => `m${i}`);
    const report = comparedTexts(
      spec(names.map((name) => member(name)).join('') + member('id')),
      spec(member('id')),
    );
    const [group] = changes({ report }).groups;
    assert.equal(group?.heading, 'Breaking (90)');
    assert.equal(group.changes.flatMap(({ items }) => items).length, 60);
    assert.equal(group.more, '30 more are not listed; `api-kata diff` has all of them.');
    const five = Array.from(
      { length: 5 },
      (_, i) =>
        `  /m${i}:\n    get: { responses: { '200': { description: x, content: { application/json: { schema: { $ref: '#/components/schemas/Message' } } } } } }\n`,
    ).join('');
    const shared = comparedTexts(spec(member('a') + member('id'), five), spec(member('id'), five));
    const [item] = changes({ report: shared }).groups[0]?.changes[0]?.items ?? [];
    assert.equal(item?.operations, 'GET /messages, GET /m0, GET /m1 and 3 more');
  });

  it('say what was not compared, and why nothing was', () => {
    const elsewhere = spec(member('a', '$ref: "other.yaml"'));
    const report = comparedTexts(elsewhere, elsewhere);
    const { gaps, summary } = changes({ report });
    assert.equal(summary, 'In what was compared, nothing has changed that a caller could notice.');
    assert.ok(gaps.length > 0);
    for (const { text } of gaps) assert.match(text, /^Not compared: /);
    assert.deepEqual(changes({}).summary, 'Comparing with HEAD…');
    const gone = changes({ trouble: 'v1.yaml is not there.' });
    assert.deepEqual([gone.summary, gone.gaps, gone.groups], ['', [{ text: 'v1.yaml is not there.' }], []]);
    const half = changes({ trouble: 'Half typed.', report: removed });
    assert.match(half.gaps[0]?.text ?? '', /^Half typed\. Below is what the last text/);
    assert.equal(half.groups.length, 3);
    assert.equal(
      changes({ report: comparedTexts(spec(member('a')), spec(member('a'))) }).summary,
      'Nothing has changed that a caller could notice.',
    );
  });

  it('stand in the review of an answer, of a file that nobody reviewed, and in the tree', () => {
    const comparison = { ...known, report: removed };
    const isChanges = ({ kind }: Section) => kind === 'changes';
    const answer = shown(checked(report), { comparison });
    const order = answer.sections.map(({ kind }) => kind);
    assert.ok(order.indexOf('changes') > order.indexOf('goals'));
    const stranger = shown(undefined, {
      ...{ comparison, stranger: { name: 'a.yaml' } },
      rulePages: new Map([['compat-response-removed', []]]),
    });
    assert.equal(stranger.subject, known.key);
    assert.equal(stranger.sections.filter(isChanges).length, 1);
    assert.equal(shown(undefined, { stranger: { name: 'a.yaml' } }).subject, '');

    const all = (rows: readonly Row[]): Row[] => rows.flatMap((row) => [row, ...all(row.children ?? [])]);
    const rows = all(reviewRows(stranger, false).rows);
    assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
    const first = rows.find(({ id }) => id === 'changes:0:0:0');
    assert.equal(first?.label, 'Message.a is gone from the response.');
    assert.equal(first.click?.command, 'apiKata.goTo');
    assert.equal(first.about, 'compat-response-removed');
  });

  it('are no second finding where the review compares with the same version', () => {
    const [gone] = removed.changes;
    assert.ok(gone);
    assert.equal(alreadyFound(gone, [finding('compat-response-removed')]), true);
    assert.equal(alreadyFound(gone, [{ ...finding('compat-response-removed'), waived: 'agreed' }]), true);
    assert.equal(alreadyFound(gone, [finding('compat-type-changed')]), false);
    assert.equal(alreadyFound({}, [finding('compat-type-changed')]), false);
  });
});
