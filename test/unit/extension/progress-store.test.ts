import { strict as assert } from 'node:assert';
import type { NewEvent } from '../../../src/core/progress/events';
import {
  ProgressStore,
  type ProgressTrouble,
} from '../../../src/extension/progress/progress-store';
import type { ProgressFolder } from '../../../src/extension/progress/progress-files';

/** A folder in memory; `broken` makes the next write fail. */
class MemoryFolder implements ProgressFolder {
  readonly files = new Map<string, string>();
  broken = false;
  list = () => Promise.resolve([...this.files.keys()].filter((name) => name.endsWith('.json')));
  read = (name: string) => Promise.resolve(this.files.get(name) ?? Promise.reject(new Error('gone')));
  write = (name: string, text: string) => {
    if (this.broken) return Promise.reject(new Error('disk full'));
    this.files.set(name, text);
    return Promise.resolve();
  };
  rename = (from: string, to: string) => {
    const text = this.files.get(from);
    if (text === undefined) return Promise.reject(new Error('gone'));
    this.files.delete(from);
    this.files.set(to, text);
    return Promise.resolve();
  };
}

const opened = (exercise: string): NewEvent => ({ kind: 'opened', exercise });

function windowOn(
  folder: ProgressFolder,
  name: string,
): { store: ProgressStore; troubles: ProgressTrouble[] } {
  let events = 0;
  const store = new ProgressStore(folder, {
    now: () => new Date(Date.UTC(2026, 2, 1, 9, 0, events)),
    newId: () => `${name}-${(events += 1)}`,
  });
  const troubles: ProgressTrouble[] = [];
  store.onTrouble((trouble) => troubles.push(trouble));
  return { store, troubles };
}

describe('ProgressStore', () => {
  it('survives a restart', async () => {
    const folder = new MemoryFolder();
    await windowOn(folder, 'first').store.record(opened('first-call'));
    const { store } = windowOn(folder, 'second');
    await store.reload();
    assert.equal(store.of('first-call').state, 'inProgress');
  });

  it('loses nothing when two windows write at the same time', async () => {
    const folder = new MemoryFolder();
    const [a, b] = [windowOn(folder, 'a').store, windowOn(folder, 'b').store];
    const records = Array.from({ length: 50 }, (_, i) => (i % 2 ? a : b).record(opened(`exercise-${i}`)));
    await Promise.all(records);
    await Promise.all([a.reload(), b.reload()]);
    assert.equal(a.events.length, 50);
    assert.deepEqual(a.events, b.events);
  });

  it('tells about a change once, and not about a reload without news', async () => {
    const folder = new MemoryFolder();
    const { store } = windowOn(folder, 'a');
    let changes = 0;
    store.onDidChange(() => (changes += 1));
    await store.record(opened('first-call'));
    await store.reload();
    assert.equal(changes, 1);
  });

  it('keeps a truncated file aside and says so', async () => {
    const folder = new MemoryFolder();
    folder.files.set('old.json', '{"version":1,"events":[{"v":1,');
    const { store, troubles } = windowOn(folder, 'a');
    await store.reload();
    await store.record(opened('first-call'));
    const kept = [...folder.files.keys()].find((name) => name.startsWith('old.json.corrupt-'));
    assert.equal(folder.files.get(kept ?? ''), '{"version":1,"events":[{"v":1,');
    assert.deepEqual(troubles, [{ kind: 'damaged', keptAs: kept }]);
  });

  it('leaves a newer file as it is and says so once', async () => {
    const folder = new MemoryFolder();
    folder.files.set('future.json', '{"version":2,"log":[]}');
    const { store, troubles } = windowOn(folder, 'a');
    await store.reload();
    await store.record(opened('first-call'));
    await store.reload();
    assert.equal(folder.files.get('future.json'), '{"version":2,"log":[]}');
    assert.deepEqual(troubles, [{ kind: 'newer' }]);
  });

  it('saves with the next event what could not be saved before', async () => {
    const folder = new MemoryFolder();
    const { store, troubles } = windowOn(folder, 'a');
    folder.broken = true;
    await store.record(opened('first-call'));
    assert.equal(troubles[0]?.kind, 'unwritten');
    assert.equal(store.of('first-call').state, 'inProgress');
    folder.broken = false;
    await store.record(opened('error-contract'));
    const { store: later } = windowOn(folder, 'b');
    await later.reload();
    assert.equal(later.events.length, 2);
  });
});
