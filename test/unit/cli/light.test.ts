import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environment } from './run-cli';

/** The command line without the engine, its worker and the parser of exercises: what runs here loads nothing heavy. */
describe('what reviews nothing', function () {
  this.timeout(60_000);
  let home: string;
  before(() => {
    home = mkdtempSync(join(tmpdir(), 'api-kata-light-'));
    cpSync('dist/cli.js', join(home, 'dist', 'cli.js'));
    for (const folder of ['dist/content', 'dist/rules'])
      cpSync(folder, join(home, folder), { recursive: true });
    cpSync('dist/scaffold', join(home, 'dist', 'scaffold'), { recursive: true });
  });
  after(() => rmSync(home, { recursive: true }));
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(home, 'dist', 'cli.js'), ...args], {
      cwd: home,
      encoding: 'utf8',
      env: environment(),
    });

  for (const words of [
    '--help',
    '--version',
    'check --help',
    'diff --help',
    'list',
    'show first-call',
    'hint first-call few-inputs',
    'start first-call',
    'rules',
    'explain array-items',
    'new exercise mine',
  ])
    it(`${words} never loads the engine`, () => {
      const { status, stdout, stderr } = run(...words.split(' '));
      assert.equal(status, 0, stderr);
      assert.notEqual(stdout, '');
    });

  it('and lint does', () => {
    const { status, stdout } = run('lint', 'first-call/openapi.yaml');
    assert.match(stdout, /not-checked[^]*worker\.js/);
    assert.equal(status, 1);
  });
});
