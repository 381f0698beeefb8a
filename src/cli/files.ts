import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { decode } from '../worker/decode';
import { textsOf, type CliTexts } from './texts/texts';
import { UsageError } from './usage';
import type { Locale } from '../core/texts/locale';

/** What the engine refuses with a finding is smaller; beyond this a file is not even held in memory. */
const MOST_BYTES = 100_000_000;
const MOST = '100 MB';

/** The text of a file, or of standard input for `-`, as an editor would show it. @throws UsageError with what to do */
export async function readSpec(file: string, locale: Locale): Promise<string> {
  return (await readBytes(file, locale)).text;
}

/** The same with the bytes that it was made of. @throws UsageError with what to do */
export async function readBytes(file: string, locale: Locale): Promise<{ bytes: Buffer; text: string }> {
  const texts = textsOf(locale);
  const name = file === '-' ? 'stdin' : file;
  try {
    const bytes = file === '-' ? await allOf(process.stdin, name, texts) : await bytesOf(file, texts);
    return { bytes, text: textIn(bytes, name, texts) };
  } catch (error) {
    throw unreadable(name, error, texts);
  }
}

async function bytesOf(file: string, texts: CliTexts): Promise<Buffer> {
  const stats = await stat(file);
  if (stats.size > MOST_BYTES) throw new UsageError(texts.file.tooLarge(file, MOST));
  // In one piece: pieces would stay in memory while the review, on its own thread, needs most.
  return stats.isFile() ? readFile(file) : allOf(createReadStream(file), file, texts);
}

/** A pipe or a device does not say how long it is. */
async function allOf(stream: Readable, file: string, texts: CliTexts): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new UsageError(texts.file.tooLarge(file, MOST));
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function textIn(bytes: Buffer, file: string, texts: CliTexts): string {
  const { text } = decode(bytes);
  if (text === undefined) throw new UsageError(texts.file.binary(file));
  return text;
}

/** Says why a file cannot be read. */
export function unreadable(file: string, error: unknown, { file: say }: CliTexts): UsageError {
  if (error instanceof UsageError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new UsageError(say.missing(file));
    case 'EISDIR':
      return new UsageError(say.folder(file));
    case 'EACCES':
    case 'EPERM':
      return new UsageError(say.forbidden(file));
    case 'ELOOP':
      return new UsageError(say.loop(file));
    default:
      return new UsageError(say.unreadable(file, message));
  }
}
