import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startGroup } from '../run/process-group.mjs';

const LIMIT_MS = 15 * 60_000;
const require = createRequire(import.meta.url);
/** The reporter for every mocha run, wherever mocha runs. */
export const REPORTER = fileURLToPath(new URL('../run/mocha-reporter.cjs', import.meta.url));

/**
 * Runs something that runs mocha with REPORTER, and reads the counts from the record it leaves.
 * In: a function of the record's path that resolves to an exit code. Out: `{ passed, failed, skipped, reason? }`.
 * A run that left no record, that ran no test, or that ended badly with no test to blame counts as one failure.
 */
export async function counted(runMocha) {
  const folder = mkdtempSync(join(tmpdir(), 'api-kata-record-'));
  const record = join(folder, 'record.json');
  try {
    const code = await runMocha(record);
    const stats = statsIn(record);
    if (!stats)
      return { passed: 0, failed: 1, reason: `it did not get as far as running tests (exit code ${code})` };
    const counts = { passed: stats.passes, failed: stats.failures, skipped: stats.pending };
    if (counts.passed + counts.failed === 0) return { ...counts, failed: 1, reason: 'it ran no test' };
    if (code !== 0 && counts.failed === 0)
      return { ...counts, failed: 1, reason: `it ended with exit code ${code}` };
    return counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Runs mocha in a Node.js process of its own over built test files.
 * In: globs, environment, further arguments. API_KATA_GREP picks tests by title.
 */
export function mochaSuite(spec, { env = {}, args = [] } = {}) {
  const grep = process.env.API_KATA_GREP;
  return counted(async (record) => {
    const group = startGroup(
      process.execPath,
      [
        require.resolve('mocha/bin/mocha.js'),
        // A failed test may leave something open that would keep the process alive.
        '--exit',
        // Each suite names its own files; the configuration file is for `npx mocha` by hand.
        ...['--no-config', '--enable-source-maps', '--reporter', REPORTER],
        ...args,
        ...(grep ? ['--grep', grep] : []),
        ...spec,
      ],
      {
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, ...env, API_KATA_REPORT: record },
      },
    );
    const limit = setTimeout(() => void group.stop(), LIMIT_MS);
    const code = await group.exited;
    clearTimeout(limit);
    await group.stop();
    return code;
  });
}

function statsIn(record) {
  try {
    return JSON.parse(readFileSync(record, 'utf8')).stats;
  } catch {
    return undefined;
  }
}
