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

  it('is what was deprecated and no longer is', () => {
    const marked = document({ ...ok, deprecated: true });
    assert.deepEqual(pointers('undeprecated', marked, document(ok)), GET);
    assert.deepEqual(pointers('undeprecated', marked, marked), []);
    assert.deepEqual(pointers('undeprecated', document(ok), document(ok)), []);
  });

  const answering = (names: object, parameters: object[] = []) =>
    document({
      parameters,
      responses: {
        200: {
          description: 'Done.',
          content: { 'application/json': { schema: { type: 'object', properties: names } } },
        },
      },
    });
  const text = { type: 'string' };
  // prettier-ignore
  const sided: [string, JsonObject, JsonObject, request: string[], response: string[]][] = [
    ['nothing', answering({ a: text }), answering({ a: text }), GET, GET],
    ['what one sends', document(ok), document(asking('state')), [], GET],
    ['what one reads', answering({ a: text }), answering({}), GET, []],
    ['a default of what one sends', answering({}, [{ name: 'n', in: 'query', schema: { type: 'integer', default: 20 } }]), answering({}, [{ name: 'n', in: 'query', schema: { type: 'integer', default: 100 } }]), [], GET],
    ['credentials', document({ ...ok, security: [] }), { ...document({ ...ok, security: [{ key: [] }] }), components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } } }, [], GET],
  ];
  for (const [what, then, now, request, response] of sided)
    it(`is kept for one side: ${what}`, () => {
      assert.deepEqual(pointers({ kept: { side: 'request' } }, then, now), request, 'request');
      assert.deepEqual(pointers({ kept: { side: 'response' } }, then, now), response, 'response');
      const both = request.length > 0 && response.length > 0;
      assert.deepEqual(pointers('kept', then, now), both ? GET : [], 'both');
      assert.deepEqual(pointers({ breaking: { side: 'request' } }, then, now), request.length > 0 ? [] : GET);
    });

  it('counts the kinds that it is told to', () => {
    const [then, now] = [answering({ a: text, b: text }), answering({ a: { type: 'integer' } })];
    const kept = (among: object) => pointers({ kept: among }, then, now);
    assert.deepEqual(kept({ kinds: ['response-property-removed'] }), []);
    assert.deepEqual(kept({ kinds: ['response-type-changed'] }), []);
    assert.deepEqual(kept({ kinds: ['response-status-removed'] }), GET);
    assert.deepEqual(kept({ butNot: ['response-type-changed'] }), []);
    assert.deepEqual(kept({ butNot: ['response-type-changed', 'response-property-removed'] }), GET);
  });

  it('lets go what it is told to, by its name, and nothing else', () => {
    const [then, now] = [answering({ secret: text, b: text }), answering({ b: text })];
    assert.deepEqual(pointers({ kept: { butNamed: ['secret'] } }, then, now), GET);
    assert.deepEqual(pointers({ kept: { butNamed: ['b'] } }, then, now), []);
    assert.deepEqual(pointers({ kept: { butNamed: ['secret'] } }, then, answering({})), []);
  });

  it('counts what it is told to by name, and nothing else', () => {
    const [then, now] = [answering({ secret: text, b: text }), answering({ b: text })];
    assert.deepEqual(pointers({ kept: { named: ['secret'] } }, then, now), []);
    assert.deepEqual(pointers({ kept: { named: ['b'] } }, then, now), GET);
    assert.deepEqual(pointers({ breaking: { named: ['secret'] } }, then, now), GET);
    assert.deepEqual(pointers({ kept: { named: ['secret'], butNamed: ['secret'] } }, then, now), GET);
  });

  it('is no proof where a part was not compared: unread, or to be mended where it leads nowhere', () => {
    const sending = (schema: object, components: object = {}): JsonObject => ({
      ...answering({}),
      ...document({
        responses: { 200: { description: 'Done.', content: { 'application/json': { schema } } } },
      }),
      components: { schemas: components } as JsonObject,
    });
    const then = sending({ type: 'object', properties: { a: text } });
    const verdict = (now: JsonObject, relation: NonNullable<Find['change']> = 'kept') => {
      const { holds, isUnread } = found(relation, then, now);
      return [holds, isUnread === true];
    };
    assert.deepEqual(verdict(then), [true, false]);
    assert.deepEqual(verdict(sending({ $ref: './a.yaml' })), [false, true]);
    assert.deepEqual(
      verdict(sending({ $ref: '#/components/schemas/A' }, { A: { $ref: './a.yaml' } })),
      [false, true],
      'by way of a component',
    );
    const lost = sending({ type: 'object', properties: { a: { $ref: '#/components/schemas/Nobody' } } });
    assert.deepEqual(verdict(lost), [false, false], 'nowhere');
    const { near } = found('kept', then, lost);
    assert.ok(near);
    const find: Find = { operation: 'any', change: 'kept' };
    assert.match(
      describeLack(find, near, contractOf(lost), 'en'),
      /^`GET \/parcels` could not be compared: .* leads nowhere/,
    );
    assert.match(describeLack(find, near, contractOf(lost), 'zh-cn'), /^`GET \/parcels` 无法比较：/);
    // Nobody can have compared with a version that is unread itself.
    const { holds, isUnread } = found('kept', sending({ $ref: './a.yaml' }), then);
    assert.deepEqual([holds, isUnread], [false, true]);
  });

  it('counts a break that is seen, whatever was not compared beside it', () => {
    const away = { responses: { 200: { $ref: './r.yaml' } } };
    const then = document(ok, { '/labels': { get: ok } });
    const now = document(asking('state'), { '/labels': { get: away } });
    handOver(now, compareWithBaseline({ root: then, rangeOf }, { root: now, rangeOf }, { on: '2026-09-01' }));
    const all: Find = { shipped: { operation: 'any' }, change: 'kept', every: true };
    const { holds, isUnread, near } = selected(contractOf(now), all);
    assert.deepEqual([holds, isUnread], [false, undefined]);
    assert.ok(near);
    assert.match(describeLack(all, near, contractOf(now), 'en'), /^Callers of `GET \/parcels` break/);
  });

  it('counts what may break somebody where it is told to', () => {
    const listed = (...values: string[]) => answering({ a: { enum: values } });
    const [then, now] = [listed('x', 'y'), listed('x', 'y', 'z')];
    assert.deepEqual(pointers('kept', then, now), GET);
    assert.deepEqual(pointers({ kept: { risky: true } }, then, now), []);
    assert.deepEqual(pointers({ kept: { risky: true } }, then, then), GET);
  });

  it('misses what is gone, and says so at what is left of its place', () => {
    const then = document(ok, { '/labels': { get: ok }, '/labels/{id}': { get: ok } });
    const now = document(ok, { '/labels': { post: ok } });
    handOver(now, compareWithBaseline({ root: then, rangeOf }, { root: now, rangeOf }, { on: '2026-09-01' }));
    const all: Find = { shipped: { operation: 'any' }, change: 'kept', every: true };
    const { holds, near } = selected(contractOf(now), all);
    assert.ok(!holds && near);
    assert.deepEqual(
      near.evidence.map(({ node, isGone }) => [toPointer(node.path), isGone]),
      [
        ['/paths/~1labels', true],
        ['/paths', true],
      ],
    );
    assert.equal(
      describeLack(all, near, contractOf(now), 'en'),
      '`GET /labels` is gone since the shipped version: bring it back, deprecated if it has to go.',
    );
    assert.equal(
      describeLack(all, near, contractOf(now), 'zh-cn'),
      '已发布的版本有 `GET /labels`，现在没有了：请恢复它；如果以后要下线，先标记为弃用。',
    );
    assert.equal(describeFind(all, 'en').startsWith('an operation that was shipped that works'), true);
  });

  it('holds where all that was shipped works as before, and not where nothing was', () => {
    const all: Find = { shipped: { operation: 'any' }, change: 'kept', every: true };
    const now = document(ok, { '/labels': { get: ok } });
    const hand = (then: JsonObject) =>
      handOver(
        now,
        compareWithBaseline({ root: then, rangeOf }, { root: now, rangeOf }, { on: '2026-09-01' }),
      );
    hand(document(ok));
    assert.deepEqual(
      selected(contractOf(now), all).nodes.map(({ path }) => toPointer(path)),
      GET,
    );
    assert.deepEqual(selected(contractOf(now), { ...all, shipped: { operation: 'deletes' } }).holds, false);
    handOver(now, undefined);
    assert.deepEqual(selected(contractOf(now), all).holds, false);
  });

  it('is not checked where what seems to be gone may stand in another file', () => {
    const then = document(ok, { '/labels': { get: ok } });
    const all: Find = { shipped: { operation: 'any' }, change: 'kept', every: true };
    const stands = (now: JsonObject) => {
      handOver(
        now,
        compareWithBaseline({ root: then, rangeOf }, { root: now, rangeOf }, { on: '2026-09-01' }),
      );
      const { holds, isUnread } = selected(contractOf(now), all);
      return [holds, isUnread === true];
    };
    assert.deepEqual(stands(document(ok, { '/labels': { $ref: './labels.yaml' } })), [false, true]);
    assert.deepEqual(stands(document(ok)), [false, false]);
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
