import { lstat } from 'node:fs/promises';
import { setTimeout as after } from 'node:timers/promises';

/** Ten beats of a lock: a machine may be busy. */
const SILENCE_MS = 5_000;
const LOOK_MS = 100;

/**
 * Waits whether anything happens to a file or folder: false as soon as it does, true after some seconds in which it did
 * not. No clock is asked: what counts is that the time of the file changes, not what it says.
 */
export async function isSilent(path: string): Promise<boolean> {
  const first = await signatureOf(path);
  const deadline = performance.now() + SILENCE_MS;
  while (performance.now() < deadline) {
    await after(LOOK_MS);
    if ((await signatureOf(path)) !== first) return false;
  }
  return true;
}

async function signatureOf(path: string): Promise<string> {
  try {
    const { ino, size, mtimeNs } = await lstat(path, { bigint: true });
    return [ino, size, mtimeNs].join(' ');
  } catch {
    return 'gone';
  }
}
