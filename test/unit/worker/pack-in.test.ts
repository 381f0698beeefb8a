import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packIn } from '../../../src/worker/read-files';

const isWindows = process.platform === 'win32';

describe('the files of a pack', () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'api-kata-pack-'));
    mkdirSync(join(home, 'packs', 'x', 'solutions'), { recursive: true });
    writeFileSync(join(home, 'secret.md'), 'secret');
    writeFileSync(join(home, 'packs', 'x', 'brief.md'), 'brief');
  });
  afterEach(() => rmSync(home, { recursive: true }));
  const read = (path: string) => packIn(join(home, 'packs'))(path);
  const code = (expected: string) => (error: NodeJS.ErrnoException) => error.code === expected;

  it('are read', async () => {
    assert.equal(await read('x/brief.md'), 'brief');
    assert.equal(await read('x/gone.md'), undefined);
    assert.equal(await read('gone/brief.md'), undefined);
    assert.equal(await read('x/brief.md/below'), undefined);
  });

  it('are not read where a name leads outside', async () => {
    for (const path of ['x/../../secret.md', '../secret.md']) await assert.rejects(read(path), code('EXDEV'));
  });

  it('are not read where a link leads outside, of a file or of a folder', async function () {
    if (isWindows) this.skip();
    symlinkSync(join(home, 'secret.md'), join(home, 'packs', 'x', 'hints.md'));
    symlinkSync(home, join(home, 'packs', 'x', 'out'));
    for (const path of ['x/hints.md', 'x/out/secret.md']) await assert.rejects(read(path), code('EXDEV'));
  });

  it('may be links inside, and the folder may be one', async function () {
    if (isWindows) this.skip();
    symlinkSync('brief.md', join(home, 'packs', 'x', 'notes.md'));
    symlinkSync('x', join(home, 'packs', 'y'));
    assert.equal(await read('x/notes.md'), 'brief');
    assert.equal(await read('y/brief.md'), 'brief');
  });

  it('are not read where they are too large', async () => {
    writeFileSync(join(home, 'packs', 'x', 'stub.yaml'), '');
    truncateSync(join(home, 'packs', 'x', 'stub.yaml'), 5_000_000_000);
    await assert.rejects(read('x/stub.yaml'), code('EFBIG'));
  });

  it('are not waited for where they are a pipe', async function () {
    if (isWindows) this.skip();
    execFileSync('mkfifo', [join(home, 'packs', 'x', 'stub.yaml')]);
    await assert.rejects(read('x/stub.yaml'), code('EINVAL'));
  });
});
