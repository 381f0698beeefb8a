import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Problem } from '../run/problem.mjs';

/** The extension wakes up in a folder that has this file (`activationEvents` in package.json). */
const MARK = '.api-kata';

/** Makes the practice folder where it is missing, and marks it. Throws a Problem when it cannot be written to. */
export function makePracticeFolder(folder) {
  try {
    makeFolder(folder);
    writeFileSync(join(folder, MARK), 'A practice folder of API Kata: one folder per exercise.\n');
  } catch (error) {
    throw new Problem(
      `The practice folder ${folder} cannot be used (${error.code}): choose another with \`npm start -- --folder DIR\`.`,
    );
  }
}

/** One at a time: Node's own `recursive` never comes back where a file system refuses what nobody forbids (`/proc/x`). */
function makeFolder(folder) {
  if (existsSync(folder) || folder === dirname(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}
