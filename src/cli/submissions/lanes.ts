import type { OrderBuffer } from './results/order-buffer';

/**
 * Does `work` for 0 to `count` - 1, one at a time on each lane, and puts what comes of it into the buffer.
 * Ends early, with what is under way, when `signal` aborts.
 * @throws what `work` or the buffer threw first; the other lanes end then, too
 */
export async function runLanes<L, T>(
  lanes: readonly L[],
  count: number,
  buffer: OrderBuffer<T>,
  signal: AbortSignal,
  work: (lane: L, index: number) => Promise<T | undefined | typeof STOPPED>,
): Promise<void> {
  let next = 0;
  let failed = false;
  const over = () => failed || signal.aborted;
  signal.addEventListener('abort', () => buffer.release());
  const run = async (lane: L) => {
    while (!over() && next < count) {
      const index = next++;
      await buffer.room(index);
      if (over()) return;
      const result = await work(lane, index);
      if (result === STOPPED) return;
      await buffer.put(index, result);
    }
  };
  const guarded = (lane: L) =>
    run(lane).catch((error: unknown) => {
      failed = true;
      buffer.release();
      throw error;
    });
  const ends = await Promise.allSettled(lanes.map(guarded));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

/** Of work that was broken off: there is no result, and its place stays empty. */
export const STOPPED = Symbol('stopped');
