import { Buffer } from 'node:buffer';
import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Compiled code, and after which kinds of requests it was kept: what those did not call is not in it. */
export interface KeptCode {
  code: Buffer;
  kinds: readonly string[];
}

/** Each build and each Node.js has one of its own. A few megabytes each. */
const MOST_FILES = 6;
const MOST_BYTES = 64 * 1_048_576;
const ENDING = '.code';
/** Two windows may be writing; what is older was left by one that was killed. */
const DRAFT_MS = 3_600_000;

/** SHA-256 in hexadecimal, and what else stands before the code: `<digest> <kinds>\n`. */
const HEAD = /^([0-9a-f]{64}) ([a-zA-Z,]{1,200})\n/;
const LONGEST_HEAD = 266;

/** What was kept under this name; undefined where nothing was, or not all of it, or by somebody else. */
export function readKept(folder: string, name: string, uid: number | undefined): KeptCode | undefined {
  try {
    const whole = readOwn(join(folder, name + ENDING), uid);
    const head = HEAD.exec(whole?.toString('latin1', 0, LONGEST_HEAD) ?? '');
    if (!whole || !head) return undefined;
    const [line, digest, kinds = ''] = head;
    const code = whole.subarray(line.length);
    // V8 itself looks at little more than the length.
    return digestOf(code, kinds) === digest ? { code, kinds: kinds.split(',') } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps code: whole, or not at all. A folder that takes none is no fault. */
export function writeKept(folder: string, name: string, { code, kinds }: KeptCode): void {
  const draft = join(folder, `${randomUUID()}.draft`);
  try {
    const words = kinds.join(',');
    const head = Buffer.from(`${digestOf(code, words)} ${words}\n`, 'latin1');
    writeFileSync(draft, Buffer.concat([head, code]), { flag: 'wx', mode: 0o600 });
    renameSync(draft, join(folder, name + ENDING));
    prune(folder);
  } catch {
    rmSync(draft, { force: true });
  }
}

function digestOf(code: Uint8Array, kinds: string): string {
  return createHash('sha256').update(`${kinds}\n`).update(code).digest('hex');
}

/** The file as it is when it is opened, if it is a file of ours that nobody else can write. */
function readOwn(path: string, uid: number | undefined): Buffer | undefined {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const found = fstatSync(file);
    if (!found.isFile() || found.size > MOST_BYTES) return undefined;
    if (uid !== undefined && (found.uid !== uid || (found.mode & 0o022) !== 0)) return undefined;
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** Keeps the newest; of builds that are gone nothing stays for ever. */
function prune(folder: string): void {
  const files = readdirSync(folder)
    .map((name) => join(folder, name))
    .map((path) => ({ path, at: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }));
  const kept = files.filter(({ path }) => path.endsWith(ENDING)).sort((a, b) => b.at - a.at);
  const drafts = files.filter(({ path, at }) => path.endsWith('.draft') && Date.now() - at > DRAFT_MS);
  for (const { path } of [...kept.slice(MOST_FILES), ...drafts]) rmSync(path, { force: true });
}
