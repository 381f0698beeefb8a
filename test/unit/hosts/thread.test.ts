import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type WorkerClient } from '../../../src/worker/client';
import { portOf, startThread } from '../../../src/worker/spawn-thread';
import { HOSTILE } from './hostile-worker';

/** How deep a function may call itself. */
const DEPTH =
  'const depth = () => { let deep = 0; const go = () => { deep++; go(); }; try { go(); } catch {} return deep; };';

describe('a worker on a thread', function () {
  this.timeout(60_000);
  let folder: string;
  let client: WorkerClient | undefined;
  before(() => (folder = mkdtempSync(join(tmpdir(), 'api-kata-thread-'))));
  afterEach(() => client?.dispose());
  after(() => rmSync(folder, { recursive: true }));
  const workerRuns = (code: string, memoryMb: number) => {
    const file = join(folder, 'worker.js');
    writeFileSync(file, code);
    client = createClient(() => portOf(startThread(file), memoryMb));
  };
  const lint = (text: string) => {
    assert.ok(client);
    return client.request(text, 'lint', { file: text, text, locale: 'en' });
  };

  for (const kind of ['array', 'map'])
    it(`ends alone when its memory runs out, and another takes its place: ${kind}`, async () => {
      workerRuns(HOSTILE, 100);
      await assert.rejects(lint(kind), { reason: 'memory-limit' });
      assert.equal((await lint('good')).complete, true);
    });

  it('recurses no less deep than a main thread', async () => {
    const { stdout } = spawnSync(process.execPath, ['-e', `${DEPTH} console.log(depth())`], {
      encoding: 'utf8',
    });
    workerRuns(
      `${DEPTH} const { parentPort } = require('node:worker_threads'); parentPort.postMessage({ ready: true });
       parentPort.on('message', ({ id }) => parentPort.postMessage({ id, error: String(depth()) }));`,
      400,
    );
    await assert.rejects(lint(''), ({ message }: Error) => Number(message) >= Number(stdout));
  });
});
