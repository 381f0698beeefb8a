import { constants, open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { placeOf } from '../../output-place';
import { UsageError } from '../../usage';
import { writeAll } from '../../write-all';
import { unwritable } from '../../write-file';
import type { SubmissionTexts } from '../texts/texts';
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
 * Standard output, taken over: a write tells of a reader that went away (EPIPE) and of a full disk behind `>`. For other
 * commands a closed pipe is a good end; here rows would be lost unsaid.
 */
export function streamSink(stream: NodeJS.WritableStream): Sink {
  stream.removeAllListeners('error');
  stream.on('error', () => {});
  return {
    write: (text) => writeAll(stream, text).catch(failed),
    keep: () => Promise.resolve(),
    drop: () => Promise.resolve(),
  };
}

/**
 * What the command line names as output: a file, or a stream, device or pipe that is written to as it is.
 * @throws UsageError as `fileSink`
 */
export async function sinkFor(
  name: string | undefined,
  { replace, say }: { replace: boolean; say: SubmissionTexts },
): Promise<Sink> {
  if (name === undefined) return streamSink(process.stdout);
  const place = placeOf(name);
  switch (place.kind) {
    case 'stream':
      return streamSink(place.fd === 1 ? process.stdout : process.stderr);
    case 'device':
      return deviceSink(place.path, name, say);
    case 'file':
      return fileSink(place.path, { replace, say });
  }
}

async function deviceSink(path: string, name: string, say: SubmissionTexts): Promise<Sink> {
  const handle = await open(path, constants.O_WRONLY | constants.O_APPEND).catch((error: unknown) => {
    throw unwritable(name, error, say.cli);
  });
  const close = () => handle.close();
  return { write: (text) => handle.appendFile(text).catch(failed), keep: close, drop: close };
}

/**
 * A file that this run alone writes: a lock stands beside it meanwhile. A new file must not exist yet. With `replace`
 * the old one stays until the new one, written beside it, is complete.
 * @throws UsageError where another run writes it, it exists, or its folder is not there
 */
export async function fileSink(
  file: string,
  { replace, say }: { replace: boolean; say: SubmissionTexts },
): Promise<Sink> {
  const held = await lock(file, say);
  const path = replace ? `${file}.part` : file;
  let handle: FileHandle;
  try {
    // Of a run that was killed; a link of this name leads to what is none of ours.
    if (replace) await rm(path, { force: true });
    handle = await open(path, 'wx');
  } catch (error) {
    await held.release();
    throw await whyNot(file, error, say);
  }
  const putInPlace = async () => {
    if (!(await held.isHeld())) throw new UsageError(say.output.lost(file));
    await rename(path, file);
  };
  const throwAway = async () => {
    if (await held.isHeld()) await rm(path, { force: true });
  };
  return {
    // Goes on after short writes, which `write` does not.
    write: (text) => handle.appendFile(text).catch(failed),
    keep: () => closeAll(handle, held, () => (replace ? putInPlace() : Promise.resolve())),
    drop: () => closeAll(handle, held, () => (replace ? throwAway() : Promise.resolve())),
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
async function whyNot(file: string, error: unknown, say: SubmissionTexts): Promise<UsageError> {
  if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return unwritable(file, error, say.cli);
  const isFolder = await stat(file).then(
    (there) => there.isDirectory(),
    () => false,
  );
  return new UsageError(isFolder ? say.cli.output.folder(file) : say.output.exists(file));
}

function failed(error: unknown): never {
  throw new WriteError((error as NodeJS.ErrnoException).code);
}
