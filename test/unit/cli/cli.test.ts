import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { api } from './run-cli';

const CASES = resolve('test/unit/cli/cases');
/** Stand for folders in the words of a case and in what it prints. */
const FOLDERS = {
  '{exercises}': resolve('exercises'),
  '{scaffold}': resolve('src/cli/scaffold/my-exercise'),
};

/**
 * One folder per case: `case.yaml` says what to type, `stdout.txt` and `stderr.txt` what must come out, `expected/`
 * what must be written. It runs in a copy of the folder.
 */
interface Case {
  args: string[];
  status: number;
  stdin?: string;
  /** Files that must be there afterwards, as in `expected/`. */
  writes?: string[];
}

/** Compares with the file, or rewrites it under UPDATE_EXPECTED=1 (never in CI). */
function expectFile(path: string, actual: string) {
  if (process.env['UPDATE_EXPECTED'] && !process.env['CI']) {
    mkdirSync(dirname(path), { recursive: true });
    if (actual === '') rmSync(path, { force: true });
    else writeFileSync(path, actual);
  }
  assert.equal(actual, existsSync(path) ? readFileSync(path, 'utf8') : '', `differs from ${path}`);
}

const replaced = (text: string, from: 'name' | 'folder') =>
  Object.entries(FOLDERS).reduce(
    (done, [name, folder]) =>
      from === 'name' ? done.replaceAll(name, folder) : done.replaceAll(folder, name),
    text,
  );

describe('the command line', function () {
  this.timeout(120_000);

  for (const name of readdirSync(CASES)) {
    it(name.replaceAll('-', ' '), () => {
      const folder = join(CASES, name);
      const {
        args,
        status,
        stdin,
        writes = [],
      } = parse(readFileSync(join(folder, 'case.yaml'), 'utf8')) as Case;
      const cwd = mkdtempSync(join(tmpdir(), 'api-kata-case-'));
      try {
        cpSync(folder, cwd, {
          recursive: true,
          filter: (path) => !path.startsWith(join(folder, 'expected')),
        });
        const result = api(
          args.map((arg) => replaced(arg, 'name')),
          cwd,
          { input: stdin ?? '' },
        );
        const slashed = (text: string) =>
          process.platform === 'win32' && !args.includes('json') ? text.replaceAll('\\', '/') : text;
        expectFile(join(folder, 'stdout.txt'), slashed(replaced(result.stdout, 'folder')));
        expectFile(join(folder, 'stderr.txt'), slashed(replaced(result.stderr, 'folder')));
        assert.equal(result.status, status);
        const [verdict] = /^(PASS|FAIL)\b/m.exec(result.stdout) ?? [];
        if (verdict !== undefined) assert.equal(verdict, status === 0 ? 'PASS' : 'FAIL');
        for (const file of writes)
          expectFile(join(folder, 'expected', file), readFileSync(join(cwd, file), 'utf8'));
      } finally {
        rmSync(cwd, { recursive: true });
      }
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
