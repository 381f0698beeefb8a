import Mocha from 'mocha';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Runs every built test beside this file. VS Code calls it in its extension host (`extensionTestsPath`), and takes a
 * rejection as a failed run. API_KATA_GREP picks tests by title.
 */
export async function run(): Promise<void> {
  const mocha = new Mocha({
    ui: 'bdd',
    // A cold worker and a busy machine share these seconds.
    timeout: 30_000,
    color: false,
    reporter: process.env.API_KATA_REPORTER ?? 'spec',
    ...(process.env.API_KATA_GREP ? { grep: process.env.API_KATA_GREP } : {}),
  });
  for (const file of readdirSync(__dirname)
    .filter((name) => name.endsWith('.test.js'))
    .sort()) {
    mocha.addFile(join(__dirname, file));
  }
  const failures = await new Promise<number>((settle) => mocha.run(settle));
  if (failures > 0) throw new Error(`${failures} failed`);
}
