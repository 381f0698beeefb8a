import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import ruleset from '../../../rulesets/api-kata.yaml';
import type { Exercise } from '../../../src/core/exercises/exercise';
import { loadExercise } from '../../../src/core/exercises/load';
import { assembleKata } from '../../../src/core/kata';
import { createClient, type WorkerClient } from '../../../src/worker/client';
import { NotChecked } from '../../../src/worker/not-checked';
import type { Spawn } from '../../../src/worker/protocol';
import { spawnProcess } from '../../../src/worker/spawn-process';
import { portOf, startThread } from '../../../src/worker/spawn-thread';

const locale = 'en' as const;

const hosts: Record<string, (file: string) => Spawn> = {
  'in a process of its own': (file) => spawnProcess(file),
  'on a thread': (file) => (memoryMb) => portOf(startThread(file), memoryMb),
};

for (const [where, spawn] of Object.entries(hosts))
  describe(`the real worker ${where}`, function () {
    this.timeout(60_000);
    let exercise: Exercise;
    let stub: string;
    const clients: WorkerClient[] = [];
    const clientWith = (settings: { timeLimitMs?: number } = {}) => {
      const client = createClient(spawn(resolve('dist/worker.js')), settings);
      clients.push(client);
      return client;
    };

    before(async () => {
      const read = (path: string) => readFile(`exercises/${path}`, 'utf8').catch(() => undefined);
      exercise = await loadExercise(read, 'first-call', 'en');
      stub = await readFile('exercises/first-call/stub.yaml', 'utf8');
    });
    afterEach(() => clients.splice(0).forEach((client) => client.dispose()));

    it('gives the report that the engine gives in process', async () => {
      const client = clientWith();
      client.warmUp();
      const report = await client.request('a', 'check', { exercise, text: stub, locale });
      assert.deepEqual(report, await assembleKata({ ruleset }).check(exercise, stub));
      assert.ok(report.findings.length > 0);
    });

    it('answers in Chinese', async () => {
      const report = await clientWith().request('a', 'check', { exercise, text: '', locale: 'zh-cn' });
      assert.match(report.findings[0]?.message ?? '', /[一-龥]/);
    });

    it('is killed at the time limit, says so, and the next check is answered by a new one', async () => {
      const client = clientWith({ timeLimitMs: 1_500 });
      const heavy = `openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths:\n${heavyPaths(60_000)}`;
      await assert.rejects(
        client.request('a', 'lint', { file: 'heavy.yaml', text: heavy, locale }),
        (error) => {
          assert.ok(error instanceof NotChecked);
          assert.equal(error.reason, 'time-limit');
          return true;
        },
      );
      const patient = clientWith();
      assert.equal(
        (await patient.request('a', 'check', { exercise, text: stub, locale })).exercise,
        'first-call',
      );
    });

    it('says that the worker file is missing, and lives', async () => {
      const client = createClient(spawn(resolve('dist/no-such-worker.js')));
      await assert.rejects(client.request('a', 'lint', { file: 'a.yaml', text: '', locale }), (error) => {
        assert.ok(error instanceof NotChecked);
        assert.equal(error.reason, 'crashed');
        assert.match(error.message, /Cannot find module/);
        return true;
      });
    });
  });

function heavyPaths(count: number): string {
  const path = (i: number) =>
    `  /things${i}/{id}:\n    post: { responses: { '201': { description: made } } }\n`;
  return Array.from({ length: count }, (_, i) => path(i)).join('');
}
