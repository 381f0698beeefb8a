import { lstat, mkdir, readdir, rename, rm, rmdir, unlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../../usage';
import type { SubmissionTexts } from '../texts/texts';
import { earlierHolder } from './earlier-lock';
import { nameOf, ownerNamed, stateOf, thisProcess } from './owner';
import { isSilent } from './silence';

export interface Lock {
  /** Whether it is still ours: who was suspended for long counted as gone. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

/** The holder touches its lock this often. */
const BEAT_MS = 500;
/** Others come and go meanwhile; nobody loses so often. */
const MOST_TRIES = 100;

/**
 * Claims a file for this process by `<file>.lock` beside it: a folder that holds one name, which says who. It comes
 * into being with the name in it, by renaming, and is taken over by renaming the name, so that of any number of runs
 * one succeeds. Taken over is the lock of a process that is gone: killed, out of power, in a container that is no more.
 * @throws UsageError where another run holds it
 */
export async function lock(file: string, say: SubmissionTexts): Promise<Lock> {
  const folder = `${file}.lock`;
  const own = nameOf(thisProcess());
  const held = (holder: string) => new UsageError(say.output.held(file, folder, holder));
  for (let tries = 0; ; tries++) {
    if (tries === MOST_TRIES) throw held('');
    const made = await create(folder, own);
    // The folder around it is missing or closed: opening the file itself says so better.
    if (made === 'impossible')
      return { isHeld: () => Promise.resolve(true), release: () => Promise.resolve() };
    if (made === 'done') break;
    const found = await lookAt(folder);
    if (found.holder !== undefined) throw held(found.holder);
    if (found.gone !== undefined && (await takeOver(folder, found.gone, own))) break;
  }
  return keep(folder, own);
}

function keep(folder: string, own: string): Lock {
  const path = join(folder, own);
  const touch = () => void utimes(path, new Date(), new Date()).catch(() => {});
  touch();
  const beat = setInterval(touch, BEAT_MS).unref();
  return {
    isHeld: () =>
      lstat(path).then(
        () => true,
        () => false,
      ),
    release: async () => {
      clearInterval(beat);
      await unlink(path).catch(() => {});
      // Who comes between finds it empty and puts its own in its place; then it stays.
      await rmdir(folder).catch(() => {});
    },
  };
}

/** A folder takes the place of an empty one and of nothing else. */
async function create(folder: string, own: string): Promise<'done' | 'taken' | 'impossible'> {
  const draft = `${folder}.${crypto.randomUUID()}`;
  try {
    await mkdir(draft);
    await writeFile(join(draft, own), '');
  } catch {
    await rm(draft, { recursive: true, force: true });
    return 'impossible';
  }
  try {
    await rename(draft, folder);
    return 'done';
  } catch {
    await rm(draft, { recursive: true, force: true });
    return 'taken';
  }
}

/** Only one process can rename a name: the others do not find it any more. */
async function takeOver(folder: string, gone: string, own: string): Promise<boolean> {
  return rename(join(folder, gone), join(folder, own)).then(
    () => true,
    () => false,
  );
}

/** Who holds a lock, or the name of a holder that is gone. Neither, where it is to be looked at again. */
async function lookAt(folder: string): Promise<{ holder?: string; gone?: string }> {
  const isFolder = await lstat(folder).then(
    (stats) => stats.isDirectory(),
    () => undefined,
  );
  if (isFolder === undefined) return {};
  if (!isFolder) {
    const holder = await earlierHolder(folder);
    // Of a folder it would not remove anything.
    if (holder === undefined) await unlink(folder).catch(() => {});
    return holder === undefined ? {} : { holder };
  }
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const owner = ownerNamed(name);
    const state = owner ? stateOf(owner) : 'unknown';
    if (state === 'dead' || (state === 'unknown' && (await isSilent(join(folder, name))))) continue;
    const isThere = (await readdir(folder).catch(() => [] as string[])).includes(name);
    return isThere ? { holder: owner ? `${owner.pid} ${owner.host}` : '' } : {};
  }
  const gone = names.find((name) => ownerNamed(name) !== undefined);
  if (gone !== undefined) return { gone };
  for (const name of names) await rm(join(folder, name), { recursive: true, force: true });
  // Where a system does not let a folder take the place of an empty one.
  await rmdir(folder).catch(() => {});
  return {};
}
