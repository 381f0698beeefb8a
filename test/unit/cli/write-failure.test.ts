import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLI, environment } from './run-cli';

describe('what cannot be written', function () {
  this.timeout(60_000);
  let folder: string;
  const sh = (command: string) =>
    spawnSync('bash', ['-c', command.replaceAll('CLI', `'${process.execPath}' '${CLI}'`)], {
      cwd: folder,
      encoding: 'utf8',
      env: environment(),
    });
  before(function () {
    if (!existsSync('/dev/full')) this.skip();
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'api-kata-full-'));
    writeFileSync(join(folder, 'a.yaml'), 'openapi: 3.1.0\ninfo: { title: A, version: "1" }\npaths: {}\n');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  for (const words of [
    'rules',
    'list',
    'show first-call',
    'explain request-example',
    '--help',
    'lint a.yaml',
    'verify first-call',
  ])
    it(`to a full disk is a sentence and exit code 2: ${words}`, () => {
      const { status, stderr } = sh(`CLI ${words} > /dev/full`);
      assert.deepEqual([status, stderr], [2, 'The disk is full: the standard output is not complete.\n']);
    });

  it('to a file of the output neither, and in Chinese', () => {
    const { status, stderr } = sh('CLI lint a.yaml --output /dev/full --locale zh-cn');
    assert.deepEqual([status, stderr], [2, '请腾出磁盘空间后重试：磁盘已满，没有写入 /dev/full。\n']);
  });

  it('as talk leaves the data alone', () => {
    const { status, stdout, stderr } = sh('CLI hint first-call copyable-request 2> /dev/full');
    assert.match(stdout, /Nudge/);
    assert.deepEqual([status, stderr], [2, '']);
  });

  it('where the system takes a part only, is noticed', () => {
    // Files may have 1 KB here: the first write is short, the next one fails.
    const { stderr, stdout } = sh('(ulimit -f 1; exec CLI rules --format json > big.json); echo $?');
    assert.match(stderr, /^Writing failed \(EFBIG\): the standard output is not complete\.$/m);
    assert.equal(stdout, '2\n');
  });

  it('leaves the file as it was, and nothing beside it', () => {
    writeFileSync(join(folder, 'out.sarif'), 'old');
    const { stdout, stderr } = sh(
      '(ulimit -f 1; exec CLI lint a.yaml --format sarif --output out.sarif); echo $?',
    );
    assert.match(stderr, /^out\.sarif cannot be written: EFBIG/);
    assert.equal(stdout, '2\n');
    assert.equal(readFileSync(join(folder, 'out.sarif'), 'utf8'), 'old');
    assert.deepEqual(readdirSync(folder), ['a.yaml', 'out.sarif']);
  });

  it('and is watched, ends the watch', () => {
    const { status, stderr } = sh('CLI lint a.yaml --watch > /dev/full');
    assert.equal(status, 2);
    assert.match(stderr, /^The disk is full: the standard output is not complete\.$/m);
  });
});
