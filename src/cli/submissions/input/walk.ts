import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** What a walk meets that needs a word: a folder that may not be read, a file that links to somewhere else. */
export type WalkFault = 'no-permission' | 'outside' | 'unlistable';

export interface Walked {
  /** Relative to the root, `/` between names; empty for the root itself. */
  path: string;
  fault?: WalkFault;
}

export interface WalkChoice {
  hidden: boolean;
  /** Whether to look into a folder. */
  enter(folder: string): boolean;
  take(file: string): boolean;
}

/**
 * The files below a folder, in no order. Links to folders are not followed, so a loop cannot hold it up and nothing
 * is met twice; they are named to `skipped`. A link to a file is followed where it stays below the root.
 */
export async function walk(
  root: string,
  choice: WalkChoice,
  skipped: (link: string) => void,
): Promise<Walked[]> {
  const found: Walked[] = [];
  const top = await realpath(root);
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    let entries;
    try {
      entries = await readdir(join(root, folder), { withFileTypes: true });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      found.push({
        path: folder,
        fault: code === 'EACCES' || code === 'EPERM' ? 'no-permission' : 'unlistable',
      });
      continue;
    }
    for (const entry of entries) {
      if (entry.name === 'node_modules' || (entry.name.startsWith('.') && !choice.hidden)) continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (choice.enter(path)) folders.push(path);
      } else if (entry.isSymbolicLink()) {
        const target = await targetOf(join(root, path), top);
        if (target === 'folder') {
          if (choice.enter(path)) skipped(path);
        } else if (choice.take(path))
          found.push(target === 'outside' ? { path, fault: 'outside' } : { path });
      } else if (choice.take(path)) found.push({ path });
    }
  }
  return found;
}

/** A link that leads nowhere counts as a file: reading it says so. */
async function targetOf(link: string, top: string): Promise<'file' | 'folder' | 'outside'> {
  try {
    if ((await stat(link)).isDirectory()) return 'folder';
    const target = await realpath(link);
    return target.startsWith(top.endsWith(sep) ? top : top + sep) ? 'file' : 'outside';
  } catch {
    return 'file';
  }
}
