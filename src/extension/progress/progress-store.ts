import {
  momentAfter,
  PROGRESS_VERSION,
  union,
  type NewEvent,
  type ProgressEvent,
} from '../../core/progress/events';
import { progressOf, type Progress } from '../../core/progress/progress';
import { Emitter } from '../emitter';
import { ProgressFiles, type ProgressFolder, type Remains } from './progress-files';

/** How this window tells time and makes names; given by the host. */
export interface Window {
  now(): Date;
  /** A UUID. */
  newId(): string;
}

/**
 * Something a person should know about the progress files.
 * - `damaged`: a file could not be read and lies now beside the others as `keptAs`; what stood whole in it counts
 * - `newer`: a file of a later version of API Kata was left as it is
 * - `unwritten`: this window's events could not be saved; they are tried again with the next one
 */
export type ProgressTrouble =
  { kind: 'damaged'; keptAs: string } | { kind: 'newer' } | { kind: 'unwritten'; error: unknown };

/** Progress over all windows: each adds files of its own, and reads everybody's. */
export class ProgressStore {
  private readonly files: ProgressFiles;
  private readonly unsaved = new Map<string, ProgressEvent>();
  private merged: ProgressEvent[] = [];
  private newerSeen = false;
  private failing = false;
  private queue: Promise<void> = Promise.resolve();
  private readonly changes = new Emitter<void>();
  private readonly troubles = new Emitter<ProgressTrouble>();

  readonly onDidChange = this.changes.event;
  readonly onTrouble = this.troubles.event;

  constructor(
    folder: ProgressFolder,
    private readonly window: Window,
  ) {
    this.files = new ProgressFiles(folder, () => window.newId());
  }

  /** Everything known, oldest first. */
  get events(): readonly ProgressEvent[] {
    return this.merged;
  }

  of(exercise: string): Progress {
    return progressOf(this.merged, exercise);
  }

  /**
   * Adds an event, with the id given or a new one; it counts at once. Resolves when it is saved, or when saving failed
   * and `onTrouble` said so.
   */
  async record(event: NewEvent, id = this.window.newId()): Promise<ProgressEvent> {
    const at = momentAfter(this.merged.at(-1), this.window.now());
    const added: ProgressEvent = { v: PROGRESS_VERSION, id, at, ...event };
    await this.add([added]);
    return added;
  }

  /** Adds the events that are not known yet; of two with one id ours stays. Resolves as `record` does. Out: how many were new. */
  async add(events: readonly ProgressEvent[]): Promise<number> {
    const known = new Set(this.merged.map(({ id }) => id));
    const fresh = union(events).filter(({ id }) => !known.has(id));
    for (const event of fresh) this.unsaved.set(event.id, event);
    const saved = this.enqueue(() => this.save());
    this.adopt(fresh);
    await saved;
    return fresh.length;
  }

  /** Reads what other windows have written, and saves what killed ones left half written. */
  reload(): Promise<void> {
    return this.enqueue(async () => {
      const { remains } = await this.read();
      if (await this.files.takeOver()) await this.read();
      for (const event of remains.flatMap(({ events }) => events))
        if (!this.unsaved.has(event.id)) this.unsaved.set(event.id, event);
      await this.save();
      for (const each of remains) await this.putAway(each);
    });
  }

  /** Resolves when everything recorded so far is saved. */
  whenIdle(): Promise<void> {
    return this.queue;
  }

  dispose(): void {
    this.changes.dispose();
    this.troubles.dispose();
  }

  private adopt(events: readonly ProgressEvent[]): void {
    const merged = union(this.merged, events);
    if (merged.length === this.merged.length) return;
    this.merged = merged;
    this.changes.fire();
  }

  private async read() {
    const reading = await this.files.readNew();
    this.adopt([...reading.events, ...reading.remains.flatMap(({ events }) => events)]);
    if (reading.newer && !this.newerSeen) this.troubles.fire({ kind: 'newer' });
    this.newerSeen ||= reading.newer;
    return reading;
  }

  private async save(): Promise<void> {
    const events = [...this.unsaved.values()];
    try {
      if (events.length > 0) await this.files.add(events);
      for (const { id } of events) this.unsaved.delete(id);
      this.failing = false;
    } catch (error) {
      // Said once until it works again.
      if (!this.failing) this.troubles.fire({ kind: 'unwritten', error });
      this.failing = true;
    }
    // Where that fails, the many files stay, and the next save tries again.
    await this.files.merge(this.merged).catch(() => undefined);
  }

  private async putAway(remains: Remains): Promise<void> {
    if (remains.events.some(({ id }) => this.unsaved.has(id))) return;
    const keptAs = await this.files.putAway(remains, this.window.now());
    if (keptAs !== undefined) this.troubles.fire({ kind: 'damaged', keptAs });
  }

  /** One job after the other, also after one that failed. */
  private enqueue(job: () => Promise<void>): Promise<void> {
    const done = this.queue.then(job);
    this.queue = done.catch(() => undefined);
    return done;
  }
}
