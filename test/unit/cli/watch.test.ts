import assert from 'node:assert/strict';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLI, environment } from './run-cli';

const spec = (title: string) => `openapi: 3.1.0
info: { title: ${title}, version: '1' }
servers: [{ url: https://api.courier.example/v1 }]
paths:
  /health: { get: { operationId: getHealth, responses: { '200': { description: OK } } } }
`;

/** What a running command says, and a way to wait for the next of it. */
class Watched {
  private text = '';
  private wake: (() => void) | undefined;
  readonly exited: Promise<number | null>;

  constructor(private readonly child: ChildProcessWithoutNullStreams) {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        this.text += chunk.toString();
        this.wake?.();
      });
    this.exited = new Promise((resolve) => child.on('exit', resolve));
  }

  /** Everything said since the last call, up to and with the line that ends a review. */
  async untilWatching(): Promise<string> {
    const end = /^Watching .*\. Ctrl-C ends\.$/m;
    while (!end.test(this.text)) await new Promise<void>((resolve) => (this.wake = resolve));
    const [line = ''] = end.exec(this.text) ?? [];
    const upTo = this.text.indexOf(line) + line.length;
    const said = this.text.slice(0, upTo);
    this.text = this.text.slice(upTo);
    return said;
  }

  stopReading() {
    this.child.stdout.destroy();
  }

  interrupt() {
    this.child.kill('SIGINT');
  }

  kill() {
    this.child.kill('SIGKILL');
  }
}

describe('--watch', function () {
  this.timeout(60_000);
  let folder: string;
  let watched: Watched | undefined;
  const file = (name: string) => join(folder, name);
  const start = (...args: string[]) =>
    (watched = new Watched(spawn(process.execPath, [CLI, ...args], { cwd: folder, env: environment() })));
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'api-kata-watch-'))));
  afterEach(() => {
    watched?.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  it('reviews again after a write, a replacement by renaming, an error and a return; Ctrl-C ends with 0', async function () {
    if (process.platform === 'win32') this.skip(); // no SIGINT for a child there
    writeFileSync(file('a.yaml'), spec('First'));
    const lint = start('lint', 'a.yaml', '--watch');
    assert.match(await lint.untilWatching(), /quickstart-in-info/);

    writeFileSync(file('a.yaml'), 'openapi: 4.0.0\n');
    assert.match(await lint.untilWatching(), /unsupported-version/);

    writeFileSync(file('.a.yaml.swp'), spec('Second'));
    renameSync(file('.a.yaml.swp'), file('a.yaml'));
    assert.match(await lint.untilWatching(), /quickstart-in-info/);

    writeFileSync(file('a.yaml'), 'swagger: "2.0"\n');
    assert.match(await lint.untilWatching(), /Swagger 2\.0/);

    rmSync(file('a.yaml'));
    assert.match(await lint.untilWatching(), /^There is no file a\.yaml/m);

    writeFileSync(file('a.yaml'), spec('Third'));
    assert.match(await lint.untilWatching(), /quickstart-in-info/);

    lint.interrupt();
    assert.equal(await lint.exited, 0);
  });

  it('begins before the file is there, and follows a folder that is replaced', async () => {
    mkdirSync(file('apis'));
    const lint = start('lint', join('apis', 'a.yaml'), '--watch');
    assert.match(await lint.untilWatching(), /There is no file/);
    writeFileSync(file('apis/a.yaml'), spec('First'));
    assert.match(await lint.untilWatching(), /quickstart-in-info/);

    renameSync(file('apis'), file('old'));
    mkdirSync(file('new'));
    writeFileSync(file('new/a.yaml'), 'openapi: 4.0.0\n');
    renameSync(file('new'), file('apis'));
    for (let said = ''; !/unsupported-version/.test(said);) said = await lint.untilWatching();
    writeFileSync(file('apis/a.yaml'), 'swagger: "2.0"\n');
    assert.match(await lint.untilWatching(), /Swagger 2\.0/);
  });

  it('is not held up by a neighbour that never rests, nor by a file that never rests itself', async () => {
    writeFileSync(file('a.yaml'), spec('First'));
    const lint = start('lint', 'a.yaml', '--watch');
    assert.match(await lint.untilWatching(), /quickstart-in-info/);
    const busy = (name: string, text: () => string) =>
      setInterval(() => writeFileSync(file(name), text()), 15);
    let neighbour = busy('b.log', () => String(Math.random()));
    try {
      writeFileSync(file('a.yaml'), 'openapi: 4.0.0\n');
      assert.match(await lint.untilWatching(), /unsupported-version/);
      clearInterval(neighbour);
      let filler = '';
      neighbour = busy('a.yaml', () => `${spec('Second')}#${(filler += '.')}\n`);
      assert.match(await lint.untilWatching(), /quickstart-in-info/);
    } finally {
      clearInterval(neighbour);
    }
  });

  it('ends when nobody reads any more', async function () {
    if (process.platform === 'win32') this.skip();
    writeFileSync(file('a.yaml'), spec('First'));
    const lint = start('lint', 'a.yaml', '--watch');
    await lint.untilWatching();
    lint.stopReading();
    writeFileSync(file('a.yaml'), spec('Second'));
    assert.equal(await lint.exited, 0);
  });

  it('checks an exercise again, and writes its output each time', async () => {
    writeFileSync(file('a.yaml'), '');
    const check = start(
      'check',
      'first-call',
      'a.yaml',
      '--watch',
      '--format',
      'text,json',
      '--output',
      '-',
      '--output',
      'a.json',
    );
    assert.match(await check.untilWatching(), /: 0 of 100[^]*FAIL/);
    writeFileSync(file('a.yaml'), spec('Second'));
    assert.match(await check.untilWatching(), /FAIL/);
    const { readFileSync } = await import('node:fs');
    assert.match(readFileSync(file('a.json'), 'utf8'), /"exercise": "first-call"/);
  });
});
