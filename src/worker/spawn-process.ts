import { fork, type ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import { constants, getPriority, setPriority } from 'node:os';
import { CLOCK_FD } from './clock';
import type { Death, Port, Reply, Spawn } from './protocol';

/** Below the host, in the units of `nice`: a third of a core that the host wants too. Windows takes it for normal. */
const NICENESS = 5;

/** How much of the end of the worker's standard error is kept, in characters. */
const LAST_WORDS = 4_000;

export interface ProcessOptions {
  /** Runs below the host's priority, for a host that a person is typing in. */
  yields?: boolean;
  /** Ctrl-C in a terminal ends the host, which ends its workers in its own time. */
  ownGroup?: boolean;
  /** Where a debugger can attach, from this machine alone. */
  inspectPort?: number | undefined;
}

/**
 * Starts `dist/worker.js` in a process of its own. `workerFile` is its absolute path. It keeps a host alive that has more to
 * do than this review: its memory limit is V8's own and exact, while a thread that meets one may take the process with it.
 * Beside an editor it also yields where cores are few, and its garbage collector does not take turns with other threads.
 */
export function spawnProcess(
  workerFile: string,
  { yields = false, ownGroup = false, inspectPort }: ProcessOptions = {},
): Spawn {
  return (memoryMb): Port => {
    const child = fork(workerFile, [], {
      // In the desktop VS Code the host's executable is Electron, which has to be told to be Node.
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      // Not the host's own: a worker with its debugging port could not start. No larger young generation either, which is
      // 48 MB by itself: on 3 MB of spec 16, 32, 64, 96 and 128 MB took 1.0–1.15, 0.84–0.96, 1.0, 0.9–1.0 and 0.94–0.96
      // of the processor time with the default, which varies as much.
      execArgv: [
        `--max-old-space-size=${memoryMb}`,
        ...(inspectPort === undefined ? [] : [`--inspect=127.0.0.1:${inspectPort}`]),
      ],
      serialization: 'advanced',
      // On Windows it would get a window.
      detached: ownGroup && process.platform !== 'win32',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc', 'pipe'],
    });
    if (yields) yieldToOthers(child);
    // The host must be able to end while an idle worker waits, and takes a busy one with it.
    child.unref();
    child.channel?.unref();
    const clock = child.stdio[CLOCK_FD] as Socket | null;
    for (const stream of [child.stderr as Socket | null, clock]) stream?.unref();
    let cpuMs: number | undefined;
    clock?.on('data', (told: Buffer) => (cpuMs = Number(String(told).trim().split('\n').at(-1)) || cpuMs));
    const kill = () => void child.kill('SIGKILL');
    process.once('exit', kill);
    child.once('exit', () => process.off('exit', kill));
    let lastWords = '';
    child.stderr?.on('data', (words: Buffer) => (lastWords = (lastWords + String(words)).slice(-LAST_WORDS)));
    return {
      post: (message) => {
        // One that never started, or is gone: `onDeath` tells why.
        if (child.connected) child.send(message);
      },
      onReply: (listener) =>
        child.on('message', (reply) => {
          const one = reply as Reply;
          if ('ready' in one) cpuMs = Math.max(cpuMs ?? 0, one.cpuMs ?? 0);
          listener(one);
        }),
      onDeath: (listener) => {
        child.on('error', ({ message }) => listener({ outOfMemory: false, message }));
        child.on('close', (code, signal) =>
          listener(deathOf(lastWords, `the worker ended with ${signal ?? `code ${code}`}`)),
        );
      },
      terminate: kill,
      cpuMs: () => cpuMs,
    };
  };
}

function yieldToOthers({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined)
      setPriority(pid, Math.min(getPriority() + NICENESS, constants.priority.PRIORITY_LOW));
  } catch {
    // A worker at the host's priority, or one that is gone already, which `onDeath` tells.
  }
}

/** By the line in which Node says why it ends, or by how it ended. */
function deathOf(lastWords: string, otherwise: string): Death {
  const message = /^(?:FATAL ERROR|\w*Error): .*$/m.exec(lastWords)?.[0] ?? otherwise;
  return { outOfMemory: /^FATAL ERROR: .*\b(memory|Allocation failed|heap)\b/i.test(message), message };
}
