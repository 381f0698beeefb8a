import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { headerIn, rowsIn, useClassroom } from './classroom';

describe('api-kata merge', function () {
  this.timeout(300_000);
  const room = useClassroom();
  let whole: ReturnType<typeof room.run>;
  before(() => {
    whole = room.run(['grade', 'subs', '--jobs', '2']);
  });

  it('merges shards into the bytes of one run, as NDJSON and as a table', () => {
    for (const part of [1, 2, 3]) {
      const result = room.run(['grade', 'subs', '--shard', `${part}/3`, '-o', `part-${part}.ndjson`]);
      assert.notEqual(result.status, 2, result.stderr);
    }
    const parts = ['part-3.ndjson', 'part-1.ndjson', 'part-2.ndjson'];
    assert.ok(parts.every((part) => rowsIn(room.read(part)).length > 0));
    const merged = room.run(['merge', ...parts]);
    assert.equal(merged.stdout, whole.stdout);
    assert.equal(merged.status, 0, merged.stderr);
    assert.equal(
      room.run(['merge', ...parts, '--format', 'csv']).stdout,
      room.run(['grade', 'subs', '--format', 'csv']).stdout,
    );
  });

  it('says of a merge what is missing, twice or in contradiction', () => {
    const missing = room.run(['merge', 'part-1.ndjson', 'part-3.ndjson', '-o', 'most.ndjson']);
    assert.equal(missing.status, 1);
    assert.match(missing.stderr, /Shard 2 of 3 is missing/);
    assert.deepEqual(headerIn(room.read('most.ndjson')).shard, { of: 3, parts: [1, 3] });
    assert.equal(room.run(['merge', 'most.ndjson', 'part-2.ndjson']).stdout, whole.stdout, 'merged again');

    const twice = room.run(['merge', 'part-1.ndjson', 'part-2.ndjson', 'part-3.ndjson', 'part-2.ndjson']);
    assert.equal(twice.stdout, whole.stdout);
    assert.match(twice.stderr, /stands? in several files/);

    writeFileSync(room.path('forged.ndjson'), whole.stdout.replace('"score":100', '"score":99'));
    writeFileSync(room.path('whole.ndjson'), whole.stdout);
    const forged = room.run(['merge', 'whole.ndjson', 'forged.ndjson', '-o', 'never.ndjson']);
    assert.equal(forged.status, 2);
    assert.match(forged.stderr, /whole\.ndjson and forged\.ndjson contradict each other about subs\//);
    assert.ok(!existsSync(room.path('never.ndjson')));

    writeFileSync(room.path('cut.ndjson'), whole.stdout.slice(0, -40));
    const cut = room.run(['merge', 'cut.ndjson']);
    assert.equal(cut.status, 1);
    assert.match(cut.stderr, /cut\.ndjson is not finished/);
  });
});
