import { strict as assert } from 'node:assert';
import type { NewEvent } from '../../../src/core/progress/events';
import { writeProgressFile } from '../../../src/core/progress/progress-file';
import { ProgressStore, type ProgressTrouble } from '../../../src/extension/progress/progress-store';
import { isDiskFull, isDraft } from '../../../src/extension/content/whole-files';
import { MOST_FILES, type ProgressFolder } from '../../../src/extension/progress/progress-files';
import { MortalDisk } from '../../soak/mortal-disk';
import { RecordingWindow } from '../../soak/windows';

/** A folder in memory; `broken` makes writing fail. */
class MemoryFolder implements ProgressFolder {
  readonly files = new Map<string, string>();
  broken = false;
  list = () => Promise.resolve([...this.files.keys()]);
  read = (name: string) => Promise.resolve(this.files.get(name) ?? Promise.reject(new Error('gone')));
  write = (name: string, text: string) => {
    if (this.broken) return Promise.reject(new Error('disk full'));
    this.files.set(name, text);
    return Promise.resolve();
  };
  rename = (from: string, to: string) => {
    const text = this.files.get(from);
    if (text === undefined) return Promise.reject(new Error('gone'));
    if (this.files.has(to)) return Promise.reject(new Error('taken'));
    this.files.delete(from);
    this.files.set(to, text);
    return Promise.resolve();
  };
  remove = (name: string) =>
    this.files.delete(name) ? Promise.resolve() : Promise.reject(new Error('gone'));
}

const past = (id: string) =>
  ({ v: 1, kind: 'opened', id, at: '2025-01-01T00:00:00.000Z', exercise: 'first-call' }) as const;
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

  it('tells once that it cannot save, and again when it could in between', async () => {
    const folder = new MemoryFolder();
    const { store, troubles } = windowOn(folder, 'a');
    for (const broken of [true, true, false, true]) {
      folder.broken = broken;
      await store.record(opened('first-call'));
    }
    assert.deepEqual(
      troubles.map(({ kind }) => kind),
      ['unwritten', 'unwritten'],
    );
  });

  it('writes again what a starting window took for the draft of a killed one', async () => {
    const folder = new MemoryFolder();
    const { store, troubles } = windowOn(folder, 'a');
    const { write } = folder;
    folder.write = async (name, text) => {
      await write(name, text);
      folder.write = write;
      await windowOn(folder, 'starting').store.reload();
      assert.equal(folder.files.has(name), false, 'taken');
    };
    await store.record(opened('first-call'));
    assert.deepEqual(troubles, []);
    assert.equal((await everything(folder)).length, 1);
  });

  it('finds what another window merges while it reads', async () => {
    const folder = new MemoryFolder();
    const other = windowOn(folder, 'a').store;
    await other.record(opened('first-call'));
    const { store } = windowOn(folder, 'b');
    const { list } = folder;
    folder.list = async () => {
      const names = await list();
      folder.list = list;
      for (let i = 0; i < MOST_FILES; i += 1) await other.record(opened(`exercise-${i}`));
      assert.ok(names.every((name) => !folder.files.has(name)));
      return names;
    };
    await store.reload();
    assert.equal(store.events.length, MOST_FILES + 1);
  });

  it('keeps few files, whoever wrote them', async () => {
    const folder = new MemoryFolder();
    for (let i = 0; i < 100; i += 1)
      folder.files.set(`former-${i}.json`, writeProgressFile([past(`former-${i}`)]));
    for (let i = 0; i < 100; i += 1) {
      const { store } = windowOn(folder, `w${i}`);
      await store.reload();
      await store.record(opened('first-call'));
      assert.ok(folder.files.size <= MOST_FILES + 1, `${folder.files.size} files after window ${i}`);
    }
    assert.equal((await everything(folder)).length, 200);
  });

  it('does not remove what a window of a former version has written anew since', async () => {
    const folder = new MemoryFolder();
    const write = (count: number) => {
      const events = Array.from({ length: count }, (_, i) => past(`former-${i}`));
      folder.files.set('former.json', writeProgressFile(events));
    };
    write(1);
    const { store } = windowOn(folder, 'a');
    await store.reload();
    write(2);
    for (let i = 0; i < 2 * MOST_FILES; i += 1) await store.record(opened('first-call'));
    assert.equal((await everything(folder)).length, 2 * MOST_FILES + 2);
  });

  it('leaves alone what holds more than it knows, and drafts of a later version', async () => {
    const folder = new MemoryFolder();
    const uuid = '00000000-0000-4000-8000-000000000000';
    const strange = [
      ['events-1.json', '{"version":1,"events":[{"v":1,"kind":"reviewed","id":"x"}]}'],
      ['events-2.json', '{"version":1,"events":[],"settings":{}}'],
      ['events-3.json', '{"version":2,"events":[]}'],
      [`events-4.json.${uuid}.tmp`, '{"version":2,"events":[]}'],
      [`events-5.json.${uuid}.tmp`, '{"version":2,"eve'],
      [`events-6.json.${uuid}.tmp`, '{"version":1,"events":[{"v":1,"kind":"reviewed","id":"x"}]}'],
      ['notes.tmp', 'mine'],
    ] as const;
    for (const [name, text] of strange) folder.files.set(name, text);
    const { store } = windowOn(folder, 'a');
    await store.reload();
    for (let i = 0; i < 2 * MOST_FILES; i += 1) await store.record(opened('first-call'));
    await windowOn(folder, 'b').store.reload();
    for (const [name, text] of strange) assert.equal(folder.files.get(name), text, name);
  });

  it('saves what a draft holds once, also where the draft cannot be removed', async () => {
    const folder = new MemoryFolder();
    const draft = 'former.json.00000000-0000-4000-8000-000000000000.tmp';
    folder.files.set(draft, writeProgressFile([past('one')]));
    folder.remove = () => Promise.reject(new Error('held'));
    const { store, troubles } = windowOn(folder, 'a');
    for (let i = 0; i < 3; i += 1) await store.reload();
    assert.equal(folder.files.size, 2);
    folder.files.delete(draft);
    assert.deepEqual([await everything(folder), troubles], [['one'], []]);
  });

  it('saves what stands whole in a damaged file before it sets it aside', async () => {
    const folder = new MemoryFolder();
    folder.files.set('old.json', writeProgressFile([past('one'), past('two')]).slice(0, -20));
    folder.broken = true;
    const { store, troubles } = windowOn(folder, 'a');
    await store.reload();
    assert.ok(folder.files.has('old.json'), 'still there while the disk is full');
    folder.broken = false;
    await store.reload();
    assert.equal(troubles.at(-1)?.kind, 'damaged');
    assert.deepEqual(await everything(folder), ['one']);
  });

  it('loses nothing on a full disk, and leaves no halves there', async () => {
    const disk = new MortalDisk();
    const full = new RecordingWindow(disk.folder(0), 'a');
    void full.work(40);
    for (let i = 0; i < 60; i += 1) await disk.step(() => 0);
    const before = new Map(disk.files);
    disk.room = 40;
    while (await disk.step(() => 0));
    const [trouble] = full.troubles;
    assert.ok(trouble?.kind === 'unwritten' && isDiskFull(trouble.error));
    assert.ok(before.size > 0 && full.acknowledged.length > 0 && full.acknowledged.length < 40);
    for (const [name, text] of before) if (!isDraft(name)) assert.equal(disk.files.get(name), text, name);
    assert.ok([...disk.files.keys()].every((name) => !isDraft(name)));
    disk.room = Infinity;
    void full.work(2);
    while (await disk.step(() => 0));
    const later = new RecordingWindow(disk.folder(1), 'b');
    void later.work(0);
    while (await disk.step(() => 0));
    assert.equal(later.store.events.length, 42);
  });

  it('puts a new event last, also when the clock was set back', async () => {
    const folder = new MemoryFolder();
    folder.files.set(
      'former.json',
      writeProgressFile([{ ...past('former'), at: '2031-05-05T05:05:05.555Z' }]),
    );
    const { store } = windowOn(folder, 'a');
    await store.reload();
    for (const score of [80, 40])
      await store.record({ kind: 'checked', exercise: 'first-call', score, met: 1, total: 2 });
    const { store: later } = windowOn(folder, 'b');
    await later.reload();
    for (const { events } of [store, later]) {
      const seen = events.map((event) => ('score' in event ? event.score : event.id));
      assert.deepEqual(seen, ['former', 80, 40]);
    }
    assert.equal(later.of('first-call').latest?.score, 40);
  });

  it('goes on saving when a listener fails', async () => {
    const folder = new MemoryFolder();
    const { store } = windowOn(folder, 'a');
    const subscription = store.onDidChange(() => {
      throw new Error('a view');
    });
    await store.record(opened('first-call')).catch(() => undefined);
    subscription.dispose();
    await store.record(opened('first-call'));
    assert.equal((await everything(folder)).length, 2);
  });
});

/** The ids that a new window finds. */
async function everything(folder: ProgressFolder): Promise<string[]> {
  const { store } = windowOn(folder, 'last');
  await store.reload();
  return store.events.map(({ id }) => id);
}
