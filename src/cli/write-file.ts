import {
  access,
  constants,
  open,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
  type FileHandle,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Locale } from '../core/texts/locale';
import { isTaken } from './identity';
import { makeFolder } from './make-folder';
import type { Place } from './output-place';
import { textsOf, type CliTexts } from './texts/texts';
import { UsageError } from './usage';
import { writeAll } from './write-all';
import { isDiskFull } from './write-failure';

/** A disk is asked for each piece of at least so many characters. */
const PIECE = 1 << 16;

/** Says before a long review what would stop its result from being written. @throws UsageError */
export async function checkWritable(place: Place, locale: Locale): Promise<void> {
  if (place.kind !== 'file') return;
  const { name, path } = place;
  const say = textsOf(locale).output;
  const folder = dirname(path);
  try {
    if ((await statOf(path))?.isDirectory()) throw new UsageError(say.folder(name));
    if (!(await statOf(folder))?.isDirectory()) throw new UsageError(say.noFolder(name, dirname(name)));
    await access(folder, constants.W_OK);
  } catch (error) {
    throw unwritable(name, error, textsOf(locale));
  }
}

/**
 * Writes a file so that nobody ever reads half of it: into a neighbour first, then renamed. Two runs that write the
 * same file leave the whole result of one of them. What is no file is written to as it is. @throws UsageError
 */
export async function writeWhole(place: Place, pieces: Iterable<string>, locale: Locale): Promise<void> {
  try {
    if (place.kind === 'file') return void (await replace(place.path, gathered(pieces)));
    if (place.kind === 'device') return await append(place.path, pieces);
    const stream = place.fd === 1 ? process.stdout : process.stderr;
    for (const text of gathered(pieces)) await writeAll(stream, text);
  } catch (error) {
    throw unwritable(place.name, error, textsOf(locale));
  }
}

/**
 * Puts other bytes in the place of those that were read, so that nobody ever reads half of them. False where something else
 * stands there by now: then it stays. @throws UsageError
 */
export async function replaceRead(
  path: string,
  read: Buffer,
  bytes: Buffer,
  locale: Locale,
): Promise<boolean> {
  try {
    return await replace(path, [bytes], async () => read.equals(await readFile(path)));
  } catch (error) {
    throw unwritable(path, error, textsOf(locale));
  }
}

/** Of what is there, its permissions stay. False where it turned out, just before, that it must not be replaced. */
async function replace(
  path: string,
  pieces: Iterable<string | Buffer>,
  isMeant: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<boolean> {
  const there = await statOf(path);
  const draft = join(dirname(path), `.api-kata-${crypto.randomUUID()}.tmp`);
  try {
    await write(await open(draft, 'wx', there?.mode), pieces);
    const isReplaced = await isMeant();
    if (isReplaced) await rename(draft, path);
    else await rm(draft);
    return isReplaced;
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function append(path: string, pieces: Iterable<string>): Promise<void> {
  await write(await open(path, constants.O_WRONLY | constants.O_APPEND), gathered(pieces));
}

async function write(handle: FileHandle, pieces: Iterable<string | Buffer>): Promise<void> {
  try {
    for (const piece of pieces) await handle.appendFile(piece);
  } finally {
    await handle.close();
  }
}

/** The same text in fewer pieces. */
export function* gathered(pieces: Iterable<string>): Generator<string> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  yield text;
}

/** Writes a file that is not there yet, and the folders above it. False where it exists; then it stays as it is. @throws UsageError */
export async function createFile(file: string, text: string, locale: Locale): Promise<boolean> {
  try {
    await makeFolder(dirname(file));
    await writeFile(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' && isTaken(file)) return false;
    throw unwritable(file, error, textsOf(locale));
  }
}

async function statOf(path: string) {
  try {
    return await stat(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Says why a file cannot be written. */
export function unwritable(file: string, error: unknown, { output: say }: CliTexts): UsageError {
  if (error instanceof UsageError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EEXIST')
    return new UsageError(say.noFolder(file, dirname(file)));
  if (code === 'EISDIR') return new UsageError(say.folder(file));
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return new UsageError(say.forbidden(file));
  if (code === 'ELOOP') return new UsageError(say.loop(file));
  if (isDiskFull(code)) return new UsageError(say.diskFull(file));
  return new UsageError(say.unwritable(file, message));
}
