import { monitorEventLoopDelay } from 'node:perf_hooks';

const TICK_MS = 5;

export interface Stall {
  /** Milliseconds by which a 5 ms interval was late at most. */
  longest: number;
  /** The same by Node's own monitor of the event loop. */
  monitored: number;
}

/** Watches for how long the extension host answers nobody, from now until the result is called. */
export function watchStalls(): () => Stall {
  let longest = 0;
  let last = performance.now();
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last - TICK_MS);
    last = now;
  };
  const timer = setInterval(look, TICK_MS);
  const monitor = monitorEventLoopDelay({ resolution: TICK_MS });
  monitor.enable();
  return () => {
    clearInterval(timer);
    monitor.disable();
    // A stall that is still going on counts as well.
    look();
    return { longest, monitored: Math.max(0, monitor.max / 1e6 - TICK_MS) };
  };
}

/** Passes the time until no tick has been late for a while: VS Code itself is busy after a start or a new editor. */
export async function quiet({ forMs = 1_000, atMostMs = 15_000 } = {}): Promise<void> {
  const deadline = performance.now() + atMostMs;
  for (let calm = performance.now(); performance.now() - calm < forMs && performance.now() < deadline;) {
    const before = performance.now();
    await new Promise((resolve) => setTimeout(resolve, TICK_MS));
    if (performance.now() - before > 4 * TICK_MS) calm = performance.now();
  }
}
