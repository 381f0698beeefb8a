import { blocksIn } from '../document/stock-parser';
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import ruleset from '../../../rulesets/api-kata.yaml';
import { read } from '../../../src/core/document/read';
import { createLinter } from '../../../src/core/lint/linter';
import { en } from '../../../src/core/texts/en';

const run = promisify(execFile);
const FOLDER = 'test/fixtures/specs';
const RULES = resolve('dist/rulesets/api-kata.yaml');

/** What the editor and the stock command line must agree on. */
interface Result {
  code: string | number;
  path: (string | number)[];
  severity: number;
  message: string;
  range: object;
}

describe('stock parity', () => {
  const linter = createLinter(ruleset);
  const folder = mkdtempSync(join(tmpdir(), 'api-kata-parity-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const file of readdirSync(FOLDER).filter((name) => /\.(yaml|json)$/.test(name)))
    it(`\`spectral lint -r dist/rulesets/api-kata.yaml\` says of ${file} what the editor says`, async () => {
      const text = readFileSync(join(FOLDER, file), 'utf8');
      const reading = read(text, en, { most: 1_000_000 });
      assert.ok(reading.readable);
      const ours = await linter.lint(reading.document, blocksIn(text));
      const stock = await stockLint(join(FOLDER, file), join(folder, `${file}.json`));
      assert.deepEqual(comparable(ours), comparable(stock));
      assert.ok(stock.length > 0, 'two silences prove nothing');
    });
});

async function stockLint(file: string, output: string): Promise<Result[]> {
  const manifest = createRequire(resolve('package.json')).resolve('@stoplight/spectral-cli/package.json');
  const cli = join(dirname(manifest), 'dist/index.js');
  // Findings of any severity must not be a failure here: only a run that could not run is.
  const options = ['-r', RULES, '-f', 'json', '-o', output, '-q', '--fail-severity', 'error'];
  await run(process.execPath, [cli, 'lint', ...options, file]).catch(
    (error: { code?: number; stderr?: string }) => {
      if (error.code !== 1) throw new Error(error.stderr ?? 'the stock CLI did not run');
    },
  );
  return JSON.parse(readFileSync(output, 'utf8')) as Result[];
}

function comparable(results: readonly Result[]): string[] {
  return results
    .map(({ code, path, severity, message, range }) =>
      JSON.stringify([code, path.map(String), severity, message, range]),
    )
    .sort();
}
