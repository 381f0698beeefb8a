import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

const CLI = resolve('dist/cli.js');
const CASES = resolve('test/unit/cli/cases');

/** One folder per case: `case.yaml` says what to type, `stdout.txt` and `stderr.txt` what must come out. */
interface Case {
  args: string[];
  status: number;
  stdin?: string;
}

function api(args: string[], cwd: string, input = '') {
  const env = { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '' };
  delete (env as Record<string, string | undefined>)['LC_ALL'];
  return spawnSync(process.execPath, [CLI, ...args], { cwd, input, encoding: 'utf8', env, timeout: 120_000 });
}

/** Compares with the file, or rewrites it under UPDATE_EXPECTED=1 (never in CI). */
function expectFile(path: string, actual: string) {
  if (process.env['UPDATE_EXPECTED'] && !process.env['CI']) {
    if (actual === '') rmSync(path, { force: true });
    else writeFileSync(path, actual);
  }
  assert.equal(actual, existsSync(path) ? readFileSync(path, 'utf8') : '', `differs from ${path}`);
}

describe('the command line', function () {
  this.timeout(120_000);

  for (const name of readdirSync(CASES)) {
    it(name.replaceAll('-', ' '), () => {
      const folder = join(CASES, name);
      const { args, status, stdin } = parse(readFileSync(join(folder, 'case.yaml'), 'utf8')) as Case;
      const result = api(args, folder, stdin ?? '');
      expectFile(join(folder, 'stdout.txt'), result.stdout);
      expectFile(join(folder, 'stderr.txt'), result.stderr);
      assert.equal(result.status, status);
    });
  }

  it('reads a 10 MB spec to the end', () => {
    const folder = mkdtempSync(join(tmpdir(), 'api-kata-'));
    try {
      writeFileSync(join(folder, 'big.yaml'), bigSpec(10_000_000));
      const result = api(['lint', 'big.yaml', '--format', 'json'], folder);
      const report = JSON.parse(result.stdout) as { complete: boolean; findings: { rule: string }[] };
      assert.equal(result.status, 1, result.stderr);
      assert.equal(report.complete, true);
      assert.ok(report.findings.some(({ rule }) => rule === 'error-client-errors-documented'));
      const check = api(['check', 'first-call', 'big.yaml', '--format', 'json'], folder);
      assert.match(check.stdout, /too-large/);
      assert.equal(check.status, 1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function bigSpec(size: number): string {
  const head =
    'openapi: 3.1.0\ninfo: { title: Big, version: "1" }\nservers: [{ url: https://api.courier.example }]\npaths:\n';
  const filler = 'The same sentence again and again, as generated documentation likes to have it. '.repeat(
    50,
  );
  const operation = (i: number) =>
    `  /things${i}:\n    get:\n      operationId: listThings${i}\n      description: ${filler}\n      responses:\n        '200': { description: ok }\n`;
  const count = Math.ceil(size / operation(0).length);
  return head + Array.from({ length: count }, (_, i) => operation(i)).join('');
}
