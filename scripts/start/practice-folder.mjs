import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../run/problem.mjs';

/** The extension wakes up in a folder that has this file (`activationEvents` in package.json). */
const MARK = '.api-kata';

/** Makes the practice folder where it is missing, and marks it. Throws a Problem when it cannot be written to. */
export function makePracticeFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, MARK), 'A practice folder of API Kata: one folder per exercise.\n');
  } catch (error) {
    throw new Problem(
      `The practice folder ${folder} cannot be used (${error.code}): choose another with \`npm start -- --folder DIR\`.`,
    );
  }
}
