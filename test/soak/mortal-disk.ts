import type { ProgressFolder } from '../../src/extension/progress/progress-files';

/** One indivisible step of a window's operation on the disk. */
interface Step {
  window: number;
  take(): void;
}

/**
 * A disk in memory with the semantics of VS Code's `workspace.fs`, cut into its indivisible steps: a write empties the
 * file, then fills it bit by bit; a rename looks whether the name is free, then moves; a listing has only what was
 * there all the while. Windows wait at each step until `step` lets one of them go on, so that every interleaving can be
 * had, and had again. A window that is killed waits for ever.
 */
export class MortalDisk {
  readonly files = new Map<string, string>();
  /** How many steps were taken. */
  steps = 0;
  /** A longer text does not fit: what fits is written, then the write fails. */
  room = Infinity;
  /** Nobody waits any more: each step happens when it is asked for. */
  atOnce = false;
  private waiting: Step[] = [];
  private readonly dead = new Set<number>();

  /** The folder as one window sees it. */
  folder(window: number): ProgressFolder {
    const step = <T>(work: () => T) => this.queue(window, work);
    return {
      list: async () => {
        const before = await step(() => [...this.files.keys()]);
        return step(() => before.filter((name) => this.files.has(name)));
      },
      read: (name) => step(() => this.get(name)),
      write: async (name, text) => {
        for (const length of [0, Math.ceil(text.length / 2), text.length])
          await step(() => this.put(name, text.slice(0, length)));
      },
      rename: async (from, to) => {
        await step(() => {
          this.get(from);
          if (this.files.has(to)) throw new Error(`FileExists: ${to}`);
        });
        await step(() => {
          this.files.set(to, this.get(from));
          this.files.delete(from);
        });
      },
      remove: (name) => step(() => void (this.get(name), this.files.delete(name))),
    };
  }

  /** Lets one of the waiting steps happen, once nothing else moves. `choose` says which. False: none is waiting. */
  async step(choose: (count: number) => number): Promise<boolean> {
    await new Promise(setImmediate);
    const [next] = this.waiting.splice(choose(this.waiting.length), 1);
    if (!next) return false;
    this.steps += 1;
    next.take();
    return true;
  }

  /** Kills the window whose step `choose` would take, before it is taken; or every window. */
  async kill(choose: (count: number) => number, everybody: boolean): Promise<void> {
    await new Promise(setImmediate);
    const victim = this.waiting[choose(this.waiting.length)]?.window;
    for (const { window } of this.waiting) if (everybody || window === victim) this.dead.add(window);
    this.waiting = this.waiting.filter(({ window }) => !this.dead.has(window));
  }

  private queue<T>(window: number, work: () => T): Promise<T> {
    return new Promise<T>((resolve) => {
      // What `work` throws is the answer, too.
      const take = () => resolve(new Promise((done) => done(work())));
      if (this.atOnce) take();
      else if (!this.dead.has(window)) this.waiting.push({ window, take });
    });
  }

  private get(name: string): string {
    const text = this.files.get(name);
    if (text === undefined) throw new Error(`FileNotFound: ${name}`);
    return text;
  }

  private put(name: string, text: string): void {
    this.files.set(name, text.slice(0, this.room));
    if (text.length > this.room) throw new Error('ENOSPC: no space left on device, write');
  }
}
