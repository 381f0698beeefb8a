import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { compareTexts, type Revision } from '../../../src/core/compatibility/compare-texts';
import { contractOf } from '../../../src/core/contract/build';
import { DocumentCache, keyOfAnswer, keyOfFile } from '../../../src/core/document/document-cache';
import { read } from '../../../src/core/document/read';
import { textsIn } from '../../../src/core/texts/texts';
import { TODAY } from './pairs';

const shipped = readFileSync('test/fixtures/specs/museum.yaml', 'utf8');
const baseline = { file: 'museum.yaml', text: shipped };
const compare = (text: string, documents?: DocumentCache, more: Partial<Revision> = {}) =>
  compareTexts(baseline, { file: 'openapi.yaml', text, ...more }, { on: TODAY }, documents);
const reportOf = (...of: Parameters<typeof compare>) => {
  const outcome = compare(...of);
  return outcome.readable ? outcome.report : assert.fail(outcome.findings[0]?.message);
};

const edits = [
  shipped,
  shipped.replace('operationId: getMuseumHours', 'operationId: getHours'),
  shipped.replace('  /museum-hours:', '  /hours:'),
  shipped.replace('type: string', 'type: integer'),
  `# one line further down\n${shipped.replaceAll('format: date', 'format: date-time')}`,
  shipped,
];

describe('Two texts', () => {
  it('are compared after each edit as they would be for the first time', () => {
    const documents = new DocumentCache();
    const counts = edits.map((text) => {
      const warm = reportOf(text, documents);
      assert.deepEqual(warm, reportOf(text));
      return warm.changes.length;
    });
    assert.equal(counts[0], 0);
    assert.equal(counts.at(-1), 0);
    assert.ok(
      counts.slice(1, -1).every((count) => count > 0),
      counts.join(),
    );
  });

  it('share what a review of the revision has read', () => {
    for (const [key, more] of [
      [keyOfFile('openapi.yaml'), {}],
      [keyOfAnswer('first-call'), { answers: 'first-call' }],
    ] as const) {
      const documents = new DocumentCache();
      const review = () => read(shipped, textsIn('en'), { most: 1e6 }, documents.of(key));
      const before = review();
      reportOf(shipped, documents, more);
      const after = review();
      assert.ok(before.readable && after.readable);
      const [one, other] = [before, after].map(({ document }) => contractOf(document.root).operations[0]);
      assert.equal(one, other, 'the same operation, so nothing of it is concluded anew');
    }
  });

  it('of which one cannot be read are no contract without operations', () => {
    const broken = compareTexts({ ...baseline, text: '{' }, { file: 'a', text: shipped }, { on: TODAY });
    assert.ok(!broken.readable && broken.side === 'baseline');
    const half = compare(`${shipped}\n]`);
    assert.ok(!half.readable && half.side === 'revision');
  });

  it('in another language are told anew', () => {
    const documents = new DocumentCache();
    const text = edits[1] ?? '';
    const options = { on: TODAY, locale: 'zh-cn' } as const;
    const chinese = compareTexts(baseline, { file: 'openapi.yaml', text }, options, documents);
    assert.ok(chinese.readable);
    assert.match(chinese.report.changes[0]?.message ?? '', /[\u4e00-\u9fff]/);
    assert.doesNotMatch(reportOf(text, documents).changes[0]?.message ?? '', /[\u4e00-\u9fff]/);
  });

  it('of several files are compared where each change stands; what the baseline leaves elsewhere is not compared', () => {
    const head =
      'openapi: 3.1.0\ninfo: { title: A, version: "1" }\npaths:\n  /pets:\n    get:\n      responses:\n';
    const response = (schema: string) =>
      `        '200':\n          description: x\n          content:\n            application/json:\n              schema: ${schema}\n`;
    const text = head + response('{ $ref: "./pet.yaml" }');
    const pet = 'type: object\nproperties:\n  id: { type: integer }\n';
    const folder = { document: 'openapi.yaml', read: () => ({ text: pet }) };
    const inline = head + response('{ type: object, properties: { id: { type: string } } }');
    const outcome = compareTexts(
      { file: 'v1', text: inline },
      { file: 'apis/openapi.yaml', text, folder },
      { on: TODAY },
    );
    assert.ok(outcome.readable);
    const [change, ...others] = outcome.report.changes;
    assert.equal(others.length, 0);
    assert.equal(change?.kind, 'response-type-changed');
    assert.equal(change?.file, 'apis/pet.yaml');
    assert.equal(change?.range.start.line, 2);
    const elsewhere = compareTexts(
      { file: 'v1', text },
      { file: 'apis/openapi.yaml', text, folder },
      { on: TODAY },
    );
    assert.ok(elsewhere.readable);
    assert.deepEqual(elsewhere.report.changes, []);
    assert.deepEqual(
      elsewhere.report.incomplete.map(({ side }) => side),
      ['baseline'],
    );
  });

  it('of several files each are compared, with both places; what a file of the baseline says now counts', () => {
    const text = `openapi: 3.1.0
info: { title: A, version: '1' }
paths:
  /pets:
    get:
      responses:
        '200':
          description: x
          content: { application/json: { schema: { $ref: './pet.yaml' } } }
`;
    const pet = (type: string) => `type: object\nproperties:\n  id: { type: ${type} }\n`;
    const folder = (of: () => string) => ({ document: 'openapi.yaml', read: () => ({ text: of() }) });
    let shippedType = 'string';
    const documents = new DocumentCache();
    const compared = () => {
      const outcome = compareTexts(
        { file: 'v1/openapi.yaml', text, folder: folder(() => pet(shippedType)) },
        { file: 'v2/openapi.yaml', text, folder: folder(() => pet('integer')) },
        { on: TODAY },
        documents,
      );
      assert.ok(outcome.readable);
      assert.deepEqual(outcome.report.incomplete, []);
      return outcome.report.changes;
    };
    const [change, ...others] = compared();
    assert.equal(others.length, 0);
    assert.equal(change?.kind, 'response-type-changed');
    assert.deepEqual([change.file, change.pointer], ['v2/pet.yaml', '/properties/id/type']);
    assert.deepEqual([change.base?.file, change.base?.range.start.line], ['v1/pet.yaml', 2]);
    shippedType = 'integer';
    assert.deepEqual(compared(), []);
  });
});
