import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LintReport, Report } from '../../../src/core/report';
import { runCold } from '../../bench/cold-process';
import { environment } from '../cli/run-cli';
import { hostileHome } from './hostile-worker';

describe('the command line with an engine that falls over', function () {
  this.timeout(120_000);
  let home: string;
  let cli: string;
  const hostile = ['hang', 'regex', 'array', 'map', 'throw', 'crash'];
  before(() => {
    home = hostileHome();
    cli = join(home, 'dist', 'cli.js');
    for (const text of [...hostile, 'good']) writeFileSync(join(home, `${text}.yaml`), text);
  });
  after(() => rmSync(home, { recursive: true }));
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
      ...{ cwd: home, encoding: 'utf8', env: environment(), timeout: 60_000 },
    });
    assert.equal(stderr, '');
    return { status, stdout };
  };

  it('lints every other file, and says of each of these that nothing is known', () => {
    const files = hostile.flatMap((name) => [`${name}.yaml`, 'good.yaml']);
    const { status, stdout } = run('lint', ...files, '--format', 'json');
    const reports = JSON.parse(stdout) as LintReport[];
    assert.equal(status, 1);
    assert.deepEqual(
      reports.map(({ file, complete }) => [file, complete]),
      files.map((file) => [file, file === 'good.yaml']),
    );
    const says = /longer than 4 s and was stopped|more than 600 MB of memory|thrown by the engine|code 3$/;
    for (const { complete, findings } of reports) {
      assert.deepEqual(
        findings.map(({ rule, severity }) => [rule, severity]),
        complete ? [] : [['not-checked', 'error']],
      );
      if (!complete) assert.match(findings[0]?.message ?? '', says);
    }
  });

  for (const name of hostile)
    it(`answers within its bounds: ${name}`, () => {
      const started = performance.now();
      const peak = runCold([process.execPath, cli, 'lint', `${name}.yaml`], home);
      // The machine of the tests may be busy; 5 s is what it takes on one that is not.
      assert.ok(performance.now() - started < 20_000);
      assert.ok(peak === undefined || peak < 1024, `${peak} MiB`);
    });

  it('does not pass an answer that could not be checked, in either language', () => {
    const { status, stdout } = run(
      'check',
      'first-call',
      'throw.yaml',
      '--format',
      'json',
      '--locale',
      'zh-cn',
    );
    const { complete, score, goals, findings } = JSON.parse(stdout) as Report;
    assert.deepEqual([status, complete, score], [1, false, 0]);
    assert.match(findings[0]?.message ?? '', /^请再试一次.*thrown by the engine$/);
    assert.ok(goals.length > 0);
    for (const { state, reason } of goals)
      assert.deepEqual([state, reason], ['notChecked', findings[0]?.message]);
    assert.equal(run('check', 'first-call', 'good.yaml').status, 0);
  });

  it('proves the exercises beside one whose proof does not end', () => {
    for (const slug of ['hang', 'sound']) {
      mkdirSync(join(home, 'pack', slug), { recursive: true });
      writeFileSync(join(home, 'pack', slug, 'exercise.yaml'), '');
    }
    const { status, stdout } = run('verify', 'pack');
    assert.match(stdout, /✗ hang\n.*4 s and was stopped[^]*✓ sound[^]*FAIL {2}1 of 2/);
    assert.equal(status, 1);
  });

  it('ends by itself when it cannot run, though its worker has been started', () => {
    for (const args of [
      ['check', 'no-such-exercise', 'good.yaml'],
      ['check', 'first-call', 'good.yaml', '--min-score', 'all'],
      ['lint', 'no-such-file.yaml'],
      ['lint', '--no-such-option'],
    ]) {
      const { status, signal } = spawnSync(process.execPath, [cli, ...args], { cwd: home, timeout: 20_000 });
      assert.deepEqual([status, signal], [2, null], args.join(' '));
    }
  });

  it('goes on watching', async () => {
    const file = join(home, 'watched.yaml');
    writeFileSync(file, 'map');
    const watching = spawn(process.execPath, [cli, 'lint', 'watched.yaml', '--watch'], {
      ...{ cwd: home, env: environment() },
    });
    try {
      let said = '';
      for (const stream of [watching.stdout, watching.stderr])
        stream.on('data', (chunk: Buffer) => {
          said += String(chunk);
          watching.emit('said');
        });
      const until = async (pattern: RegExp) => {
        while (!pattern.test(said)) await once(watching, 'said');
        said = '';
      };
      await until(/not-checked[^]*FAIL[^]*Watching/);
      writeFileSync(file, 'good');
      await until(/PASS[^]*Watching/);
    } finally {
      watching.kill('SIGKILL');
    }
  });
});
