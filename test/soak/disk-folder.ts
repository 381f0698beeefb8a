import { access, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProgressFolder } from '../../src/extension/progress/progress-files';

/** A folder on the real disk with the semantics of VS Code's `workspace.fs`; `step` is called before all that changes it. */
export function diskFolder(folder: string, step: () => void): ProgressFolder {
  const at = (name: string) => join(folder, name);
  return {
    list: () => readdir(folder),
    read: (name) => readFile(at(name), 'utf8'),
    write: async (name, text) => {
      step();
      const file = await open(at(name), 'w');
      try {
        for (const part of [text.slice(0, text.length / 2), text.slice(text.length / 2)]) {
          step();
          await file.write(part);
        }
      } finally {
        await file.close();
      }
    },
    rename: async (from, to) => {
      step();
      const taken = await access(at(to)).then(
        () => true,
        () => false,
      );
      if (taken) throw new Error(`FileExists: ${to}`);
      step();
      await rename(at(from), at(to));
    },
    remove: async (name) => {
      step();
      await rm(at(name));
    },
  };
}
