import { fork, type ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import { constants, getPriority, setPriority } from 'node:os';
import type { Port, Reply, Spawn } from './protocol';

/** Below the host, in the units of `nice`: a third of a core that the host wants too. Windows takes it for normal. */
const NICENESS = 5;

/** How much of the end of the worker's standard error is kept, in characters. */
const LAST_WORDS = 4_000;

/**
 * Starts `dist/worker.js` in a process of its own. `workerFile` is its absolute path. Beside an editor a process is better
 * than a thread: it yields to the editor where cores are few, its garbage collector does not take turns with the host's
 * other threads, and when its memory runs out the host lives.
 */
export function spawnProcess(workerFile: string): Spawn {
  return (): Port => {
    const child = fork(workerFile, [], {
      // In the desktop VS Code the host's executable is Electron, which has to be told to be Node.
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      // Not the host's own: a worker with its debugging port could not start. No larger young generation either, which is
      // 48 MB by itself: on 3 MB of spec 16, 32, 64, 96 and 128 MB took 1.0–1.15, 0.84–0.96, 1.0, 0.9–1.0 and 0.94–0.96
      // of the processor time with the default, which varies as much.
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    yieldToOthers(child);
    // The host must be able to end while an idle worker waits.
    child.unref();
    child.channel?.unref();
    (child.stderr as Socket | null)?.unref();
    let lastWords = '';
    child.stderr?.on('data', (words: Buffer) => (lastWords = (lastWords + String(words)).slice(-LAST_WORDS)));
    return {
      post: (message) => {
        // One that never started, or is gone: `onDeath` tells why.
        if (child.connected) child.send(message);
      },
      onReply: (listener) => child.on('message', (reply) => listener(reply as Reply)),
      onDeath: (listener) => {
        child.on('error', (error) => listener(error.message));
        child.on('close', (code, signal) =>
          listener(cause(lastWords) ?? `the worker ended with ${signal ?? `code ${code}`}`),
        );
      },
      terminate: () => void child.kill('SIGKILL'),
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

/** The line in which Node says why it ends. */
function cause(lastWords: string): string | undefined {
  return /^(?:FATAL ERROR|\w*Error): .*$/m.exec(lastWords)?.[0];
}
