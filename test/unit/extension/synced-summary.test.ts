import { strict as assert } from 'node:assert';
import type { ProgressEvent } from '../../../src/core/progress/events';
import { union } from '../../../src/core/progress/events';
import { progressOf } from '../../../src/core/progress/progress';
import { Emitter } from '../../../src/extension/emitter';
import type { SyncedSummary, SyncSources } from '../../../src/extension/progress/synced-summary';
import { fakeVscode } from './fake-vscode';

const attempt = (day: number, score: number): ProgressEvent => ({
  ...{ v: 1, id: `on ${day}`, at: new Date(Date.UTC(2026, 0, day)).toISOString(), kind: 'submitted' },
  ...{ exercise: 'first-call', score, met: score / 20, total: 5, goals: {} },
});

describe('The progress in Settings Sync', () => {
  let fake: ReturnType<typeof fakeVscode>;
  let made: (sources: SyncSources) => SyncedSummary;
  before(async () => {
    fake = fakeVscode();
    const module = await import('../../../src/extension/progress/synced-summary');
    made = (sources) => new module.SyncedSummary(sources);
  });
  after(() => fake.restore());

  /** A machine with what it knows; `cloud` is what Settings Sync holds for all of them. */
  function machine(cloud: Map<string, unknown>, ...known: ProgressEvent[]) {
    const changes = new Emitter<void>();
    let synced: readonly string[] = [];
    const progress = {
      events: known as readonly ProgressEvent[],
      onDidChange: changes.event,
      add: (events: readonly ProgressEvent[]) => {
        const before = progress.events.length;
        progress.events = union(progress.events, events);
        if (progress.events.length > before) changes.fire();
        return Promise.resolve(progress.events.length - before);
      },
    };
    const memory = {
      get: (key: string, otherwise?: unknown) => cloud.get(key) ?? otherwise,
      update: (key: string, value: unknown) => Promise.resolve(void cloud.set(key, value)),
      setKeysForSync: (keys: readonly string[]) => (synced = keys),
    };
    const syncing = made({ memory, progress } as unknown as SyncSources);
    return {
      progress,
      syncing,
      synced: () => synced,
      best: () => progressOf(progress.events, 'first-call').best,
    };
  }

  it('brings each machine what the other knows, whoever wrote last', async () => {
    const cloud = new Map<string, unknown>();
    const [one, other] = [machine(cloud, attempt(1, 60)), machine(cloud, attempt(2, 100))];
    assert.deepEqual(one.synced(), ['progress']);
    await one.syncing.take();
    await other.syncing.take();
    await one.syncing.take();
    assert.deepEqual([one.best(), other.best()], [100, 100]);
    assert.deepEqual(one.progress.events, other.progress.events);
  });

  it('gives what is new at once, and takes what has come when the person turns to the window', async () => {
    const cloud = new Map<string, unknown>();
    const one = machine(cloud, attempt(1, 60));
    await one.syncing.take();
    await one.progress.add([attempt(3, 80)]);
    const other = machine(cloud);
    fake.host.turnTo?.();
    await new Promise(setImmediate);
    assert.equal(other.best(), 80);
  });

  it('writes nothing over what a later version wrote', async () => {
    const cloud = new Map<string, unknown>([['progress', '{"version":99,"events":[]}']]);
    const one = machine(cloud, attempt(1, 60));
    await one.syncing.take();
    await one.progress.add([attempt(2, 80)]);
    assert.equal(cloud.get('progress'), '{"version":99,"events":[]}');
  });

  it('takes nothing strange', async () => {
    const strange = { ...attempt(1, 100), at: '9999-01-01T00:00:00.000Z' };
    for (const text of ['', '{', '[]', JSON.stringify({ version: 1, events: [strange, 5, null] })]) {
      const one = machine(new Map([['progress', text]]), attempt(1, 60));
      await one.syncing.take();
      assert.deepEqual(one.progress.events, [attempt(1, 60)], text);
    }
  });

  it('is synced no more once it is switched off', () => {
    const one = machine(new Map());
    one.syncing.dispose();
    assert.deepEqual(one.synced(), []);
  });
});
