import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { environment } from '../cli/run-cli';
import { hostileHome, HOSTILE } from './hostile-worker';

describe('a program with the library, and an engine that falls over', function () {
  this.timeout(120_000);
  let home: string;
  before(() => (home = hostileHome()));
  after(() => rmSync(home, { recursive: true }));
  const program = (code: string) => {
    const file = join(home, 'program.cjs');
    writeFileSync(file, `const { createKata } = require('./dist/index.js');\n(async () => {${code}})();`);
    return file;
  };
  const run = (code: string) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program(code)], {
      ...{ cwd: home, encoding: 'utf8', env: environment(), timeout: 60_000 },
    });
    assert.deepEqual([status, stderr], [0, '']);
    return JSON.parse(stdout) as unknown;
  };

  it('has every answer, in order, and ends by itself', () => {
    const words = ['good', 'hang', 'good', 'array', 'map', 'good', 'throw', 'crash', 'good'];
    const answers = run(`
      const kata = await createKata();
      const reports = await Promise.all(${JSON.stringify(words)}.map((text) => kata.lint(text)));
      const check = await kata.check('first-call', 'map');
      reports.push(check, await kata.lint('good'));
      console.log(JSON.stringify(reports.map(({ complete, findings }) => [complete, ...findings.map(({ rule }) => rule)])));
    `);
    const stopped = [false, 'not-checked'];
    assert.deepEqual(
      answers,
      [...words, 'map', 'good'].map((word) => (word === 'good' ? [true] : stopped)),
    );
  });

  it('can dispose of an engine that is busy, and use it again', () => {
    const answers = run(`
      const kata = await createKata();
      const busy = kata.lint('hang');
      setTimeout(() => kata.dispose());
      const { complete } = await busy;
      console.log(JSON.stringify([complete, (await kata.lint('good')).complete]));
    `);
    assert.deepEqual(answers, [false, true]);
  });

  /** Resolves when no process has this id any more. */
  const gone = async (id: number) => {
    for (;;) {
      try {
        process.kill(id, 0);
      } catch {
        return;
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
  };

  it('takes a busy engine with it when it exits', async () => {
    writeFileSync(
      join(home, 'dist', 'worker.js'),
      `require('node:fs').writeFileSync('worker.pid', String(process.pid));\n${HOSTILE}`,
    );
    const exits = program(`
      const kata = await createKata();
      await kata.lint('good');
      void kata.lint('hang');
      setTimeout(() => process.exit(), 50);
    `);
    spawnSync(process.execPath, [exits], { cwd: home });
    await gone(Number(readFileSync(join(home, 'worker.pid'), 'utf8')));
  });

  it('takes a busy engine with it even when it is killed', async () => {
    // Ours, which is told to hang when it has started.
    writeFileSync(
      join(home, 'dist', 'worker.js'),
      `require(${JSON.stringify(resolve('dist/worker.js'))});
       process.on('message', () => { console.error(process.pid); for (;;); });`,
    );
    const host = spawn(
      process.execPath,
      [
        '-e',
        `const { fork } = require('node:child_process');
        const child = fork('dist/worker.js', { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
        child.once('message', () => child.send({}));`,
      ],
      { cwd: home, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const [id] = (await once(host.stderr, 'data')) as [Buffer];
    host.kill('SIGKILL');
    await gone(Number(String(id)));
  });
});
