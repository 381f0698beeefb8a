import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSubmission } from '../../../../src/cli/submissions/input/read-submission';

describe('reading a submission', () => {
  let folder: string;
  before(() => (folder = mkdtempSync(join(tmpdir(), 'api-kata-read-'))));
  after(() => rmSync(folder, { recursive: true }));

  const read = (name: string) => readSubmission(join(folder, name));
  const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

  for (const [name, bytes, expected] of [
    ['text', Buffer.from('openapi: 3.1.0\n# 你好\n'), { text: 'openapi: 3.1.0\n# 你好\n' }],
    ['a byte order mark, which is no text', Buffer.from('\uFEFFa: 1'), { text: 'a: 1' }],
    ['nothing', Buffer.alloc(0), { text: '' }],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), { fault: 'binary' }],
    ['UTF-16, as PowerShell writes', Buffer.from('\uFEFFopenapi', 'utf16le'), { text: 'openapi' }],
    ['Latin-1', Buffer.from('caf\xe9', 'latin1'), { fault: 'not-utf8' }],
  ] as const)
    it(name, async () => {
      writeFileSync(join(folder, 'file.yaml'), bytes);
      assert.deepEqual(await read('file.yaml'), { sha256: sha256(bytes), ...expected });
    });

  it('what is too large is not read', async () => {
    writeFileSync(join(folder, 'large.yaml'), '');
    truncateSync(join(folder, 'large.yaml'), 5_000_000_000);
    assert.deepEqual(await read('large.yaml'), { sha256: null, fault: 'too-large' });
  });

  it('what is not there, and what is a folder', async () => {
    assert.deepEqual(await read('gone.yaml'), { sha256: null, fault: 'not-found' });
    assert.deepEqual(await readSubmission(folder), { sha256: null, fault: 'not-a-file' });
  });

  it('a named pipe, a device and a link to itself hold nothing up', async function () {
    if (process.platform === 'win32') this.skip();
    assert.equal(spawnSync('mkfifo', [join(folder, 'pipe.yaml')]).status, 0);
    assert.deepEqual(await read('pipe.yaml'), { sha256: null, fault: 'not-a-file' });
    assert.deepEqual(await readSubmission('/dev/zero'), { sha256: null, fault: 'not-a-file' });
    symlinkSync('self.yaml', join(folder, 'self.yaml'));
    assert.deepEqual(await read('self.yaml'), { sha256: null, fault: 'io-error' });
  });

  it('what may not be read', async function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    writeFileSync(join(folder, 'secret.yaml'), 'a');
    chmodSync(join(folder, 'secret.yaml'), 0);
    assert.deepEqual(await read('secret.yaml'), { sha256: null, fault: 'no-permission' });
  });
});
