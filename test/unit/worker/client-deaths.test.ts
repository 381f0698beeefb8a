import assert from 'node:assert/strict';
import { createClient } from '../../../src/worker/client';
import type { Spawn } from '../../../src/worker/protocol';
import { FakeWorker, lintOn, reasonOf, setUp } from './fake-worker';

describe('the worker client, when workers die', () => {
  it('says that the worker died, rests after three deaths, and recovers', async () => {
    let now = 0;
    const { lint, workers } = setUp({ now: () => now });
    for (let i = 0; i < 3; i++) {
      const lost = reasonOf(lint('a', 'a', ''));
      workers[i]?.die();
      assert.equal(await lost, 'crashed');
    }
    assert.equal(await reasonOf(lint('a', 'a', '')), 'backing-off');
    now = 60_000;
    const later = lint('a', 'a', '');
    workers[3]?.answer('a');
    assert.equal((await later).file, 'a');
  });

  it('says that no worker could start, rests after three of these, and recovers', async () => {
    let now = 0;
    let allowed = false;
    const worker = new FakeWorker(0, true);
    const spawn: Spawn = () => {
      if (!allowed) throw new Error('spawn EPERM');
      return worker;
    };
    const client = createClient(spawn, { now: () => now });
    const lint = lintOn(client);
    client.warmUp();
    for (let i = 0; i < 3; i++)
      await assert.rejects(lint('a', 'a', ''), { reason: 'crashed', message: /spawn EPERM/ });
    assert.equal(await reasonOf(lint('a', 'a', '')), 'backing-off');
    allowed = true;
    now = 60_000;
    const later = lint('a', 'a', '');
    worker.answer('a');
    assert.equal((await later).file, 'a');
  });

  it('lets the document rest that workers die over, and no other', async () => {
    const { lint, workers } = setUp({ now: () => 0 });
    for (let i = 0; i < 3; i++) {
      const lost = reasonOf(lint('bad', 'bad', ''));
      if (i === 0) workers.at(-1)?.die();
      else workers.at(-1)?.throwOver();
      assert.equal(await lost, 'crashed');
      const good = lint('good', 'good', '');
      workers.at(-1)?.answer('good');
      assert.equal((await good).file, 'good');
    }
    assert.equal(await reasonOf(lint('bad', 'bad', '')), 'backing-off');
    const good = lint('good', 'good', '');
    workers.at(-1)?.answer('good');
    assert.equal((await good).file, 'good');
  });

  it('begins to count anew with an answer', async () => {
    const { lint, workers } = setUp({ now: () => 0 });
    for (const ends of ['die', 'die', 'live', 'die', 'die', 'live'] as const) {
      const outcome = reasonOf(lint('a', 'a', ''));
      if (ends === 'die') workers.at(-1)?.die();
      else workers.at(-1)?.answer('a');
      assert.equal(await outcome, ends === 'die' ? 'crashed' : 'answered');
    }
  });

  it('says that the memory ran out', async () => {
    const { lint, workers } = setUp();
    const lost = reasonOf(lint('a', 'a', ''));
    workers[0]?.die(true);
    assert.equal(await lost, 'memory-limit');
  });
});

/** The client sets real timers; they are as short as the limit. */
describe('the worker client, on a busy machine', () => {
  const LIMIT = 40;
  const late = (cpuMs: () => number | undefined) => {
    const { lint, workers } = setUp({ timeLimitMs: LIMIT });
    const started = performance.now();
    const review = lint('a', 'a', '');
    const [worker] = workers;
    assert.ok(worker);
    worker.cpuMs = cpuMs;
    return { review, worker, passed: () => performance.now() - started };
  };

  it('lets a review go on that has not had its time of the processor yet', async () => {
    let cpu = 0;
    const { review, worker } = late(() => (cpu += 1));
    await new Promise((passed) => setTimeout(passed, LIMIT * 3));
    assert.equal(worker.terminated, false);
    worker.answer('a');
    assert.equal((await review).file, 'a');
  });

  it('ends one that has had it, and one of which nobody can tell', async () => {
    let cpu = 0;
    const had = late(() => (cpu += LIMIT));
    assert.equal(await reasonOf(had.review), 'time-limit');
    assert.ok(had.passed() < LIMIT * 4, String(had.passed()));
    const untold = late(() => undefined);
    assert.equal(await reasonOf(untold.review), 'time-limit');
  });

  it('gives up after some times the limit, and says that the machine is busy', async () => {
    const { review, passed } = late(() => 0);
    assert.equal(await reasonOf(review), 'busy');
    assert.ok(passed() >= LIMIT * 7, String(passed()));
  });
});
