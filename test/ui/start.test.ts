import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workbenchScripts } from './harness/scripts';
import { exerciseRow, sidePage } from './harness/words';

const running: { child: ChildProcess; exited: Promise<number> }[] = [];

/** One `npm start`: a process group as a terminal would make it, marked so that whatever it leaves can be found. */
function start(own: string, ...args: string[]) {
  const mark = randomUUID();
  const command = [
    'scripts/start.mjs',
    '--no-build',
    '--browser',
    '--folder',
    join(own, 'practice'),
    ...args,
  ];
  const child = spawn(process.execPath, command, {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: { ...process.env, XDG_DATA_HOME: join(own, 'data'), API_KATA_MARK: mark },
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => output.push(String(data)));
  const exited = once(child, 'exit').then(([code]) => code as number);
  running.push({ child, exited });
  return { child, mark, exited, said: () => output.join(''), url: () => urlFrom(child, output, exited) };
}

/** Settles with the address that is printed; rejects when the process ends without one. */
function urlFrom(child: ChildProcess, output: string[], exited: Promise<number>): Promise<string> {
  return new Promise((settle, fail) => {
    const look = () => {
      const url = /API Kata is open at (\S+)\n/.exec(output.join(''))?.[1];
      if (url) settle(url);
    };
    child.stdout?.on('data', look);
    look();
    void exited.then((code) => fail(new Error(`ended with ${code}: ${output.join('')}`)));
  });
}

/** The processes that inherited the mark. */
function marked(mark: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/environ`, 'utf8').includes(mark);
    } catch {
      return false;
    }
  });
}

describe('npm start', () => {
  let own: string;
  beforeEach(() => (own = mkdtempSync(join(tmpdir(), 'api-kata-start-'))));
  afterEach(async () => {
    for (const { child, exited } of running.splice(0)) {
      child.kill();
      await exited;
    }
    rmSync(own, { recursive: true, force: true });
  });

  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    it(`serves at the address it prints, and leaves no process behind after ${signal}`, async () => {
      const started = start(own);
      const url = await started.url();
      const response = await fetch(url, { redirect: 'manual' });
      assert.equal(response.status, 302, 'the token is taken, and the address is clean from then on');
      assert.ok(marked(started.mark).length > 1, 'the server carries the mark');

      process.kill(-Number(started.child.pid), signal);

      assert.equal(await started.exited, code);
      assert.deepEqual(marked(started.mark), []);
    });
  }

  it('opens the exercise that it is told to', async () => {
    const started = start(own, '--open', 'error-contract');
    const browser = await (await workbenchScripts()).startBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(await started.url());
      const heading = sidePage(page).getByRole('heading', {
        level: 1,
        name: 'One error contract',
      });
      await heading.waitFor();
      await page.getByRole('tab', { name: 'openapi.yaml' }).waitFor();
      // The tree shows where the person is.
      await exerciseRow(page, /^One error contract/)
        .and(page.locator('.selected'))
        .waitFor();
      assert.ok(existsSync(join(own, 'practice', 'error-contract', 'openapi.yaml')));
    } finally {
      await browser.close();
    }
  });

  it('lets a tab that was left open in after a restart, and keeps its token from others', async () => {
    const tokens: (string | null)[] = [];
    for (let run = 0; run < 2; run++) {
      const started = start(own);
      tokens.push(new URL(await started.url()).searchParams.get('tkn'));
      process.kill(-Number(started.child.pid), 'SIGTERM');
      await started.exited;
    }
    assert.match(tokens[0] ?? '', /^[0-9a-f]{16}$/);
    assert.equal(tokens[0], tokens[1]);
    const { mode } = statSync(join(own, 'data', 'api-kata', 'vscode-server', 'token'));
    assert.equal(mode & 0o077, 0);
  });

  it('leaves no process behind when it is killed outright', async () => {
    const started = start(own);
    await started.url();
    const server = marked(started.mark).filter((pid) => pid !== String(started.child.pid));

    started.child.kill('SIGKILL');

    await started.exited;
    await Promise.all(server.map(gone));
    assert.deepEqual(marked(started.mark), []);
  });

  it('lets nobody in who does not know the token', async () => {
    const started = start(own);
    const { origin } = new URL(await started.url());
    assert.equal((await fetch(origin)).status, 403);
  });

  it('says in one sentence that a port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const started = start(own, '--port', String(port));
    assert.equal(await started.exited, 1);
    taken.close();
    assert.match(
      started.said().trim(),
      new RegExp(`^Port ${port} is taken by another program: choose another.*$`),
    );
  });

  it('says in one sentence that it does not know an option', async () => {
    const started = start(own, '--prot', '1');
    assert.equal(await started.exited, 1);
    assert.match(started.said().trim(), /^Unknown option '--prot': .*--help.*$/);
  });
});

/** Settles when a process has ended, asked for at each turn of the event loop; the test's own limit bounds it. */
async function gone(pid: string): Promise<void> {
  while (readdirSync('/proc').includes(pid)) await new Promise(setImmediate);
}
