import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { parseShard, partOf } from '../../../../src/cli/submissions/input/shard';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('shards', () => {
  for (const [word, expected] of [
    ['1/1', { part: 1, of: 1 }],
    ['2/3', { part: 2, of: 3 }],
    ['1000/9999', { part: 1000, of: 9999 }],
    ['0/3', undefined],
    ['4/3', undefined],
    ['1/0', undefined],
    ['01/3', undefined],
    ['1/3/4', undefined],
    ['-1/3', undefined],
    ['a/b', undefined],
    ['', undefined],
  ] as const)
    it(`reads "${word}"`, () => assert.deepEqual(parseShard(word), expected));

  it('are the same for ever: these parts were computed by hand from the first 48 bits', () => {
    // sha256('') begins e3b0c44298fc = 250351018391804.
    assert.equal(partOf(sha256(''), 10), (250351018391804 % 10) + 1);
    assert.equal(partOf('000000000007'.padEnd(64, 'f'), 4), 4);
    assert.equal(partOf('ffffffffffff'.padEnd(64, '0'), 2), 2);
  });

  it('put what could not be read into the first', () => assert.equal(partOf(null, 7), 1));

  it('are about equal', () => {
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 4_000; i++) counts[partOf(sha256(`answer ${i}`), 4) - 1]!++;
    for (const count of counts) assert.ok(count > 880 && count < 1_120, String(counts));
  });
});
