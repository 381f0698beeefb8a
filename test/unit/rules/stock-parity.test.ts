import { blocksIn } from '../document/stock-parser';
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
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

  it('`spectral lint` compares with the file that the option `baseline` of a rule names', async () => {
    const [shipped = '', changed = ''] = readFileSync('test/fixtures/waivable-changes.yaml', 'utf8').split(
      '---\n',
    );
    writeFileSync(join(folder, 'v1.yaml'), shipped);
    writeFileSync(join(folder, 'v2.yaml'), changed);
    const rule = 'compat-request-tightened';
    const given = { given: '$', resolved: false, severity: 'error', message: '{{error}}' };
    const then = { function: rule, functionOptions: { baseline: './v1.yaml', on: '2026-11-30' } };
    const own = join(folder, 'own.json');
    const functionsDir = relative(folder, resolve('dist/rulesets/functions/versioning'));
    writeFileSync(
      own,
      JSON.stringify({ functionsDir, functions: [rule], rules: { [rule]: { ...given, then } } }),
    );
    const found = await stockLint(join(folder, 'v2.yaml'), join(folder, 'changes.json'), own);
    assert.deepEqual(
      found.map(({ code, path, message }) => [code, path.join('/'), message]),
      [[rule, 'paths//parcels/post/parameters/0', 'The query parameter `to` is new, and required.']],
    );
  });
});

async function stockLint(file: string, output: string, rules = RULES): Promise<Result[]> {
  const manifest = createRequire(resolve('package.json')).resolve('@stoplight/spectral-cli/package.json');
  const cli = join(dirname(manifest), 'dist/index.js');
  // Findings of any severity must not be a failure here: only a run that could not run is.
  const options = ['-r', rules, '-f', 'json', '-o', output, '-q', '--fail-severity', 'error'];
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
