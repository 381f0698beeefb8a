import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assertInert } from './formats/hostile';
import { api, CLI, environment } from './run-cli';

const SMALL = `openapi: 3.1.0
info: { title: Courier, version: '1' }
servers: [{ url: https://api.courier.example/v1 }]
paths:
  /health: { get: { operationId: getHealth, responses: { '200': { description: OK } } } }
`;
const isRoot = process.getuid?.() === 0;
const isWindows = process.platform === 'win32';

describe('input that is no spec', function () {
  this.timeout(60_000);
  let folder: string;
  const file = (name: string) => join(folder, name);
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'api-kata-input-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const refused = (name: string, message: RegExp) => {
    for (const args of [
      ['lint', name],
      ['check', 'first-call', name],
    ]) {
      const { status, stdout, stderr } = api(args, folder);
      assert.match(stderr, message, args.join(' '));
      assert.equal(stderr.trimEnd().split('\n').length, 1, 'one sentence');
      assert.deepEqual([status, stdout], [2, '']);
    }
  };

  it('is a picture', () => {
    writeFileSync(file('logo.png'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    refused('logo.png', /^logo\.png is no text file/);
  });

  it('leads round in a circle of links', function () {
    if (isWindows) this.skip();
    symlinkSync('b.yaml', file('a.yaml'));
    symlinkSync('a.yaml', file('b.yaml'));
    refused('a.yaml', /^a\.yaml cannot be read: its symbolic links lead round in a circle\.$/m);
  });

  it('leads nowhere', function () {
    if (isWindows) this.skip();
    symlinkSync('gone.yaml', file('a.yaml'));
    refused('a.yaml', /^There is no file a\.yaml/);
  });

  it('may not be read', function () {
    if (isRoot || isWindows) this.skip();
    writeFileSync(file('a.yaml'), SMALL);
    chmodSync(file('a.yaml'), 0);
    refused('a.yaml', /^a\.yaml may not be read/);
  });

  it('is too large to hold', () => {
    writeFileSync(file('huge.yaml'), '');
    truncateSync(file('huge.yaml'), 3_000_000_000);
    refused('huge.yaml', /^huge\.yaml is larger than 100 MB/);
  });

  it('never ends', function () {
    if (isWindows) this.skip();
    const { status, stderr } = api(['lint', '/dev/zero'], folder);
    assert.match(stderr, /^\/dev\/zero is larger than 100 MB/);
    assert.equal(status, 2);
  });

  it('has 50 MB: that is a finding, and quick', () => {
    writeFileSync(file('big.yaml'), `openapi: 3.1.0\n${'# filler\n'.repeat(5_600_000)}`);
    const started = performance.now();
    const { status, stdout } = api(['lint', 'big.yaml', '--format', 'json'], folder);
    const { findings } = JSON.parse(stdout) as { findings: { rule: string; message: string }[] };
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['too-large'],
    );
    assert.match(findings[0]?.message ?? '', /50(\.\d)? MB|5\d(\.\d)? MB/);
    assert.equal(status, 1);
    assert.ok(performance.now() - started < 20_000, 'it was parsed');
  });

  it('comes with the byte order mark of Windows, in UTF-8 and UTF-16: that is text', () => {
    const plain = api(['lint', '-', '--format', 'json'], folder, { input: SMALL });
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(SMALL, 'utf16le')]);
    for (const input of [Buffer.from(`\uFEFF${SMALL}`), utf16, Buffer.from(utf16).swap16()]) {
      const marked = api(['lint', '-', '--format', 'json'], folder, { input });
      assert.deepEqual([marked.status, marked.stdout], [plain.status, plain.stdout]);
    }
    assert.match(plain.stdout, /quickstart-in-info/);
  });

  it('is called so that its name would be a command, or steer a terminal: it is said in one line', function () {
    if (isWindows) this.skip();
    for (const name of [
      'x\n::error::y.yaml',
      '::error::y.yaml',
      '##[error]y.yaml',
      '\u001b[31m\u202ey.yaml',
    ]) {
      writeFileSync(file(name), '\0');
      for (const args of [
        ['lint', name],
        ['lint', `${name}.gone`],
        ['check', name, name],
        ['lint', name, '--format', name],
        ['explain', name],
        ['merge', name],
        ['grade', name, '--exercise', name],
        ['verify', name],
        [name],
        [`--${name}`],
      ]) {
        const { status, stdout, stderr } = api(args, folder);
        assertInert(stderr);
        assert.deepEqual([status, stdout, stderr.trimEnd().split('\n').length], [2, '', 1], stderr);
      }
    }
  });

  it('comes through a pipe', function () {
    if (isWindows) this.skip();
    writeFileSync(file('a.yaml'), SMALL);
    const command = `cat a.yaml | ${process.execPath} ${CLI} lint /dev/stdin --format json`;
    const { stdout } = spawnSync('sh', ['-c', command], {
      cwd: folder,
      encoding: 'utf8',
      env: environment(),
    });
    assert.match(stdout, /quickstart-in-info/);
  });
});

describe('output', function () {
  this.timeout(60_000);
  let folder: string;
  const file = (name: string) => join(folder, name);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'api-kata-output-'));
    writeFileSync(file('a.yaml'), SMALL);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('to a closed pipe ends quietly, and the exit code still says what was found', function () {
    if (isWindows) this.skip();
    const command = `set -o pipefail; ${process.execPath} ${CLI} rules | head -1; echo \${PIPESTATUS[0]}; ${process.execPath} ${CLI} lint a.yaml | true; echo \${PIPESTATUS[0]}`;
    const { stdout, stderr } = spawnSync('bash', ['-c', command], {
      cwd: folder,
      encoding: 'utf8',
      env: environment(),
    });
    assert.deepEqual([stdout.split('\n').slice(1), stderr], [['0', '1', ''], '']);
  });

  it('to a folder that may not be written', function () {
    if (isRoot || isWindows) this.skip();
    chmodSync(folder, 0o555);
    try {
      const { status, stderr } = api(['lint', 'a.yaml', '--output', 'out.txt'], folder);
      assert.match(stderr, /^out\.txt may not be written/);
      assert.equal(status, 2);
    } finally {
      chmodSync(folder, 0o755);
    }
  });

  it('to a device is written to it, not over it', function () {
    if (isWindows) this.skip();
    const command = `${process.execPath} ${CLI} lint a.yaml --format json --output /dev/stdout | cat; test -e /dev/stdout`;
    const { status, stdout } = spawnSync('sh', ['-c', command], {
      cwd: folder,
      encoding: 'utf8',
      env: environment(),
    });
    assert.match(stdout, /quickstart-in-info/);
    assert.equal(status, 0, 'the device is still there');
  });

  it('over a link writes where it leads, and leaves nothing beside it', function () {
    if (isWindows) this.skip();
    writeFileSync(file('real.json'), 'old');
    symlinkSync('real.json', file('link.json'));
    api(['lint', 'a.yaml', '--format', 'json', '--output', 'link.json'], folder);
    assert.match(readFileSync(file('real.json'), 'utf8'), /quickstart-in-info/);
    const { stdout } = spawnSync('ls', [folder], { encoding: 'utf8' });
    assert.deepEqual(stdout.trim().split('\n'), ['a.yaml', 'link.json', 'real.json']);
  });

  it('of two runs at once is the whole of one of them', async () => {
    const { spawn } = await import('node:child_process');
    const run = (format: string) =>
      new Promise<number | null>((resolve) =>
        spawn(process.execPath, [CLI, 'lint', 'a.yaml', '--format', format, '--output', 'out'], {
          cwd: folder,
          env: environment(),
        }).on('exit', resolve),
      );
    assert.deepEqual(await Promise.all([run('json'), run('text')]), [1, 1]);
    const written = readFileSync(file('out'), 'utf8');
    const wholes = ['json', 'text'].map(
      (format) => api(['lint', 'a.yaml', '--format', format], folder).stdout,
    );
    assert.ok(wholes.includes(written), written);
  });
});
