/**
 * Lets work end in any order and hands it on in its own: what comes early waits for all before it, and whoever is
 * too far ahead waits for room. `undefined` takes its place in the order and is not handed on.
 */
export class OrderBuffer<T> {
  private readonly waiting = new Map<number, T | undefined>();
  private next = 0;
  private emitting = false;
  private released = false;
  private failure: { error: unknown } | undefined;
  private wake: (() => void)[] = [];

  constructor(
    /** How many places after the next one may be under way or waiting. */
    private readonly bound: number,
    private readonly emit: (item: T, index: number) => Promise<void>,
  ) {}

  /** Resolves when work at `index` may begin. @throws what `emit` threw */
  async room(index: number): Promise<void> {
    while (!this.released && !this.failure && index - this.next >= this.bound)
      await new Promise<void>((resolve) => this.wake.push(resolve));
    if (this.failure) throw this.failure.error;
  }

  /** Takes a result, and hands on what is due unless somebody is at that already. @throws what `emit` threw */
  async put(index: number, item: T | undefined): Promise<void> {
    this.waiting.set(index, item);
    if (this.emitting) return;
    this.emitting = true;
    try {
      while (this.waiting.has(this.next)) {
        const due = this.waiting.get(this.next);
        this.waiting.delete(this.next);
        if (due !== undefined) await this.emit(due, this.next);
        this.next++;
        this.wakeAll();
      }
    } catch (error) {
      this.failure = { error };
      this.wakeAll();
      throw error;
    } finally {
      this.emitting = false;
    }
  }

  /** Nobody waits for room any more: the work is to end. */
  release(): void {
    this.released = true;
    this.wakeAll();
  }

  /** What still waits behind a gap, and where the gap begins. */
  rest(): { from: number; waiting: ReadonlyMap<number, T | undefined> } {
    return { from: this.next, waiting: this.waiting };
  }

  private wakeAll(): void {
    for (const resolve of this.wake.splice(0)) resolve();
  }
}
