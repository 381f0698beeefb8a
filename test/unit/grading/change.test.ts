import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { compareWithBaseline } from '../../../src/core/compatibility/compare-with-baseline';
import { handOver } from '../../../src/core/compatibility/since-baseline';
import { contractOf } from '../../../src/core/contract/build';
import { loadExercise, type ReadFile } from '../../../src/core/exercises/load';
import { describeFind, describeLack } from '../../../src/core/grading/evidence/describe';
import type { Find } from '../../../src/core/grading/evidence/kinds';
import { selected } from '../../../src/core/grading/evidence/select';
import { toPointer, type JsonObject } from '../../../src/core/json';
import { prove } from '../../../src/core/proof/prove';
import { shippedKata } from '../../../src/engine/engine';

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const rangeOf = () => START;
const ok = { responses: { 200: { description: 'Done.' } } };
const asking = (...names: string[]) => ({
  ...ok,
  parameters: names.map((name) => ({ name, in: 'query', required: true, schema: { type: 'string' } })),
});
const document = (get: object, paths: object = {}): JsonObject =>
  structuredClone({
    openapi: '3.1.0',
    info: { title: 'A', version: '1' },
    paths: { '/parcels': { get }, ...paths },
  }) as JsonObject;

/** What a relation finds in a second version, as pointers. */
function found(change: NonNullable<Find['change']>, before: JsonObject | undefined, after: JsonObject) {
  const baseline = before && { root: before, rangeOf };
  handOver(after, baseline && compareWithBaseline(baseline, { root: after, rangeOf }, { on: '2026-09-01' }));
  return selected(contractOf(after), { operation: 'any', change });
}

const pointers = (...of: Parameters<typeof found>) => found(...of).nodes.map(({ path }) => toPointer(path));

describe('evidence of what has changed', () => {
  const before = document(ok);
  const GET = ['/paths/~1parcels/get'];
  // prettier-ignore
  const rows: [string, JsonObject, kept: string[], added: string[], deprecated: string[], breaking: string[]][] = [
    ['nothing', document(ok), GET, [], [], []],
    ['another name of the same thing', document({ ...ok, summary: 'All parcels.' }), GET, [], [], []],
    ['an operation more', document(ok, { '/labels': { get: ok } }), GET, ['/paths/~1labels/get'], [], []],
    ['a required input', document(asking('state')), [], [], [], GET],
    ['a deprecation', document({ ...ok, deprecated: true }), GET, [], GET, []],
    ['a deprecation with too little notice', document({ ...ok, deprecated: true, 'x-sunset': '2026-10-01' }), [], [], GET, GET],
    ['another path for it', { ...document(ok), paths: { '/boxes': { get: ok } } }, [], ['/paths/~1boxes/get'], [], []],
  ];
  for (const [what, after, kept, added, deprecated, breaking] of rows)
    it(what, () => {
      assert.deepEqual(pointers('kept', before, after), kept, 'kept');
      assert.deepEqual(pointers('added', before, after), added, 'added');
      assert.deepEqual(pointers('deprecated', before, after), deprecated, 'deprecated');
      assert.deepEqual(pointers('breaking', before, after), breaking, 'breaking');
    });

  it('is none where no baseline is known', () => {
    for (const change of ['kept', 'added', 'deprecated', 'breaking'] as const)
      assert.deepEqual(pointers(change, undefined, document(ok)), [], change);
  });

  it('says who breaks, and what is looked for', () => {
    const after = document(asking('state'));
    const { near } = found('kept', before, after);
    assert.ok(near);
    const find: Find = { operation: 'any', change: 'kept' };
    assert.equal(
      describeLack(find, near, contractOf(after), 'en'),
      'Callers of `GET /parcels` break: The query parameter `state` is new, and required.',
    );
    assert.match(describeFind(find, 'en'), /that works as it did in the shipped version$/);
    assert.match(describeFind(find, 'zh-cn'), /并与已发布的版本兼容$/);
  });
});

describe('an exercise on a version that was shipped', function () {
  this.timeout(60_000);
  const read: ReadFile = (path) => readFile(`test/fixtures/packs/${path}`, 'utf8').catch(() => undefined);

  it('is proven, and its stub breaks somebody', async () => {
    const proof = await prove(shippedKata(), read, 'keep-the-promise');
    assert.deepEqual(proof.faults, []);
    const failed = proof.steps.filter(({ holds }) => !holds);
    assert.deepEqual(
      failed.map(({ kind, name, report }) => [
        kind,
        name,
        report?.goals.map(({ state, reason }) => [state, reason]),
      ]),
      [],
    );
    assert.ok(proof.proven);
    const exercise = await loadExercise(read, 'keep-the-promise', 'en');
    const report = await shippedKata().check(exercise, (await read('keep-the-promise/stub.yaml')) ?? '');
    const [goal] = report.goals;
    assert.equal(goal?.state, 'unmet');
    assert.match(goal?.reason ?? '', /`Parcel\.weight` is gone from the response/);
  });
});
