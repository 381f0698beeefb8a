import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodedAs } from '../../../src/cli/fix/encode';
import { unifiedDiff } from '../../../src/cli/fix/unified-diff';
import { replaceRead } from '../../../src/cli/write-file';
import { api } from './run-cli';

const SPEC = `openapi: 3.0.3
info: { title: Courier, version: '1', description: "Größe 😀" }
servers: [{ url: https://api.courier.example/v1/ }]
paths: { /health: { get: { operationId: getHealth, responses: { '200': { description: OK } } } } }
`;
const FIXED = SPEC.replace('https://api.courier.example/v1/', "'https://api.courier.example/v1'");

const utf32 = (text: string) =>
  Buffer.concat(
    [...text].map((character) => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32LE(character.codePointAt(0) ?? 0);
      return bytes;
    }),
  );
const ENCODINGS: [name: string, of: (text: string) => Buffer][] = [
  ['UTF-8', (text) => Buffer.from(text)],
  ['UTF-8 with a mark', (text) => Buffer.from(`\ufeff${text}`)],
  ['UTF-16 LE', (text) => Buffer.from(text, 'utf16le')],
  ['UTF-16 LE with a mark', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16 BE with a mark', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ['UTF-32 LE with a mark', (text) => utf32(`\ufeff${text}`)],
];

describe('lint --fix', function () {
  this.timeout(60_000);
  let folder: string;
  const file = (name: string) => join(folder, name);
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'api-kata-fix-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  for (const [name, of] of ENCODINGS)
    it(`writes ${name} as it was read`, () => assert.deepEqual(encodedAs(of(SPEC), FIXED), of(FIXED)));

  it('writes nothing where the bytes that were read would not come back', () => {
    assert.equal(encodedAs(Buffer.from([0x61, 0xff, 0x62]), 'ab'), undefined);
    assert.equal(
      encodedAs(Buffer.concat([Buffer.from('ab', 'utf16le'), Buffer.from([0x61])]), 'ab'),
      undefined,
    );
  });

  it('leaves a file that was changed meanwhile', async () => {
    writeFileSync(file('a.yaml'), 'theirs');
    const replaced = (read: string) =>
      replaceRead(file('a.yaml'), Buffer.from(read), Buffer.from('ours'), 'en');
    assert.equal(await replaced('mine'), false);
    assert.equal(readFileSync(file('a.yaml'), 'utf8'), 'theirs');
    assert.equal(await replaced('theirs'), true);
    assert.equal(readFileSync(file('a.yaml'), 'utf8'), 'ours');
    assert.deepEqual(readdirSync(folder), ['a.yaml']);
  });

  it('fixes several files, one of them named twice, with their line ends and marks, and a second time nothing', () => {
    const dos = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    writeFileSync(file('a.yaml'), SPEC);
    writeFileSync(file('dos.yaml'), dos(SPEC));
    const args = ['lint', 'a.yaml', './a.yaml', 'dos.yaml', '--fix', '--fail-on', 'error'];
    const first = api(args, folder);
    assert.deepEqual(first.stderr.trim().split('\n'), [
      './a.yaml: fixed 1 finding (oas3-server-trailing-slash).',
      'dos.yaml: fixed 1 finding (oas3-server-trailing-slash).',
    ]);
    assert.equal(first.status, 0);
    assert.equal(readFileSync(file('a.yaml'), 'utf8'), FIXED);
    assert.equal(readFileSync(file('dos.yaml'), 'utf8'), dos(FIXED));
    assert.match(api(args, folder).stderr, /^\.\/a\.yaml: no finding has a fix of the type safe\.\n/);
    assert.equal(readFileSync(file('a.yaml'), 'utf8'), FIXED);
  });

  it('never writes through a link out of the folder, and keeps a link that stays inside', function () {
    if (process.platform === 'win32') this.skip();
    writeFileSync(file('a.yaml'), SPEC);
    mkdirSync(file('apis'));
    symlinkSync('../a.yaml', file('apis/link.yaml'));
    const refused = api(['lint', 'apis/link.yaml', '--fix'], folder);
    assert.equal(refused.status, 2);
    assert.match(refused.stderr, /^apis\/link\.yaml is a link out of the folder /);
    assert.equal(readFileSync(file('a.yaml'), 'utf8'), SPEC);
    assert.equal(
      api(['lint', 'apis/link.yaml', '--fix', '--root', '.', '--fail-on', 'error'], folder).status,
      0,
    );
    assert.equal(readFileSync(file('a.yaml'), 'utf8'), FIXED);
    assert.ok(lstatSync(file('apis/link.yaml')).isSymbolicLink());
  });

  it('makes patches that git applies, and that steer no terminal', function () {
    // Windows has no such names.
    if (process.platform === 'win32') this.skip();
    const hostile = SPEC.replace('paths:', '# \u001b[2J\npaths:');
    const files = [
      ['a.yaml', SPEC],
      ['dos.yaml', `\ufeff${SPEC.replaceAll('\n', '\r\n')}`],
      ['open end.yaml', SPEC.trimEnd()],
      ['größe "x".yaml', SPEC],
      ['hostile.yaml', hostile],
    ] as const;
    for (const [name, text] of files) writeFileSync(file(name), text);
    const args = ['lint', ...files.map(([name]) => name), '--fix-dry-run'];
    assert.ok(!api(args, folder).stdout.includes('\u001b'));
    api([...args, '--output', 'fixes.patch'], folder);
    for (const [name, text] of files) assert.equal(readFileSync(file(name), 'utf8'), text);
    const git = spawnSync('git', ['apply', 'fixes.patch'], { cwd: folder, encoding: 'utf8' });
    assert.equal(git.status, 0, git.stderr);
    for (const [name, text] of files) {
      const expected = text.replace('https://api.courier.example/v1/', "'https://api.courier.example/v1'");
      assert.equal(readFileSync(file(name), 'utf8'), expected);
    }
  });

  const lines = (count: number) => Array.from({ length: count }, (_, i) => `${i + 1}\n`).join('');
  for (const [name, before, after, heads] of [
    ['nothing', 'a\n', 'a\n', []],
    ['a first line', '', 'a\n', ['@@ -0,0 +1 @@']],
    ['all lines gone', 'a\nb\n', '', ['@@ -1,2 +0,0 @@']],
    [
      'two changes close by',
      lines(20),
      lines(20).replace('5\n', 'x\n').replace('\n12\n', '\n'),
      ['@@ -2,14 +2,13 @@'],
    ],
    [
      'two changes apart',
      lines(30),
      lines(30).replace('5\n', 'x\ny\n').replace('\n25\n', '\n'),
      ['@@ -2,7 +2,8 @@', '@@ -22,7 +23,6 @@'],
    ],
    ['a line end at the end', 'a', 'a\n', ['@@ -1 +1 @@']],
  ] as const)
    it(`counts lines as diff -u does: ${name}`, () =>
      assert.deepEqual(unifiedDiff('a', before, after).match(/^@@.*/gm) ?? [], heads));
});
