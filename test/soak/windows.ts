import { ProgressStore, type ProgressTrouble } from '../../src/extension/progress/progress-store';
import type { ProgressFolder } from '../../src/extension/progress/progress-files';

/** A window that records events and remembers which of them were acknowledged: those must never be lost. */
export class RecordingWindow {
  readonly acknowledged: string[] = [];
  readonly troubles: ProgressTrouble[] = [];
  readonly store: ProgressStore;
  private lastId = 0;

  constructor(
    folder: ProgressFolder,
    private readonly name: string,
  ) {
    const newId = () => `${name}-${(this.lastId += 1)}`;
    this.store = new ProgressStore(folder, { now: () => new Date(Date.UTC(2026, 0, 1)), newId });
    this.store.onTrouble((trouble) => this.troubles.push(trouble));
  }

  /** Starts as VS Code does, and records so many events, two at a time; looks at the others' now and then. */
  async work(events: number, acknowledge: (id: string) => void = () => undefined): Promise<void> {
    await this.store.reload();
    for (let i = 0; i < events; i += 2) {
      await Promise.all([this.record(acknowledge), this.record(acknowledge)]);
      if (i % 6 === 4) await this.store.reload();
    }
  }

  private async record(acknowledge: (id: string) => void): Promise<void> {
    const { id } = await this.store.record({ kind: 'opened', exercise: `of-${this.name}` });
    if (this.troubles.some(({ kind }) => kind === 'unwritten')) return;
    this.acknowledged.push(id);
    acknowledge(id);
  }
}

/** Numbers from 0 up to 1 that a seed determines (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
