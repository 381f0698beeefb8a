import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { SpecFolder } from '../worker/protocol';

/**
 * The folder that references of a file may lead to: `root`, or else the one that the file is in. Undefined where the file
 * is not in it.
 */
export function folderOf(file: string, root = dirname(file)): SpecFolder | undefined {
  const document =
    below(resolve(root), resolve(file)) ?? below(real(root), join(real(dirname(file)), basename(file)));
  return document === undefined ? undefined : { root: resolve(root), document };
}

/** The path of what lies in a folder, `/` between its names. */
function below(folder: string, path: string): string | undefined {
  const near = relative(folder, path);
  const isOutside = near === '' || near === '..' || near.startsWith(`..${sep}`) || isAbsolute(near);
  return isOutside ? undefined : near.split(sep).join('/');
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
