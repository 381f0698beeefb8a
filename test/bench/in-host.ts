import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

type RunInHost = (module: string, env: Record<string, string>, extension?: string) => Promise<number>;

/**
 * Measures inside the extension host of a real VS Code. In: a module of dist/test/bench/in-host, and what it is told by
 * its environment; the folder of the extension, where it is another. Out: what it handed back with `handBack`. Throws
 * when it handed nothing back.
 */
export async function measuredInHost<T>(
  module: string,
  env: Record<string, string> = {},
  extension?: string,
): Promise<T> {
  // The scripts find their files by their own place, so they stay out of the bundle.
  const script = pathToFileURL(join(process.cwd(), 'scripts/workbench/run-in-host.mjs')).href;
  const { runInHost } = (await import(script)) as { runInHost: RunInHost };
  const folder = mkdtempSync(join(tmpdir(), 'api-kata-measured-'));
  const file = join(folder, 'measured.json');
  const log = console.log;
  try {
    // What VS Code says on its way would land in the table.
    console.log = console.error;
    const within = { ...env, API_KATA_MEASURED: file };
    const code = await runInHost(`dist/test/bench/in-host/${module}.js`, within, extension);
    if (code !== 0) throw new Error(`${module} ended with ${code} inside VS Code.`);
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } finally {
    console.log = log;
    rmSync(folder, { recursive: true, force: true });
  }
}
