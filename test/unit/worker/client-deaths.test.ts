import assert from 'node:assert/strict';
import { createEngine } from '../../../src/worker/client';
import type { Spawn } from '../../../src/worker/protocol';
import { FakeWorker, reasonOf, setUp } from './fake-worker';

const options = { locale: 'en' as const };

describe('the engine client, when workers die', () => {
  it('says that the worker died, rests after three deaths, and recovers', async () => {
    let now = 0;
    const { engine, workers } = setUp({ now: () => now });
    for (let i = 0; i < 3; i++) {
      const lost = reasonOf(engine.lint('a', 'a', '', options));
      workers[i]?.die();
      assert.equal(await lost, 'crashed');
    }
    assert.equal(await reasonOf(engine.lint('a', 'a', '', options)), 'backing-off');
    now = 60_000;
    const later = engine.lint('a', 'a', '', options);
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
    const engine = createEngine(spawn, { now: () => now });
    engine.warmUp();
    for (let i = 0; i < 3; i++)
      await assert.rejects(engine.lint('a', 'a', '', options), { reason: 'crashed', message: /spawn EPERM/ });
    assert.equal(await reasonOf(engine.lint('a', 'a', '', options)), 'backing-off');
    allowed = true;
    now = 60_000;
    const later = engine.lint('a', 'a', '', options);
    worker.answer('a');
    assert.equal((await later).file, 'a');
  });

  it('lets the document rest that workers die over, and no other', async () => {
    const { engine, workers } = setUp({ now: () => 0 });
    for (let i = 0; i < 3; i++) {
      const lost = reasonOf(engine.lint('bad', 'bad', '', options));
      if (i === 0) workers.at(-1)?.die();
      else workers.at(-1)?.throwOver();
      assert.equal(await lost, 'crashed');
      const good = engine.lint('good', 'good', '', options);
      workers.at(-1)?.answer('good');
      assert.equal((await good).file, 'good');
    }
    assert.equal(await reasonOf(engine.lint('bad', 'bad', '', options)), 'backing-off');
    const good = engine.lint('good', 'good', '', options);
    workers.at(-1)?.answer('good');
    assert.equal((await good).file, 'good');
  });

  it('begins to count anew with an answer', async () => {
    const { engine, workers } = setUp({ now: () => 0 });
    for (const ends of ['die', 'die', 'live', 'die', 'die', 'live'] as const) {
      const outcome = reasonOf(engine.lint('a', 'a', '', options));
      if (ends === 'die') workers.at(-1)?.die();
      else workers.at(-1)?.answer('a');
      assert.equal(await outcome, ends === 'die' ? 'crashed' : 'answered');
    }
  });

  it('says that the memory ran out', async () => {
    const { engine, workers } = setUp();
    const lost = reasonOf(engine.lint('a', 'a', '', options));
    workers[0]?.die(true);
    assert.equal(await lost, 'memory-limit');
  });
});
