import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { filesIn } from '../proof/scaffold-files';
import { environment } from '../cli/run-cli';

const isWindows = process.platform === 'win32';
const npm = (args: string[], cwd: string) =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', shell: isWindows, stdio: ['ignore', 'pipe', 'pipe'] });
const TSC = join(
  dirname(createRequire(resolve('package.json')).resolve('typescript/package.json')),
  'bin',
  'tsc',
);
const QUIET = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** The package as npm makes it, installed in an empty folder away from the repository, without the network. */
describe('the published package', function () {
  this.timeout(120_000);
  let home: string;
  let installed: string;
  before(() => {
    home = mkdtempSync(join(tmpdir(), 'api-kata-package-'));
    const packed = npm(['pack', '--ignore-scripts', '--json', '--pack-destination', home], '.');
    const [{ filename = '' } = {}] = JSON.parse(packed) as { filename?: string }[];
    writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
    npm(['install', '--offline', ...QUIET, `./${filename}`], home);
    installed = join(home, 'node_modules', 'api-kata');
  });
  after(() => rmSync(home, { recursive: true }));

  const node = (...args: string[]) =>
    spawnSync(process.execPath, args, { cwd: home, encoding: 'utf8', env: environment() });
  const api = (...args: string[]) => {
    const bin = join(home, 'node_modules', '.bin', isWindows ? 'api-kata.cmd' : 'api-kata');
    return spawnSync(bin, args, { cwd: home, encoding: 'utf8', env: environment(), shell: isWindows });
  };

  it('brings no other package, runs nothing on install, and holds what is needed and no more', () => {
    const { scripts = {}, dependencies } = JSON.parse(
      readFileSync(join(installed, 'package.json'), 'utf8'),
    ) as { scripts?: Record<string, string>; dependencies?: object };
    assert.equal(dependencies, undefined);
    // `prepare` is for checkouts (pre-commit installs from one); npm does not run it for a package.
    for (const name of ['preinstall', 'install', 'postinstall']) assert.ok(!(name in scripts), name);
    const folders = [
      /^(CHANGELOG\.md|LICENSE|README\.md|package\.json)$/,
      /^dist\/(cli|engine|exercises|index|worker)\.js$/,
      /^dist\/THIRD-PARTY-NOTICES\.txt$/,
      /^dist\/rules\/[\w-]+\.(en|zh-cn)\.json$/,
      /^dist\/content\/(rule-pages|(catalog|exercises\/[\w-]+)\.(en|zh-cn))\.json$/,
      /^dist\/types\/.*\.d\.ts$/,
      /^dist\/(scaffold|rulesets)\//,
      /^exercises\//,
      /^dist\/content\/rules\/[\w$-]+\.(en|zh-cn)\.md$/,
      /^media\/re(port|sults)\.schema\.json$/,
    ];
    const files = filesIn(installed);
    assert.deepEqual(
      files.filter((file) => !folders.some((folder) => folder.test(file))),
      [],
    );
    for (const folder of folders)
      assert.ok(
        files.some((file) => folder.test(file)),
        String(folder),
      );
  });

  it('names the licence of every package whose code it contains', () => {
    const notices = readFileSync(join(installed, 'dist', 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of ['@stoplight/spectral-core', '@apidevtools/swagger-parser', 'yaml', 'markdown-it'])
      assert.match(notices, new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'));
    assert.doesNotMatch(notices, /^typescript /m);
    // Copyleft would bind whoever bundles us.
    assert.doesNotMatch(notices, /^\S+ \S+ \((A?GPL|LGPL|SSPL)/m);
  });

  it('runs every kind of command', () => {
    assert.match(api('list').stdout, /first-call/);
    assert.match(api('show', 'first-call').stdout, /Sign-up to first message/);
    assert.match(api('explain', 'array-items', '--locale', 'zh-cn').stdout, /array-items/);
    assert.equal(api('start', 'first-call').status, 0);
    const { status, stdout } = api('check', 'first-call', 'first-call/openapi.yaml', '--format', 'json');
    assert.deepEqual([status, (JSON.parse(stdout) as { exercise: string }).exercise], [1, 'first-call']);
    assert.equal(api('new', 'exercise', 'mine').status, 0);
    assert.equal(api('verify', 'mine').status, 0, api('verify', 'mine').stdout);
  });

  it('has an example in its page that runs, in both module systems', () => {
    const page = readFileSync('src/library/README.md', 'utf8');
    const [, example = ''] = /```js\n([^]*?)```/.exec(page) ?? [];
    const [required, imported] = [
      "const { createKata } = require('api-kata'); // or: import { createKata } from 'api-kata'",
      "import { createKata } from 'api-kata';",
    ];
    assert.ok(example.startsWith(required));
    writeFileSync(join(home, 'example.cjs'), example);
    writeFileSync(join(home, 'example.mjs'), example.replace(required, imported));
    for (const file of ['example.cjs', 'example.mjs']) {
      const { stdout, stderr, status } = node(file);
      assert.deepEqual([status, stderr], [0, '']);
      assert.match(
        stdout,
        /^\d+: \w+ [\w-]+: [^]*\nfirst-call: 0 of 100, not passed, 6 goals\n\d+ rules look at each spec\n$/,
      );
    }
  });

  it('gives what the JSON formats print', () => {
    writeFileSync(join(home, 'a.yaml'), readFileSync('test/fixtures/specs/petstore.yaml'));
    writeFileSync(
      join(home, 'same.cjs'),
      `const { createKata } = require('api-kata');
       const text = require('node:fs').readFileSync('a.yaml', 'utf8');
       createKata({ locale: 'zh-cn' }).then(async (kata) =>
         console.log(JSON.stringify([
           await kata.lint(text, { file: 'a.yaml', profile: 'learn' }), await kata.check('first-call', text, { file: 'a.yaml' }),
           kata.exercises(), kata.rules('learn'),
           await kata.check('nothing', text).catch((error) => error.name),
           await kata.lint(text, { profile: 'nothing' }).catch((error) => error.name),
         ])));`,
    );
    const own = JSON.parse(node('same.cjs').stdout) as unknown[];
    const json = (...args: string[]) =>
      JSON.parse(api(...args, '--format', 'json', '--locale', 'zh-cn').stdout) as unknown;
    assert.deepEqual(own, [
      json('lint', 'a.yaml', '--profile', 'learn'),
      json('check', 'first-call', 'a.yaml'),
      json('list'),
      json('rules', '--profile', 'learn'),
      'RangeError',
      'RangeError',
    ]);
  });

  it('has types that strict programs compile against, whichever way they resolve modules', () => {
    const program = `import { createKata, type Finding, type Kata, type LintReport, type Report, type RuleInfo } from 'api-kata';
      async function main(): Promise<void> {
        const kata: Kata = await createKata({ locale: 'zh-cn' });
        const lint: LintReport = await kata.lint('', { profile: 'learn' });
        const report: Report = await kata.check('first-call', '');
        const lines: number[] = [...lint.findings, ...report.findings].map((finding: Finding) => finding.range.start.line);
        const rules: RuleInfo[] = kata.rules('money-and-messaging');
        const title: string | undefined = kata.exercises().tracks[0]?.exercises[0]?.title;
        // @ts-expect-error an unknown profile
        await kata.lint('', { profile: 'lern' });
        // @ts-expect-error a score is a number
        const score: string = report.score;
        console.log(lines, rules, title, score);
      }
      void main();`;
    writeFileSync(join(home, 'esm.mts'), program);
    writeFileSync(join(home, 'cjs.cts'), program);
    const shared = [
      '--strict',
      '--noEmit',
      '--target',
      'es2022',
      '--lib',
      'es2022,dom',
      '--skipDefaultLibCheck',
    ];
    for (const how of [
      ['--module', 'nodenext', 'esm.mts', 'cjs.cts'],
      ['--module', 'esnext', '--moduleResolution', 'bundler', 'esm.mts'],
    ]) {
      const { status, stdout } = node(TSC, ...shared, ...how);
      assert.equal(status, 0, `${how.join(' ')}\n${stdout}`);
    }
  });

  it('leads to its schema and its rulesets', () => {
    for (const path of ['report.schema.json', 'rulesets/api-kata.yaml', 'package.json'])
      assert.ok(existsSync(createRequire(join(home, 'x.js')).resolve(`api-kata/${path}`)), path);
  });
});
