import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Header, Line, Row } from '../../../../src/cli/submissions/results/row';

const CLI = resolve('dist/cli.js');
const env = { ...process.env, LC_ALL: 'en_US.UTF-8', LANG: 'en_US.UTF-8' };
const SLUGS = ['first-call', 'error-contract', 'send-exactly-once'];

export const solution = (slug: string) => readFileSync(resolve('exercises', slug, 'solution.yaml'), 'utf8');
export const stub = (slug: string) => readFileSync(resolve('exercises', slug, 'stub.yaml'), 'utf8');

/** The answer of one student; no two are the same. */
export const answer = (slug: string, student: number) =>
  solution(slug).replace(/title: */, `title: Answer ${student} `);

/** Doubles at each line: a billion nodes in a few hundred bytes. */
export const ALIAS_BOMB = `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi'].map((c, i) => `${c}: &${c} [${`*${'abcdefgh'[i]},`.repeat(9)}]`).join('\n')}\n`;

/** Name → content: good ones, weak ones, and every kind of bad one. */
export function submissions(): Record<string, string | Buffer> {
  const files: Record<string, string | Buffer> = {};
  for (const slug of SLUGS) {
    for (let i = 0; i < 3; i++) files[`${slug}/student-${i}.yaml`] = answer(slug, i);
    files[`${slug}/stub.yml`] = stub(slug);
  }
  return {
    ...files,
    'first-call/binary.yaml': Buffer.from([0, 1, 2, 255]),
    'first-call/bomb.yaml': ALIAS_BOMB,
    'first-call/empty.yaml': '',
    'first-call/latin.yaml': Buffer.from('title: caf\xe9', 'latin1'),
    'first-call/open.yaml': 'a: [',
    'first-call/=cmd().json': '{"swagger":"2.0"}',
    'first-calls/ann.yaml': solution('first-call'),
    'other/openapi.yaml': solution('first-call'),
    '表/openapi.yaml': '',
  };
}

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A folder `subs` with the submissions, made before the tests of a suite and removed after them. */
export function useClassroom() {
  let folder = '';
  const room = {
    path: (name: string) => join(folder, name),
    put(name: string, content: string | Buffer) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    },
    read: (name: string) => readFileSync(join(folder, name), 'utf8'),
    /** Runs the command line to its end. `stdout` may be a file descriptor; `below` is the working folder. */
    run: (
      args: string[],
      { stdout = 'pipe', below = '' }: { stdout?: 'pipe' | number; below?: string } = {},
    ) =>
      spawnSync(process.execPath, [CLI, ...args], {
        cwd: join(folder, below),
        env,
        encoding: 'utf8',
        stdio: ['ignore', stdout, 'pipe'],
        maxBuffer: 1e8,
      }),
    start: (args: string[]): ChildProcess => spawn(process.execPath, [CLI, ...args], { cwd: folder, env }),
  };
  before(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'api-kata-grade-')));
    for (const [name, content] of Object.entries(submissions())) room.put(`subs/${name}`, content);
  });
  after(() => rmSync(folder, { recursive: true }));
  return room;
}

export const lines = (text: string) =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line);
export const headerIn = (text: string) => lines(text)[0] as Header;
export const rowsIn = (text: string) => lines(text).filter((line): line is Row => line.kind === 'row');
export const rowIn = (text: string, end: string) => rowsIn(text).find(({ file }) => file.endsWith(end));

/** What a process wrote and how it ended. */
export function ended(child: ChildProcess): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr })));
}

/** Waits for what the other process does, asking on every turn of the event loop. */
export async function until(holds: () => boolean): Promise<void> {
  const deadline = performance.now() + 60_000;
  while (!holds()) {
    assert.ok(performance.now() < deadline, 'waited a minute in vain');
    await new Promise(setImmediate);
  }
}
