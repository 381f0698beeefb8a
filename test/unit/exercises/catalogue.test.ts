import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

describe('the page of all exercises', function () {
  this.timeout(60_000);

  it('says what stands in their folders', () => {
    const args = ['scripts/catalogue.mjs', '--check'];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  });
});
