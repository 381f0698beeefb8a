import type { ProgressEvent } from '../../core/progress/events';
import { readProgressFile, writeProgressFile } from '../../core/progress/progress-file';
import { isOfThisVersion, wholeEvents } from '../../core/progress/whole-events';
import { discard, draftName, isDraft, writeNew, type Files } from '../content/whole-files';

/** The folder that all windows share. What its operations promise, and what not, is said at `Files`. */
export interface ProgressFolder extends Files<string> {
  /** Names of the files in it. */
  list(): Promise<string[]>;
  read(name: string): Promise<string>;
}

/** What a reading of the folder brought. */
export interface Reading {
  events: ProgressEvent[];
  /** Files that were cut short. Once their events are saved elsewhere, they can be put away. */
  remains: Remains[];
  /** Whether there is a file of a later version. */
  newer: boolean;
}

export interface Remains {
  name: string;
  /** Those that stand whole in it. */
  events: ProgressEvent[];
}

/** With more files than this, they become one. */
export const MOST_FILES = 32;

/** However often other windows merge files while this one lists them. */
const MOST_LISTINGS = 4;

/**
 * The progress files. Three rules make them safe against kills and among windows, without locks:
 * - a file is new, whole, and never changed (an older version of API Kata rewrites its own, which has another name)
 * - an event counts as saved when the file it is in has its name
 * - a file is removed only by a window that has saved all its events in a later file
 */
export class ProgressFiles {
  /** Files that are not read again. */
  private read = new Set<string>();
  /** Those whose every event this window knows, and nothing else is in them. */
  private known = new Set<string>();

  constructor(
    private readonly folder: ProgressFolder,
    private readonly newId: () => string,
  ) {}

  /** Saves events in a file of their own. @throws why it cannot be written; no other file is touched */
  async add(events: readonly ProgressEvent[]): Promise<void> {
    const name = this.newName();
    const names = { name, draft: () => draftName(name) };
    await writeNew(this.folder, names, writeProgressFile(events));
    this.read.add(name);
    this.known.add(name);
  }

  /** Reads what this window has not read yet. */
  async readNew(): Promise<Reading> {
    const reading: Reading = { events: [], remains: [], newer: false };
    for (let listings = 1; listings <= MOST_LISTINGS; listings += 1) {
      const names = await this.folder.list().catch(() => undefined);
      if (!names) return reading;
      this.forgetAllBut(new Set(names));
      const fresh = names.filter((name) => this.concerns(name));
      const found = await Promise.all(fresh.map((name) => this.load(name, reading)));
      // What is gone since has its events in a later file, which this listing may have missed.
      if (!found.includes(false)) break;
    }
    return reading;
  }

  /** Once there are too many files, gives those that an older version may yet rewrite a name that it does not write to. */
  async takeOver(): Promise<boolean> {
    if (this.known.size <= MOST_FILES) return false;
    const others = [...this.known].filter((name) => !isUnchanging(name));
    for (const name of others) this.known.delete(name);
    // Where one is gone, its window is just writing it anew, or another window was faster.
    await Promise.allSettled(others.map((name) => this.folder.rename(name, this.newName())));
    return others.length > 0;
  }

  /** Puts one file in the place of many. `all` are the events that this window knows. @throws as `add` does */
  async merge(all: readonly ProgressEvent[]): Promise<void> {
    const names = [...this.known].filter(isUnchanging);
    if (names.length <= MOST_FILES) return;
    await this.add(all);
    for (const name of names) this.known.delete(name);
    await Promise.all(names.map((name) => discard(this.folder, name)));
  }

  /** Puts a file away that was cut short. Out: the name under which it is kept, where it may be of use to a person. */
  async putAway({ name }: Remains, now: Date): Promise<string | undefined> {
    const keptAs = isDraft(name) ? undefined : `${name}.corrupt-${now.toISOString().replace(/[:.]/g, '-')}`;
    try {
      await (keptAs === undefined ? this.folder.remove(name) : this.folder.rename(name, keptAs));
      return keptAs;
    } catch {
      // Another window was faster, or nobody can; its events are saved, and once is enough.
      this.read.add(name);
      return undefined;
    }
  }

  private concerns(name: string): boolean {
    return (name.endsWith('.json') || isDraft(name)) && !this.read.has(name);
  }

  /** Adds what a file holds to the reading. False: it is not there any more, or cannot be opened at this moment. */
  private async load(name: string, reading: Reading): Promise<boolean> {
    const text = await this.folder.read(name).catch(() => undefined);
    if (text === undefined) return false;
    const file = readProgressFile(text);
    if (isDraft(name) || file.kind === 'damaged') {
      const ours = file.kind === 'damaged' ? isOfThisVersion(text) : file.kind === 'events' && file.complete;
      if (ours || !isDraft(name)) reading.remains.push({ name, events: wholeEvents(text) });
      return true;
    }
    if (isUnchanging(name)) this.read.add(name);
    if (file.kind === 'newer') reading.newer = true;
    else {
      reading.events = reading.events.concat(file.events);
      if (file.complete) this.known.add(name);
    }
    return true;
  }

  private forgetAllBut(names: ReadonlySet<string>): void {
    const there = (name: string) => names.has(name);
    this.read = new Set([...this.read].filter(there));
    this.known = new Set([...this.known].filter(there));
  }

  private newName(): string {
    return `events-${this.newId()}.json`;
  }
}

/** Whether a file has a name that is given once and never written to again. */
function isUnchanging(name: string): boolean {
  return /^events-[\w-]+\.json$/.test(name);
}
