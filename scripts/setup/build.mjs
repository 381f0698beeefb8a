import { run } from '../run/command.mjs';

/** Builds dist/ with the given flags of esbuild.mjs. Throws a Problem when that fails. */
export async function build(...flags) {
  console.log('Building …');
  await run('building', process.execPath, ['esbuild.mjs', ...flags]);
}
