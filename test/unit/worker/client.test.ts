import assert from 'node:assert/strict';
import type { Exercise } from '../../../src/core/exercises/exercise';
import { limitsFor } from '../../../src/worker/limits';
import { reasonOf, setUp } from './fake-worker';

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
describe('the worker client', () => {
  it('spawns on the first request only, and answers it', async () => {
    const { lint, workers } = setUp();
    assert.equal(workers.length, 0);
    const report = lint('a', 'a.yaml', 'x');
    workers[0]?.answer('a.yaml');
    assert.equal((await report).file, 'a.yaml');
    const again = lint('a', 'a.yaml', 'x');
    workers[0]?.answer('a.yaml');
    await again;
    assert.equal(workers.length, 1);
  });

  it('supersedes the older request of the same document and never answers it', async () => {
    const { client, lint, workers } = setUp();
    const first = reasonOf(client.request('a', 'check', { exercise, text: '1', locale: 'en' }));
    const second = reasonOf(client.request('a', 'check', { exercise, text: '2', locale: 'en' }));
    const third = lint('a', 'third', '3');
    workers[0]?.answer('stale');
    assert.equal(await first, 'superseded');
    assert.equal(await second, 'superseded');
    workers[0]?.answer('third');
    assert.equal((await third).file, 'third');
    assert.equal(workers[0]?.requests.length, 2, 'the second was never sent');
  });

  it('keeps requests of different documents apart', async () => {
    const { lint, workers } = setUp();
    const a = lint('a', 'a', '');
    const b = lint('b', 'b', '');
    workers[0]?.answer('a');
    assert.equal((await a).file, 'a');
    workers[0]?.answer('b');
    assert.equal((await b).file, 'b');
  });

  it('kills a long check that a newer version supersedes', async () => {
    let now = 0;
    const { lint, workers } = setUp({ now: () => now });
    const old = reasonOf(lint('a', 'old', ''));
    now = 5_000;
    const fresh = lint('a', 'fresh', '');
    assert.equal(await old, 'superseded');
    assert.equal(workers[0]?.terminated, true);
    workers[1]?.answer('fresh');
    assert.equal((await fresh).file, 'fresh');
  });

  it('kills a check that turns out to be long after a newer version superseded it', async () => {
    const { lint, workers } = setUp({ worthFinishingMs: 5 });
    const old = reasonOf(lint('a', 'old', ''));
    const fresh = lint('a', 'fresh', '');
    assert.equal(await old, 'superseded');
    while (workers.length < 2) await new Promise((resolve) => setImmediate(resolve));
    assert.equal(workers[0]?.terminated, true);
    workers[1]?.answer('fresh');
    assert.equal((await fresh).file, 'fresh');
  });

  it('takes no kill of a superseded check for a death', async () => {
    let now = 0;
    const { lint, workers } = setUp({ now: () => now });
    const outcomes = [1, 2, 3, 4, 5].map(() => {
      now += 5_000;
      return reasonOf(lint('a', 'a', ''));
    });
    workers.at(-1)?.answer('a');
    assert.deepEqual(await Promise.all(outcomes), [...Array<string>(4).fill('superseded'), 'answered']);
  });

  it('kills the worker at the time limit and starts another for the next request', async () => {
    const { lint, workers } = setUp({ timeLimitMs: 5 });
    assert.equal(await reasonOf(lint('a', 'a', '')), 'time-limit');
    assert.equal(workers[0]?.terminated, true);
    const next = lint('a', 'a', '');
    workers[1]?.answer('a');
    await next;
  });

  it('gives one request a time limit of its own', async () => {
    const { lint, workers } = setUp({ timeLimitMs: 600_000 });
    assert.equal(await reasonOf(lint('a', 'a', '', { timeLimitMs: 5 })), 'time-limit');
    assert.equal(workers[0]?.terminated, true);
  });

  it('does not take the end of a worker that it stopped for the death of the next', async () => {
    const { lint, workers } = setUp({ worthFinishingMs: 0 });
    const first = reasonOf(lint('a', 'first', ''));
    const second = lint('a', 'second', '');
    assert.equal(await first, 'superseded');
    workers[0]?.die();
    workers[1]?.answer('second');
    assert.equal((await second).file, 'second');
  });

  it('replaces a worker whose engine threw before the next request', async () => {
    const { lint, workers } = setUp();
    const thrown = lint('a', 'a', '');
    const next = lint('b', 'b', '');
    workers[0]?.throwOver();
    await assert.rejects(thrown, { reason: 'crashed', message: 'out of luck' });
    assert.equal(workers[0]?.terminated, true);
    workers[1]?.answer('b');
    assert.equal((await next).file, 'b');
  });

  it('counts the time from when the worker is ready, and does not kill one that is starting', async () => {
    const { lint, workers } = setUp({ timeLimitMs: 5, worthFinishingMs: 0 }, false);
    const old = reasonOf(lint('a', 'old', ''));
    const fresh = reasonOf(lint('a', 'fresh', ''));
    assert.equal(await old, 'superseded');
    // A timer of the client that is due at once would fire first.
    await new Promise((resolve) => setTimeout(resolve, 1));
    assert.deepEqual(
      workers.map(({ terminated }) => terminated),
      [false],
    );
    workers[0]?.getReady();
    while (workers.length < 2) await new Promise((resolve) => setImmediate(resolve));
    workers[1]?.getReady();
    assert.equal(await fresh, 'time-limit');
  });

  it('has no time limit where a debugger may hold the worker', async () => {
    const { lint, workers } = setUp({ debugged: true, timeLimitMs: 0, worthFinishingMs: 0 });
    const old = reasonOf(lint('a', 'old', ''));
    const fresh = lint('a', 'fresh', '');
    assert.equal(await old, 'superseded');
    // A timer of the client that is due at once would fire first.
    await new Promise((resolve) => setTimeout(resolve, 1));
    workers[0]?.answer('old');
    workers[0]?.answer('fresh');
    assert.equal((await fresh).file, 'fresh');
    assert.equal(workers.length, 1);
  });

  it('gives each step of a proof the time of one review', async () => {
    let now = 0;
    const { client, workers } = setUp({ now: () => now, timeLimitMs: 50 });
    const proof = reasonOf(client.request('a', 'prove', { folder: '/packs', slug: 'mine' }));
    for (let i = 0; i < 5; i++) {
      now += 40;
      workers[0]?.step();
    }
    assert.equal(workers[0]?.terminated, false);
    assert.equal(await proof, 'time-limit');
  });

  it('takes a larger worker for a large text, and the usual one again for the next', async () => {
    const { client, lint, workers } = setUp();
    client.warmUp();
    for (const [name, size] of Object.entries({ small: 10, large: 3_000_000, larger: 9_000_000, last: 10 })) {
      const report = lint(name, name, ' '.repeat(size));
      workers.at(-1)?.answer(name);
      assert.equal((await report).file, name);
    }
    const [usual, large] = [limitsFor(0).memoryMb, limitsFor(3_000_000).memoryMb];
    assert.ok(large > usual);
    assert.deepEqual(
      workers.map(({ memoryMb }) => memoryMb),
      [usual, large, usual],
    );
  });

  it('keeps the worker where a review and a comparison of the same text take turns', async () => {
    const { client, lint, workers } = setUp();
    const text = ' '.repeat(1_900_000);
    for (const length of [1_900_000, 2_100_000]) {
      const report = lint('a', 'a', text);
      workers.at(-1)?.answer('a');
      await report;
      const params = { file: 'a', text, on: '2026-11-30', locale: 'en' } as const;
      const baseline = { file: 'b', text: ' '.repeat(length) };
      const comparison = client.request('comparison of a', 'compare', { ...params, baseline });
      workers.at(-1)?.answer('a');
      await comparison;
    }
    assert.equal(workers.length, 1);
  });

  it('starts anew before a worker remembers more texts than it has room for, counting each document once', async () => {
    const { lint, workers } = setUp();
    const lintLong = async (key: string) => {
      const report = lint(key, key, ' '.repeat(1_900_000));
      workers.at(-1)?.answer(key);
      await report;
    };
    for (let i = 0; i < 20; i++) await lintLong('the same');
    assert.equal(workers.length, 1);
    for (let i = 0; i < 9; i++) await lintLong(`another ${i}`);
    assert.equal(workers.length, 2);
  });

  it('rejects what is under way when it is disposed', async () => {
    const { client, lint, workers } = setUp();
    const lost = reasonOf(lint('a', 'a', ''));
    client.dispose();
    assert.equal(await lost, 'superseded');
    assert.equal(workers[0]?.terminated, true);
  });
});
