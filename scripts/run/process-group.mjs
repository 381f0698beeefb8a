import { spawn } from 'node:child_process';
import { clearInterval, setInterval } from 'node:timers';
import { setTimeout as pause } from 'node:timers/promises';

const GRACE_MS = 5000;
const PARENT_CHECK_MS = 500;
const running = new Set();
let ending = false;

/**
 * Starts a command in a process group of its own, so that stop() ends everything it started in turn.
 * In: what `spawn` takes. Out: the child, `exited` (its exit code, or the signal's name; never rejects) and `stop`.
 * A command that cannot be started exits with the error as its code.
 */
export function startGroup(command, args, options = {}) {
  const windows = process.platform === 'win32';
  const child = spawn(command, args, { ...options, detached: !windows });
  const exited = new Promise((settle) => {
    child.once('error', settle);
    child.once('exit', (code, signal) => settle(code ?? signal));
  });
  const group = {
    child,
    exited,
    stop: async () => {
      running.delete(group);
      if (child.pid === undefined) return;
      if (windows) await startGroup('taskkill', ['/pid', String(child.pid), '/t', '/f']).exited;
      else await endPosixGroup(child.pid);
      await exited;
    },
  };
  running.add(group);
  // The leader may be gone while what it started lives on: only a group without members is forgotten.
  void exited.then(() => !windows && alive(child.pid) === false && running.delete(group));
  return group;
}

/** Ends every group that was started and not stopped yet. */
export async function stopEverything() {
  await Promise.all([...running].map((group) => group.stop()));
}

/**
 * On Ctrl-C or a polite kill: ends everything that was started, then this process, with the shell's code for it.
 * A kill that npm passes on reaches only the shell between npm and us, so losing that shell counts as one too.
 */
export function stopEverythingOnSignal() {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ]) {
    process.once(signal, () => endWith(code));
  }
  const shell = process.ppid;
  if (!process.env.npm_lifecycle_event) return;
  const watch = setInterval(
    () => process.ppid !== shell && (clearInterval(watch), endWith(143)),
    PARENT_CHECK_MS,
  );
  watch.unref();
}

/** Whether this process is on its way out, so that what ends now was ended by us. */
export const isEnding = () => ending;

function endWith(code) {
  ending = true;
  void stopEverything().finally(() => process.exit(code));
}

async function endPosixGroup(pid) {
  signalGroup(pid, 'SIGTERM');
  for (const end = Date.now() + GRACE_MS; Date.now() < end && alive(pid);) await pause(50);
  signalGroup(pid, 'SIGKILL');
}

function alive(pid) {
  if (pid === undefined) return false;
  return signalGroup(pid, 0);
}

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}
