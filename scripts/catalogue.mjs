/**
 * `npm run catalogue`: prints the exercises in one table, and writes `exercises/README.md`. With --check, says whether
 * that is up to date, and fails where it is not.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { catalogue } from './catalogue/catalogue.mjs';
import { readmeOf } from './catalogue/readme.mjs';

const FILE = 'exercises/README.md';
const text = await format(readmeOf(catalogue()), { ...(await resolveConfig(FILE)), filepath: FILE });
if (process.argv.includes('--check')) {
  if (readFileSync(FILE, 'utf8') !== text) {
    console.error(`${FILE} is not what the exercises say. Run \`npm run catalogue\`.`);
    process.exitCode = 1;
  }
} else {
  writeFileSync(FILE, text);
  console.log(text.slice(text.indexOf('| Exercise'), text.indexOf('\n\n', text.indexOf('| Exercise'))));
}
