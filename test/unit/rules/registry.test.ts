import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const run = (cwd: string, script: string, ...args: string[]) =>
  spawnSync(process.execPath, [`scripts/${script}.mjs`, ...args], { cwd, encoding: 'utf8' });

describe('the registry of rules', function () {
  this.timeout(60_000);
  let copy: string;
  before(() => {
    copy = mkdtempSync(join(tmpdir(), 'api-kata-registry-'));
    for (const path of ['scripts', 'rulesets', 'exercises', 'src/cli/formats', 'package.json'])
      cpSync(path, join(copy, path), { recursive: true });
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction');
  });
  after(() => rmSync(copy, { recursive: true, force: true }));

  it('is what the rulesets, the index and the pages were made of', () => {
    const { status, stderr } = run('.', 'rules', '--check');
    assert.equal(status, 0, stderr);
  });

  it('brings a new rule into every place where it has to stand', () => {
    const { status, stdout, stderr } = run(copy, 'new-rule', 'errors', 'error-kata-example');
    assert.equal(status, 0, stderr);
    for (const path of [
      'rulesets/functions/errors/error-kata-example.ts',
      'test/unit/rules/errors/error-kata-example.test.ts',
      'rulesets/docs/error-kata-example.md',
      'rulesets/docs/zh-cn/error-kata-example.md',
      'rulesets/registry/errors.yaml',
    ]) {
      assert.ok(stdout.includes(path), path);
      assert.match(readFileSync(join(copy, path), 'utf8'), /TODO|error-kata-example/);
    }
    for (const path of ['rulesets/errors.yaml', 'rulesets/docs/README.md', 'rulesets/docs/zh-cn/README.md'])
      assert.match(readFileSync(join(copy, path), 'utf8'), /error-kata-example/, path);
  });

  it('refuses what exists, and what is no theme or no id', () => {
    for (const [theme, id, reason] of [
      ['errors', 'error-stable-code', /There is a rule `error-stable-code`/],
      ['nothing', 'error-new-one', /There is no theme `nothing`/],
      ['errors', 'Error Code', /is no id such as/],
    ] as const) {
      const { status, stderr } = run(copy, 'new-rule', theme, id);
      assert.equal(status, 2);
      assert.match(stderr, reason);
    }
  });
});
