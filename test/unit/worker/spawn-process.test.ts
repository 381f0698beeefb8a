import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { getPriority, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createClient, type WorkerClient } from '../../../src/worker/client';
import { spawnProcess } from '../../../src/worker/spawn-process';

const locale = 'en' as const;

describe('a worker in a process of its own', function () {
  this.timeout(60_000);
  let folder: string;
  let client: WorkerClient | undefined;

  before(() => (folder = mkdtempSync(join(tmpdir(), 'api-kata-worker-'))));
  afterEach(() => client?.dispose());
  after(() => rmSync(folder, { recursive: true }));

  /** The review of a document by a worker that runs `code`. */
  const lintOn = (code: string, options: { memoryMb?: number; inspectPort?: number | undefined } = {}) => {
    const file = join(folder, 'worker.js');
    writeFileSync(file, `process.send({ ready: true });\n${code}`);
    client = createClient((memoryMb) =>
      spawnProcess(file, { yields: true, inspectPort: options.inspectPort })(options.memoryMb ?? memoryMb),
    );
    return client.request('a', 'lint', { file: 'a.yaml', text: '', locale });
  };

  it('leaves the host alive when its memory runs out, and says so', async () => {
    const hungry = `process.on('message', () => { const all = []; for (;;) all.push(new Array(1_000).fill({})); });`;
    const answer = lintOn(hungry, { memoryMb: 40 });
    await assert.rejects(answer, { reason: 'memory-limit' });
  });

  it('says what a worker died of', async () => {
    const broken = `process.on('message', () => { throw new RangeError('too deep'); });`;
    await assert.rejects(lintOn(broken), /RangeError: too deep/);
  });

  it('says by which signal a worker ended that left no word', async () => {
    const killed = `process.on('message', () => process.kill(process.pid, 'SIGKILL'));`;
    await assert.rejects(lintOn(killed), /ended with SIGKILL/);
  });

  it('tells how much of the processor it has taken', async () => {
    const port = spawnProcess(resolve('dist/worker.js'))(600);
    while (port.cpuMs?.() === undefined) await new Promise((later) => setTimeout(later, 50));
    // It has loaded an engine.
    const taken = port.cpuMs?.() ?? 0;
    assert.ok(taken > 50 && taken < 60_000, String(taken));
    port.terminate();
  });

  it('yields to its host where cores are few', async function () {
    // Windows knows classes, and this one is its normal class.
    if (process.platform === 'win32') return this.skip();
    const telling = `process.on('message', ({ id }) => process.send({ id, error: String(require('node:os').getPriority()) }));`;
    const answer = lintOn(telling);
    await assert.rejects(answer, (error: Error) => {
      assert.ok(Number(error.message) > getPriority(), error.message);
      return true;
    });
  });

  /** Where a debugger could attach to a worker, as that worker sees it. */
  const inspected = async (port?: number) => {
    const telling = `const url = require('node:inspector').url() ?? 'nowhere';
      process.on('message', ({ id }) => process.send({ id, error: url }));`;
    const answer = lintOn(telling, { inspectPort: port });
    return answer.then(
      () => '',
      ({ message }: Error) => message,
    );
  };

  it('lets a debugger attach from this machine, where it is asked to', async () => {
    const port = await freePort();
    const url = await inspected(port);
    assert.equal(new URL(url).host, `127.0.0.1:${port}`);
  });

  it('listens nowhere otherwise', async () => {
    assert.equal(await inspected(), 'nowhere');
  });

  it('ends when its host is gone', async () => {
    const child = fork(resolve('dist/worker.js'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    await once(child, 'message');
    child.send({ id: 1, kind: 'lint', params: { file: 'a.yaml', text: 'openapi: 3.1.0', locale } });
    await once(child, 'message');
    const ended = once(child, 'exit');
    child.disconnect();
    assert.deepEqual(await ended, [0, null]);
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
