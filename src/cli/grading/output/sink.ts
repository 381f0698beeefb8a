import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { UsageError } from '../../usage';
import { unwritable } from '../../write-file';
import type { GradingWords } from '../words/words';
import { lock, type Lock } from './lock';

/** Where results go. Writes come one after the other. */
export interface Sink {
  write(text: string): Promise<void>;
  /** Ends it well: what was written is the result. */
  keep(): Promise<void>;
  /** Ends it after a failed write. */
  drop(): Promise<void>;
}

/** The results could not be written. */
export class WriteError extends Error {
  constructor(readonly code: string | undefined) {
    super(code ?? 'unknown');
  }
}

/**
 * Standard output, taken over: the callback of a write tells of a reader that went away (EPIPE) and of a full disk behind
 * `>`. For other commands a closed pipe is a good end; here rows would be lost unsaid.
 */
export function streamSink(stream: NodeJS.WritableStream): Sink {
  stream.removeAllListeners('error');
  stream.on('error', () => {});
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => (error ? reject(toWriteError(error)) : resolve()));
      }),
    keep: () => Promise.resolve(),
    drop: () => Promise.resolve(),
  };
}

/**
 * A file that this run alone writes: a lock file stands beside it meanwhile. A new file must not exist yet. With
 * `replace` the old one stays until the new one, written beside it, is complete.
 * @throws UsageError where another run writes it, it exists, or its folder is not there
 */
export async function fileSink(
  file: string,
  { replace, say }: { replace: boolean; say: GradingWords },
): Promise<Sink> {
  const held = await lock(file, say);
  const path = replace ? `${file}.part` : file;
  let handle: FileHandle;
  try {
    handle = await open(path, replace ? 'w' : 'wx');
  } catch (error) {
    await held.release();
    throw await whyNot(file, error, say);
  }
  return {
    write: async (text) => {
      try {
        // Goes on after short writes, which `write` does not.
        await handle.appendFile(text);
      } catch (error) {
        throw toWriteError(error);
      }
    },
    keep: async () => {
      await closeAll(handle, held, () => (replace ? rename(path, file) : Promise.resolve()));
    },
    drop: async () => {
      await closeAll(handle, held, () => (replace ? rm(path, { force: true }) : Promise.resolve()));
    },
  };
}

async function closeAll(handle: FileHandle, held: Lock, last: () => Promise<void>): Promise<void> {
  try {
    await handle.close();
    await last();
  } finally {
    await held.release();
  }
}

/** Results that are there already may be gone on with, which no other command can; a folder may not. */
async function whyNot(file: string, error: unknown, say: GradingWords): Promise<UsageError> {
  if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return unwritable(file, error, say.cli);
  const isFolder = await stat(file).then(
    (there) => there.isDirectory(),
    () => false,
  );
  return new UsageError(isFolder ? say.cli.output.folder(file) : say.output.exists(file));
}

function toWriteError(error: unknown): WriteError {
  return new WriteError((error as NodeJS.ErrnoException).code);
}
