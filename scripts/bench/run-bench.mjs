import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Problem } from '../run/problem.mjs';
import { startGroup } from '../run/process-group.mjs';

/**
 * Runs one built bench in a process of its own, and shows what it prints as it comes.
 * In: its name. Out: its Markdown and its figures. Throws a Problem when it fails.
 */
export async function runBench(name) {
  const folder = mkdtempSync(join(tmpdir(), 'api-kata-figures-'));
  try {
    const { child, exited } = startGroup(process.execPath, [`dist/test/bench/${name}.bench.js`], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, API_KATA_BENCH_FIGURES: folder },
    });
    const printed = [];
    child.stdout.setEncoding('utf8').on('data', (text) => {
      printed.push(text);
      process.stdout.write(text);
    });
    const code = await exited;
    if (code !== 0) throw new Problem(`The bench ${name} ended with ${code}: what it said is above.`);
    const file = join(folder, `${name}.json`);
    const figures = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    return { markdown: printed.join('').trim(), figures };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
