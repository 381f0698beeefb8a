import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const TICK_MS = 5;

/** Of all cores; VS Code at rest, with a window that blinks, leaves more. */
const IDLE_SHARE = 0.85;

/** Where Linux counts a thread's nanoseconds on a core, those spent waiting for one, and its turns (`sched-stats.rst`). */
const SCHEDULE = `/proc/self/task/${process.pid}/schedstat`;

export interface Stall {
  /** Milliseconds by which a 5 ms interval was late at most. */
  longest: number;
  /** Milliseconds of that interval in which the host could have run, but others had the cores; unknown beside Linux. */
  waited?: number;
  /** The same as `longest`, by Node's own monitor of the event loop. */
  monitored: number;
}

/** Watches for how long the extension host answers nobody, from now until the result is called. */
export function watchStalls(): () => Stall {
  let stall: Omit<Stall, 'monitored'> = { longest: 0 };
  let last = performance.now();
  let lastWaiting = waiting();
  const look = () => {
    const now = performance.now();
    const nowWaiting = waiting();
    const late = now - last - TICK_MS;
    if (late > stall.longest) {
      stall = { longest: late };
      if (nowWaiting !== undefined && lastWaiting !== undefined) stall.waited = nowWaiting - lastWaiting;
    }
    [last, lastWaiting] = [now, nowWaiting];
  };
  const timer = setInterval(look, TICK_MS);
  const monitor = monitorEventLoopDelay({ resolution: TICK_MS });
  monitor.enable();
  return () => {
    clearInterval(timer);
    monitor.disable();
    // A stall that is still going on counts as well.
    look();
    return { ...stall, monitored: Math.max(0, monitor.max / 1e6 - TICK_MS) };
  };
}

/** Milliseconds that this thread, ready to run, has waited for a core since it began. */
function waiting(): number | undefined {
  if (!existsSync(SCHEDULE)) return undefined;
  return Number(readFileSync(SCHEDULE, 'utf8').split(' ')[1]) / 1e6;
}

/**
 * Passes the time until no tick has been late for a while and most cores were idle meanwhile: VS Code itself is busy after
 * a start, with a new editor and with an edit of a long file, and its window goes on when the host is calm again.
 */
export async function quiet({ forMs = 1_000, atMostMs = 15_000 } = {}): Promise<void> {
  const deadline = performance.now() + atMostMs;
  let calm = performance.now();
  let cores = coreTimes();
  while (performance.now() < deadline) {
    const before = performance.now();
    await new Promise((resolve) => setTimeout(resolve, TICK_MS));
    const now = performance.now();
    const passed = now - calm >= forMs;
    if (passed && idleShare(cores, coreTimes()) >= IDLE_SHARE) return;
    if (!passed && now - before <= 4 * TICK_MS) continue;
    [calm, cores] = [now, coreTimes()];
  }
}

/** Milliseconds since the start of the machine, of all cores together. */
interface CoreTimes {
  idle: number;
  all: number;
}

function coreTimes(): CoreTimes {
  const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0);
  const times = cpus().map((core) => core.times);
  return { idle: sum(times.map(({ idle }) => idle)), all: sum(times.flatMap((each) => Object.values(each))) };
}

function idleShare(from: CoreTimes, to: CoreTimes): number {
  return (to.idle - from.idle) / Math.max(1, to.all - from.all);
}
