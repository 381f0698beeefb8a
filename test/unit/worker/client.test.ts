import assert from 'node:assert/strict';
import type { Exercise } from '../../../src/core/exercises/exercise';
import { createEngine, type EngineSettings } from '../../../src/worker/client';
import { NotChecked } from '../../../src/worker/not-checked';
import type { Port, Reply, Request, Spawn } from '../../../src/worker/protocol';

const exercise: Exercise = {
  id: 'e',
  title: 'E',
  track: 't',
  level: 1,
  minutes: 1,
  dimensions: [],
  goals: [],
  stories: [],
};
const options = { locale: 'en' as const };

/** A worker whose replies and death the test decides. */
class FakeWorker implements Port {
  readonly requests: Request[] = [];
  terminated = false;
  private listener: (reply: Reply) => void = () => {};
  private death: (reason: string) => void = () => {};
  post = (request: Request) => void this.requests.push(request);
  onReply = (listener: (reply: Reply) => void) => void (this.listener = listener);
  onDeath = (listener: (reason: string) => void) => void (this.death = listener);
  terminate = () => void (this.terminated = true);
  die = () => this.death('out of memory');
  answer(file: string) {
    const request = this.requests.at(-1);
    assert.ok(request);
    this.listener({ id: request.id, report: { version: 1, file, complete: true, findings: [] } });
  }
}

function setUp(settings: EngineSettings = {}) {
  const workers: FakeWorker[] = [];
  const spawn: Spawn = () => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  };
  return { workers, engine: createEngine(spawn, settings) };
}

const reasonOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'answered',
    (error: unknown) => (error instanceof NotChecked ? error.reason : 'other'),
  );

describe('the engine client', () => {
  it('spawns on the first request only, and answers it', async () => {
    const { engine, workers } = setUp();
    assert.equal(workers.length, 0);
    const report = engine.lint('a', 'a.yaml', 'x', options);
    workers[0]?.answer('a.yaml');
    assert.equal((await report).file, 'a.yaml');
    const again = engine.lint('a', 'a.yaml', 'x', options);
    workers[0]?.answer('a.yaml');
    await again;
    assert.equal(workers.length, 1);
  });

  it('supersedes the older request of the same document and never answers it', async () => {
    const { engine, workers } = setUp();
    const first = reasonOf(engine.check('a', exercise, '1', options));
    const second = reasonOf(engine.check('a', exercise, '2', options));
    const third = engine.lint('a', 'third', '3', options);
    workers[0]?.answer('stale');
    assert.equal(await first, 'superseded');
    assert.equal(await second, 'superseded');
    workers[0]?.answer('third');
    assert.equal((await third).file, 'third');
    assert.equal(workers[0]?.requests.length, 2, 'the second was never sent');
  });

  it('keeps requests of different documents apart', async () => {
    const { engine, workers } = setUp();
    const a = engine.lint('a', 'a', '', options);
    const b = engine.lint('b', 'b', '', options);
    workers[0]?.answer('a');
    assert.equal((await a).file, 'a');
    workers[0]?.answer('b');
    assert.equal((await b).file, 'b');
  });

  it('kills a long check that a newer version supersedes', async () => {
    let now = 0;
    const { engine, workers } = setUp({ now: () => now });
    const old = reasonOf(engine.lint('a', 'old', '', options));
    now = 5_000;
    const fresh = engine.lint('a', 'fresh', '', options);
    assert.equal(await old, 'superseded');
    assert.equal(workers[0]?.terminated, true);
    workers[1]?.answer('fresh');
    assert.equal((await fresh).file, 'fresh');
  });

  it('kills a check that turns out to be long after a newer version superseded it', async () => {
    const { engine, workers } = setUp({ worthFinishingMs: 5 });
    const old = reasonOf(engine.lint('a', 'old', '', options));
    const fresh = engine.lint('a', 'fresh', '', options);
    assert.equal(await old, 'superseded');
    while (workers.length < 2) await new Promise((resolve) => setImmediate(resolve));
    assert.equal(workers[0]?.terminated, true);
    workers[1]?.answer('fresh');
    assert.equal((await fresh).file, 'fresh');
  });

  it('takes no kill of a superseded check for a death', async () => {
    let now = 0;
    const { engine, workers } = setUp({ now: () => now });
    const outcomes = [1, 2, 3, 4, 5].map(() => {
      now += 5_000;
      return reasonOf(engine.lint('a', 'a', '', options));
    });
    workers.at(-1)?.answer('a');
    assert.deepEqual(await Promise.all(outcomes), [...Array<string>(4).fill('superseded'), 'answered']);
  });

  it('kills the worker at the time limit and starts another for the next request', async () => {
    const { engine, workers } = setUp({ timeLimitMs: 5 });
    assert.equal(await reasonOf(engine.lint('a', 'a', '', options)), 'time-limit');
    assert.equal(workers[0]?.terminated, true);
    const next = engine.lint('a', 'a', '', options);
    workers[1]?.answer('a');
    await next;
  });

  it('gives one request a time limit of its own', async () => {
    const { engine, workers } = setUp({ timeLimitMs: 600_000 });
    assert.equal(await reasonOf(engine.lint('a', 'a', '', { ...options, timeLimitMs: 5 })), 'time-limit');
    assert.equal(workers[0]?.terminated, true);
  });

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

  it('does not take the end of a worker that it stopped for the death of the next', async () => {
    const { engine, workers } = setUp({ worthFinishingMs: 0 });
    const first = reasonOf(engine.lint('a', 'first', '', options));
    const second = engine.lint('a', 'second', '', options);
    assert.equal(await first, 'superseded');
    workers[0]?.die();
    workers[1]?.answer('second');
    assert.equal((await second).file, 'second');
  });

  it('says that no worker could start, rests after three of these, and recovers', async () => {
    let now = 0;
    let allowed = false;
    const worker = new FakeWorker();
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

  it('rejects what is under way when it is disposed', async () => {
    const { engine, workers } = setUp();
    const lost = reasonOf(engine.lint('a', 'a', '', options));
    engine.dispose();
    assert.equal(await lost, 'superseded');
    assert.equal(workers[0]?.terminated, true);
  });
});
