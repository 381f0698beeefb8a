import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';

interface Step {
  name?: string;
  uses?: string;
  with?: Record<string, string>;
  shell?: string;
  env?: Record<string, string>;
  run?: string;
}
interface Action {
  name: string;
  description: string;
  inputs: Record<string, { description: string; required?: boolean; default?: string }>;
  runs: { using: string; steps: Step[] };
}

const FOLDER = '.github/actions/check';
const action = parse(readFileSync(`${FOLDER}/action.yml`, 'utf8')) as Action;
const { steps } = action.runs;
const named = (name: string) => steps.find((step) => step.name === name) ?? assert.fail(`no step ${name}`);

describe('the GitHub action', () => {
  it('has the parts that a composite action has', () => {
    assert.equal(action.runs.using, 'composite');
    for (const [name, input] of Object.entries(action.inputs)) {
      assert.ok(input.description, name);
      assert.ok(
        input.required === true || input.default !== undefined,
        `${name} is required or has a default`,
      );
    }
    for (const step of steps) {
      assert.ok((step.run === undefined) !== (step.uses === undefined), 'a step runs or uses');
      if (step.run !== undefined) assert.equal(step.shell, 'bash', 'GitHub wants a shell for each script');
      if (step.uses !== undefined) assert.match(step.uses, /^[\w-]+\/[\w-]+@v\d+\.\d+\.\d+$/);
    }
  });

  it('writes no input into a script, and hands on each one', () => {
    for (const { run, env = {} } of steps) {
      if (run === undefined) continue;
      assert.doesNotMatch(run, /\$\{\{/);
      for (const name of run.match(/\$\{?([A-Z_]+)/g) ?? []) assert.ok(name.replace(/\W/g, '') in env, name);
    }
    const handedOn = Object.values(named('Review').env ?? {}).join(' ');
    for (const input of Object.keys(action.inputs)) assert.ok(handedOn.includes(`inputs.${input} }}`), input);
    for (const [, input] of handedOn.matchAll(/inputs\.([\w-]+)/g))
      assert.ok(input && input in action.inputs, input);
  });

  it('is used by the example with inputs that it has', () => {
    const workflow = parse(readFileSync('.github/workflows-examples/classroom.yml', 'utf8')) as {
      permissions: object;
      jobs: { review: { strategy: { matrix: { exercise: string[] } }; permissions: object; steps: Step[] } };
    };
    const { review } = workflow.jobs;
    assert.deepEqual([workflow.permissions, review.permissions], [{}, { contents: 'read' }]);
    const use = review.steps.find(({ uses }) => uses?.includes(`/${FOLDER}@`));
    for (const name of Object.keys(use?.with ?? {})) assert.ok(name in action.inputs, name);
    for (const exercise of review.strategy.matrix.exercise)
      assert.ok(existsSync(`exercises/${exercise}/exercise.yaml`));
  });
});

describe('the scripts of the GitHub action', function () {
  this.timeout(60_000);
  if (process.platform === 'win32') return;
  let work: string;
  let home: string;

  /** Runs the `run` of a step as a runner does: with the step's environment, in the checkout. */
  function step(
    name: string,
    inputs: Record<string, string>,
    path = '',
    runner: Record<string, string> = {},
  ) {
    const { run = '', env = {} } = named(name);
    const values = Object.entries(env).map(([key, value]) => {
      const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1];
      return [
        key,
        input === undefined ? join(home, FOLDER) : (inputs[input] ?? action.inputs[input]?.default ?? ''),
      ];
    });
    const script = join(home, 'step.sh');
    writeFileSync(script, run);
    const result = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
      cwd: work,
      encoding: 'utf8',
      env: {
        PATH: path + process.env['PATH'],
        ...runner,
        ...(Object.fromEntries(values) as Record<string, string>),
      },
    });
    return { ...result, typed: result.stdout.startsWith('[') ? (JSON.parse(result.stdout) as string[]) : [] };
  }

  beforeEach(() => {
    const top = realpathSync(mkdtempSync(join(tmpdir(), 'api-kata-action-')));
    work = join(top, 'work');
    home = join(top, 'home');
    mkdirSync(work);
    cpSync(FOLDER, join(home, FOLDER), { recursive: true });
    mkdirSync(join(home, 'dist'));
    // Says what was typed.
    writeFileSync(
      join(home, 'dist/cli.js'),
      `const typed = process.argv.slice(2); console.log(typed[0] === '--version' ? '1.2.3' : JSON.stringify(typed));`,
    );
    for (const file of ['a.yaml', 'b c.yaml', 'deep/er/d.yaml']) {
      mkdirSync(dirname(join(work, file)), { recursive: true });
      writeFileSync(join(work, file), '');
    }
  });
  afterEach(() => rmSync(dirname(work), { recursive: true }));

  for (const [name, inputs, expected] of [
    [
      'check',
      { exercise: 'first-call', files: 'a.yaml' },
      ['check', '--format=github', '--', 'first-call', 'a.yaml'],
    ],
    [
      'check with a score and a format',
      { exercise: 'first-call', files: 'a.yaml\n', format: 'text', 'min-score': '60' },
      ['check', '--min-score=60', '--format=text', '--', 'first-call', 'a.yaml'],
    ],
    [
      'lint of patterns and names with blanks',
      { command: 'lint', files: '*.yaml\n\nb c.yaml\r\nnone*.yaml' },
      ['lint', '--format=github', '--', 'a.yaml', 'b c.yaml', 'b c.yaml', 'none*.yaml'],
    ],
    [
      'grade, which reads patterns itself',
      { command: 'grade', files: '**/*.yaml', exercise: 'first-call' },
      ['grade', '--exercise=first-call', '--format=ndjson', '--', '**/*.yaml'],
    ],
  ] as const)
    it(`call ${name}`, () => assert.deepEqual(step('Review', inputs).typed, expected));

  for (const evil of [
    '$(touch pwned)',
    '`touch pwned`',
    '"; touch pwned; "',
    "'; touch pwned; '",
    '${IFS}&& touch pwned',
    '--help',
    '-rf',
  ])
    it(`take ${evil} as a word and nothing else`, () => {
      const { typed } = step('Review', {
        exercise: evil,
        files: `${evil}\na.yaml`,
        format: evil,
        'min-score': evil,
      });
      assert.deepEqual(typed, [
        'check',
        `--min-score=${evil}`,
        `--format=${evil}`,
        '--',
        evil,
        evil,
        'a.yaml',
      ]);
      const command = step('Review', { command: evil, files: 'a.yaml' });
      assert.equal(command.status, 2);
      step('Review', { exercise: 'first-call', files: 'a.yaml', version: evil });
      assert.deepEqual(readdirSync(work).sort(), ['a.yaml', 'b c.yaml', 'deep']);
    });

  for (const [name, inputs, expected] of [
    [
      'no exercise',
      { files: 'a.yaml' },
      /^::error title=API Kata::The command check needs the input 'exercise'/,
    ],
    ['no baseline', { command: 'diff', files: 'a.yaml' }, /needs the input 'baseline'/],
    [
      'an option of git for a baseline',
      { command: 'diff', files: 'a.yaml', baseline: '--upload-pack=touch pwned' },
      /The input 'baseline' is a branch/,
    ],
    ['no files', { files: '\n', exercise: 'first-call' }, /The input 'files' is empty/],
    [
      'another version',
      { files: 'a.yaml', exercise: 'first-call', version: '9.9.9' },
      /brings API Kata 1\.2\.3, not/,
    ],
  ] as const)
    it(`end with 2 and an annotation for ${name}`, () => {
      const { status, stdout } = step('Review', inputs);
      assert.equal(status, 2);
      assert.match(stdout, expected);
    });

  it('go on with the version that was asked for', () =>
    assert.equal(step('Review', { files: 'a.yaml', exercise: 'first-call', version: '1.2.3' }).status, 0));

  it('build only where nothing is built yet', () => {
    const bin = join(home, 'bin');
    mkdirSync(bin);
    for (const tool of ['npm', 'node']) {
      writeFileSync(join(bin, tool), `#!/bin/sh\necho ${tool} "$@" >> "${home}/typed"\n`);
      chmodSync(join(bin, tool), 0o755);
    }
    assert.equal(step('Build API Kata', {}, bin + delimiter).status, 0);
    assert.ok(!existsSync(join(home, 'typed')));
    rmSync(join(home, 'dist'), { recursive: true });
    assert.equal(step('Build API Kata', {}, bin + delimiter).status, 0);
    assert.match(
      readFileSync(join(home, 'typed'), 'utf8'),
      /^npm ci --ignore-scripts.*\nnode esbuild\.mjs --minify\n$/,
    );
  });

  it('compare each file with the base branch, and write a summary', () => {
    rmSync(join(home, 'dist'), { recursive: true });
    cpSync(resolve('dist'), join(home, 'dist'), {
      recursive: true,
      filter: (path) => !path.includes('test'),
    });
    const git = (...args: string[]) => {
      const identity = ['-c', 'user.name=a', '-c', 'user.email=a@b.example'];
      const { status, stderr } = spawnSync('git', [...identity, ...args], { cwd: work, encoding: 'utf8' });
      assert.equal(status, 0, stderr);
    };
    const spec = (paths: string) => `openapi: 3.1.0\ninfo: { title: A, version: '1' }\npaths: ${paths}\n`;
    const get = '{ get: { responses: { 200: { description: Done. } } } }';
    writeFileSync(join(work, 'a.yaml'), spec(`{ /a: ${get}, /b: ${get} }`));
    git('init', '-q', '-b', 'main');
    git('add', 'a.yaml');
    git('commit', '-q', '-m', 'v1');
    writeFileSync(join(work, 'a.yaml'), spec(`{ /a: ${get} }`));
    writeFileSync(join(work, 'b c.yaml'), spec('{}'));
    const runner = { GITHUB_BASE_REF: 'main', GITHUB_STEP_SUMMARY: join(home, 'summary.md') };
    const broken = step('Review', { command: 'diff', files: '*.yaml' }, '', runner);
    assert.equal(broken.status, 1, broken.stderr);
    assert.match(broken.stdout, /^::error file=a\.yaml,.*title=compat-operation-removed::`GET \/b` is gone/m);
    assert.match(broken.stdout, /^A new file, compared with nothing: b c\.yaml$/m);
    assert.match(readFileSync(runner.GITHUB_STEP_SUMMARY, 'utf8'), /^## Breaking$/m);
    const same = step('Review', { command: 'diff', files: 'a.yaml', baseline: 'main' });
    assert.equal(same.status, 1);
    git('commit', '-q', '-a', '-m', 'v2');
    assert.equal(step('Review', { command: 'diff', files: 'a.yaml', baseline: 'HEAD' }).status, 0);
    const lost = step('Review', { command: 'diff', files: 'a.yaml', baseline: 'nowhere' });
    assert.deepEqual([lost.status, /cannot be fetched/.test(lost.stdout)], [2, true]);
  });

  it('run the real command line', () => {
    rmSync(join(home, 'dist'), { recursive: true });
    cpSync(resolve('dist'), join(home, 'dist'), {
      recursive: true,
      filter: (path) => !path.includes('test'),
    });
    cpSync('exercises', join(home, 'exercises'), { recursive: true });
    cpSync('exercises/first-call/solution.yaml', join(work, 'a.yaml'));
    const good = step('Review', {
      command: 'grade',
      exercise: 'first-call',
      files: 'a.yaml',
      'min-score': '100',
    });
    assert.equal(good.status, 0, good.stderr);
    assert.match(good.stdout, /"score":100/);
    const weak = step('Review', {
      command: 'grade',
      exercise: 'first-call',
      files: '*.yaml',
      'min-score': '100',
    });
    assert.equal(weak.status, 1);
  });
});
