import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { api, CLI, environment } from './run-cli';

const SPEC = `openapi: 3.1.0
info: { title: Courier, version: '1' }
servers: [{ url: https://api.courier.example/v1 }]
paths:
  /health: { get: { operationId: getHealth, responses: { '200': { description: OK } } } }
`;

describe('an output that is an input by another name', function () {
  this.timeout(60_000);
  let folder: string;
  const file = (name: string) => join(folder, name);
  const sh = (command: string) =>
    spawnSync('bash', ['-c', command.replaceAll('CLI', `'${process.execPath}' '${CLI}'`)], {
      cwd: folder,
      encoding: 'utf8',
      env: environment(),
    });
  before(function () {
    if (process.platform === 'win32') this.skip();
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'api-kata-identity-'));
    writeFileSync(file('a.yaml'), SPEC);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const links: [name: string, make: () => void, output: string][] = [
    ['a symbolic link', () => symlinkSync('a.yaml', file('out.json')), 'out.json'],
    [
      'a link to a link',
      () => (symlinkSync('l', file('out.json')), symlinkSync('a.yaml', file('l'))),
      'out.json',
    ],
    ['a hard link', () => linkSync(file('a.yaml'), file('out.json')), 'out.json'],
    ['a linked folder', () => symlinkSync('.', file('here')), 'here/a.yaml'],
    ['a detour', () => mkdirSync(file('sub')), 'sub/../a.yaml'],
  ];
  for (const [name, make, output] of links)
    for (const args of [
      ['lint', 'a.yaml'],
      ['check', 'first-call', 'a.yaml'],
    ])
      it(`by ${name} is refused (${args[0]}), both ways round`, () => {
        make();
        for (const [from, to] of [
          ['a.yaml', output],
          [output, 'a.yaml'],
        ] as const) {
          const words = args.map((word) => (word === 'a.yaml' ? from : word));
          const { status, stderr } = api([...words, '--output', to], folder);
          assert.match(stderr, /would overwrite a file under review/);
          assert.equal(status, 2);
          assert.equal(readFileSync(file('a.yaml'), 'utf8'), SPEC);
        }
      });

  it('is refused where the input comes as standard input, and where `>>` names it', () => {
    for (const command of [
      'CLI lint - --output a.yaml < a.yaml',
      'CLI lint /dev/stdin --output a.yaml < a.yaml',
      'CLI lint a.yaml >> a.yaml',
      'CLI lint a.yaml --output /dev/stdout >> a.yaml',
      'CLI lint a.yaml --output /dev/stderr 2>> a.yaml',
    ]) {
      const { status } = sh(command);
      assert.equal(status, 2, command);
      assert.ok(readFileSync(file('a.yaml'), 'utf8').startsWith(SPEC), command);
      assert.doesNotMatch(readFileSync(file('a.yaml'), 'utf8'), /FAIL/, command);
      writeFileSync(file('a.yaml'), SPEC);
    }
  });

  it('of two formats is refused, whether or not the file is there', () => {
    symlinkSync('one.json', file('two.json'));
    symlinkSync('.', file('here'));
    for (const [one, two] of [
      ['one.json', 'two.json'],
      ['two.json', 'one.json'],
      ['one.json', 'here/one.json'],
    ] as const) {
      const words = ['lint', 'a.yaml', '--format', 'json,sarif', '--output', one, '--output', two];
      assert.match(api(words, folder).stderr, /is named twice as --output/);
      assert.ok(!existsSync(file('one.json')));
    }
  });

  it('never replaces a file of an exercise, be it by a link; a new file beside them is fine', () => {
    cpSync(resolve('exercises/first-call'), file('first-call'), { recursive: true });
    const [solution = ''] = readdirSync(file('first-call/solutions'));
    symlinkSync('first-call/stub.yaml', file('out.json'));
    for (const output of [
      'first-call/exercise.yaml',
      'first-call/brief.zh-cn.md',
      `first-call/solutions/${solution}`,
      'out.json',
    ]) {
      const before = readFileSync(file(output), 'utf8');
      const { status, stderr } = api(['check', './first-call', 'a.yaml', '--output', output], folder);
      assert.match(stderr, /would overwrite a file of an exercise/);
      assert.deepEqual([status, readFileSync(file(output), 'utf8')], [2, before]);
    }
    for (const round of [1, 2])
      assert.equal(
        api(['check', './first-call', 'a.yaml', '--output', 'first-call/report.txt'], folder).status,
        1,
        String(round),
      );
  });

  it('that leads elsewhere is followed, also where nothing is there yet', () => {
    symlinkSync('new.json', file('link.json'));
    assert.equal(api(['lint', 'a.yaml', '--format', 'json', '--output', 'link.json'], folder).status, 1);
    assert.match(readFileSync(file('new.json'), 'utf8'), /quickstart-in-info/);
    assert.deepEqual(readdirSync(folder).sort(), ['a.yaml', 'link.json', 'new.json']);
    symlinkSync('round', file('round'));
    assert.match(api(['lint', 'a.yaml', '--output', 'round'], folder).stderr, /lead round in a circle/);
  });

  it('goes to what the shell has opened as it is: pipes, devices, and files at their end', () => {
    writeFileSync(file('log'), 'before\n');
    for (const command of [
      'CLI lint a.yaml --output /dev/stdout >> log',
      'CLI lint a.yaml --output /dev/stderr 2>> log',
      'CLI lint a.yaml --output /dev/fd/3 3>> log',
    ]) {
      sh(command);
      assert.match(readFileSync(file('log'), 'utf8'), /^before\n[^]*FAIL .*\n$/, command);
      writeFileSync(file('log'), 'before\n');
    }
    const piped = 'mkfifo pipe; cat pipe > copy & CLI lint a.yaml --output pipe; wait; test -p pipe';
    assert.equal(sh(piped).status, 0);
    assert.match(readFileSync(file('copy'), 'utf8'), /FAIL/);
    assert.equal(sh('CLI lint a.yaml --output /dev/null; test -c /dev/null').status, 0);
    assert.match(sh('CLI lint a.yaml --format json --output /dev/stdout | cat').stdout, /quickstart-in-info/);
  });
});
