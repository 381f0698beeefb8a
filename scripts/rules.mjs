/** `npm run rules`: writes what is made of `rulesets/registry`. With --check, says what is not up to date, and fails. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { generatedFiles } from './rules/generated.mjs';
import { readRegistry } from './rules/registry.mjs';

const files = await generatedFiles(readRegistry());
const stale = [...files].filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
if (process.argv.includes('--check')) {
  for (const [path] of stale) console.error(`${path} is not what the registry says. Run \`npm run rules\`.`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [path, text] of stale) writeFileSync(path, text);
  console.log(`${stale.length} of ${files.size} files written.`);
}
