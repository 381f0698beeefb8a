import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WORKER_FILE } from '../../library/content';

/** What the worker runs: itself and, where the build sets it apart, the engine with its rules. */
const PARTS = [WORKER_FILE, join(__dirname, 'engine.js')];

/** Names the engine that grades: two runs with the same one give the same rows. */
export async function engineFingerprint(parts: readonly string[] = PARTS): Promise<string> {
  const hash = createHash('sha256');
  for (const part of parts) if (existsSync(part)) hash.update(await readFile(part));
  return hash.digest('hex').slice(0, 16);
}
