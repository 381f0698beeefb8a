import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The real path of the first of these commands that the PATH has, else undefined. */
export function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  for (const name of names) {
    for (const folder of folders) {
      for (const ending of endings) {
        const file = join(folder, name + ending);
        if (existsSync(file)) return realpathSync(file);
      }
    }
  }
  return undefined;
}
