import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { UsageError } from '../../usage';
import type { GradingWords } from '../words/words';

export interface Lock {
  release(): Promise<void>;
}

/**
 * Claims a file for this process by `<file>.lock` beside it, which says who. The lock of a process of this machine that
 * is gone (killed, out of power) is taken over.
 * @throws UsageError where another run holds it
 */
export async function lock(file: string, say: GradingWords): Promise<Lock> {
  const path = `${file}.lock`;
  const owner = `${process.pid} ${hostname()}`;
  for (let tries = 0; ; tries++) {
    try {
      await writeFile(path, `${owner}\n`, { flag: 'wx' });
      break;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // The folder is missing or closed: opening the file itself says so better.
      if (code !== 'EEXIST') return { release: () => Promise.resolve() };
      const holder = (await readFile(path, 'utf8').catch(() => '')).trim();
      if (tries > 0 || isAlive(holder)) throw new UsageError(say.output.held(file, path, holder));
      // Renaming, and not removing: of two runs that find it stale, one fails here.
      await rename(path, `${path}.${process.pid}`).catch(() => undefined);
      await rm(`${path}.${process.pid}`, { force: true });
    }
  }
  return {
    release: async () => {
      const holder = await readFile(path, 'utf8').catch(() => '');
      if (holder.trim() === owner) await rm(path, { force: true });
    },
  };
}

/** Whether the process that a lock names may still run; of another machine nobody can tell. */
function isAlive(holder: string): boolean {
  const [, pid, host] = /^(\d+) (.+)$/.exec(holder) ?? [];
  // Being written this moment, or not ours.
  if (pid === undefined || host !== hostname()) return true;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
