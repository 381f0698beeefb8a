import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { interleaved, machineLine, ratio, table, type Candidate } from './measure';
import { specs } from './specs';

/** (d) The command line from a cold start. Redocly is measured where `API_KATA_REDOCLY` names its `cli.js`. */
async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'api-kata-bench-'));
  const redocly = process.env['API_KATA_REDOCLY'];
  const run = (script: string, ...args: string[]) => {
    const { error } = spawnSync(process.execPath, [script, ...args], { cwd: folder, stdio: 'ignore' });
    if (error) throw error;
  };
  const rows: string[][] = [];
  try {
    for (const { name, text } of specs()) {
      const file = join(folder, 'spec.yaml');
      writeFileSync(file, text);
      const spectral = resolve('node_modules/@stoplight/spectral-cli/dist/index.js');
      const candidates: Record<string, Candidate> = {
        ours: () => run(resolve('dist/cli.js'), 'lint', file),
        spectral: () => run(spectral, 'lint', '-r', resolve('dist/rulesets/api-kata.yaml'), file),
        ...(redocly && existsSync(redocly) ? { redocly: () => run(redocly, 'lint', file) } : {}),
      };
      const results = await interleaved(candidates, text.length > 1_000_000 ? 2 : 5);
      const { ours, spectral: stock, redocly: peer } = results;
      rows.push([name, `${ours?.median.toFixed(0)} ms`, ratio(ours, stock), ratio(ours, peer)]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  console.log(`${machineLine()}\n`);
  console.log(table(['spec', 'ours', '/ spectral lint, same rules', '/ redocly lint'], rows));
}

void main();
