import { union, PROGRESS_VERSION, type NewEvent, type ProgressEvent } from '../../core/progress/events';
import { progressOf, type Progress } from '../../core/progress/progress';
import { readProgressFile, writeProgressFile } from '../../core/progress/progress-file';
import { Emitter } from '../emitter';

/** The folder that all windows share, one file per window. */
export interface ProgressFolder {
  /** Names of the progress files in it. */
  list(): Promise<string[]>;
  read(name: string): Promise<string>;
  /** Replaces the file as a whole. */
  write(name: string, text: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
}

/** What this window is called and how it tells time; given by the host. */
export interface Window {
  /** The name of this window's file; no other window has it. */
  file: string;
  now(): Date;
  newId(): string;
}

/**
 * Something a person should know about the progress files.
 * - `damaged`: a file could not be read and lies now beside the others as `keptAs`
 * - `newer`: a file of a later version of API Kata was left as it is
 * - `unwritten`: this window's events could not be saved; they are tried again with the next one
 */
export type ProgressTrouble =
  { kind: 'damaged'; keptAs: string } | { kind: 'newer' } | { kind: 'unwritten'; error: unknown };

/** Progress over all windows: this window writes only its own file, and reads everybody's. */
export class ProgressStore {
  private own: ProgressEvent[] = [];
  private merged: ProgressEvent[] = [];
  private newerSeen = false;
  private queue: Promise<void> = Promise.resolve();
  private readonly changes = new Emitter<void>();
  private readonly troubles = new Emitter<ProgressTrouble>();

  readonly onDidChange = this.changes.event;
  readonly onTrouble = this.troubles.event;

  constructor(
    private readonly folder: ProgressFolder,
    private readonly window: Window,
  ) {}

  /** Everything known, oldest first. */
  get events(): readonly ProgressEvent[] {
    return this.merged;
  }

  of(exercise: string): Progress {
    return progressOf(this.merged, exercise);
  }

  /** Adds an event; it counts at once. Resolves when it is saved, or when saving failed and `onTrouble` told so. */
  async record(event: NewEvent): Promise<ProgressEvent> {
    const id = this.window.newId();
    const added: ProgressEvent = { v: PROGRESS_VERSION, id, at: this.window.now().toISOString(), ...event };
    this.own.push(added);
    this.adopt([added]);
    await this.enqueue(() => this.save());
    return added;
  }

  /** Reads what other windows have written. */
  reload(): Promise<void> {
    return this.enqueue(async () => {
      const names = (await this.folder.list().catch(() => [])).filter((name) => name !== this.window.file);
      const lists = await Promise.all(names.map((name) => this.load(name)));
      this.adopt(lists.flat());
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

  private async save(): Promise<void> {
    try {
      await this.folder.write(this.window.file, writeProgressFile(this.own));
    } catch (error) {
      this.troubles.fire({ kind: 'unwritten', error });
    }
  }

  private async load(name: string): Promise<ProgressEvent[]> {
    // A file that cannot be opened at this moment is read at the next reload.
    const text = await this.folder.read(name).catch(() => undefined);
    if (text === undefined) return [];
    const file = readProgressFile(text);
    if (file.kind === 'events') return file.events;
    if (file.kind === 'damaged') await this.keepAside(name);
    else if (!this.newerSeen) {
      this.newerSeen = true;
      this.troubles.fire({ kind: 'newer' });
    }
    return [];
  }

  private async keepAside(name: string): Promise<void> {
    const keptAs = `${name}.corrupt-${this.window.now().toISOString().replace(/[:.]/g, '-')}`;
    try {
      await this.folder.rename(name, keptAs);
      this.troubles.fire({ kind: 'damaged', keptAs });
    } catch {
      // Another window has just kept it aside.
    }
  }

  private enqueue(job: () => Promise<void>): Promise<void> {
    return (this.queue = this.queue.then(job));
  }
}
