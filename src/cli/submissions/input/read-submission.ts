import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { decode } from '../../../worker/decode';

export type ReadFault =
  'not-found' | 'no-permission' | 'not-a-file' | 'too-large' | 'binary' | 'not-utf8' | 'io-error';

/** A file as it was read: its text, or why there is none. `sha256` is of its bytes, null where they were not read. */
export type Submission =
  { sha256: string; text: string } | { sha256: string | null; text?: undefined; fault: ReadFault };

/** The engine reads 2 million UTF-16 units of an answer, and one takes at most 3 bytes: more is too large unread. */
const MOST_BYTES = 6_000_000;

/** Opening a named pipe for reading would wait for a writer for ever. Windows has no such flag. */
const NON_BLOCKING = constants.O_RDONLY | ((constants as Partial<typeof constants>).O_NONBLOCK ?? 0);

/** Reads one file. Never throws, and never waits for a pipe or a device. */
export async function readSubmission(path: string): Promise<Submission> {
  let bytes: Buffer;
  try {
    const handle = await open(path, NON_BLOCKING);
    try {
      const facts = await handle.stat();
      if (!facts.isFile()) return { sha256: null, fault: 'not-a-file' };
      if (facts.size > MOST_BYTES) return { sha256: null, fault: 'too-large' };
      bytes = await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { sha256: null, fault: faultOf(error) };
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const decoded = decode(bytes);
  if (decoded.text === undefined) return { sha256, fault: 'binary' };
  return decoded.isSound ? { sha256, text: decoded.text } : { sha256, fault: 'not-utf8' };
}

function faultOf(error: unknown): ReadFault {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'not-found';
    case 'EACCES':
    case 'EPERM':
      return 'no-permission';
    case 'EISDIR':
    case 'ENXIO':
      return 'not-a-file';
    default:
      return 'io-error';
  }
}
