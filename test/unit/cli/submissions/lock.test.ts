import assert from 'node:assert/strict';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { lock } from '../../../../src/cli/submissions/output/lock';
import { nameOf, ownerNamed, thisProcess, type Owner } from '../../../../src/cli/submissions/output/owner';
import { submissionTexts } from '../../../../src/cli/submissions/texts/texts';

const say = submissionTexts('en');

describe('the lock of a results file', function () {
  this.timeout(60_000);
  let folder: string;
  let file: string;
  let child: ChildProcess | undefined;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'api-kata-lock-'));
    file = join(folder, 'r.ndjson');
  });
  afterEach(() => {
    child?.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });

  /** A lock as a process leaves it that is killed. */
  const leave = (over: Partial<Owner>) => {
    mkdirSync(`${file}.lock`);
    const name = nameOf({ ...thisProcess(), ...over });
    writeFileSync(join(`${file}.lock`, name), '');
    return join(`${file}.lock`, name);
  };
  const takenOver = async () => {
    const held = await lock(file, say);
    assert.ok(await held.isHeld());
    assert.equal(readdirSync(`${file}.lock`).length, 1);
    await assert.rejects(lock(file, say), /Another run writes/, 'once it is held, it excludes');
    await held.release();
    assert.deepEqual(readdirSync(folder), []);
  };
  const refused = () => assert.rejects(lock(file, say), /remove .*r\.ndjson\.lock if that run is gone/);

  it('reads back what it says of a process', () => {
    for (const over of [{}, { start: '' }, { host: 'a b/c.中文' }]) {
      const owner = { ...thisProcess(), ...over };
      assert.deepEqual(ownerNamed(nameOf(owner)), { ...owner, host: encodeURIComponent(owner.host) });
    }
    for (const name of ['', 'garbage', '1 2 3', '__proto__', `${'9'.repeat(99)} a b c d`])
      assert.equal(ownerNamed(name), undefined);
  });

  it('of a process that is gone is taken over', async () => {
    leave({ pid: spawnSync(process.execPath, ['-e', '']).pid });
    await takenOver();
  });

  it('that names this process, which began later, is taken over: in a container each is 1', async function () {
    if (process.platform !== 'linux') this.skip();
    leave({ start: '1' });
    const start = performance.now();
    await takenOver();
    assert.ok(performance.now() - start < 2_000, 'without waiting');
  });

  it('of a process whose number another one has now is taken over', async function () {
    if (process.platform !== 'linux') this.skip();
    leave({ pid: process.ppid, start: '1' });
    await takenOver();
  });

  it('of another container or machine stands while it is touched, and no longer', async () => {
    const name = leave({ space: 'abcdef', pid: 1 });
    const beat = setInterval(() => utimesSync(name, new Date(0), new Date(Math.random() * 1e12)), 50);
    try {
      await refused();
    } finally {
      clearInterval(beat);
    }
    await takenOver();
  });

  for (const [name, content] of [
    ['empty', ''],
    ['garbage', '\0\0'.repeat(5_000)],
    ['of an earlier version and of this very process', `${process.pid} ${hostname()}\n`],
  ] as const)
    it(`that is ${name} blocks nobody for ever`, async () => {
      writeFileSync(`${file}.lock`, content);
      await takenOver();
    });

  it('that is an empty folder, or a folder or link of something else, blocks nobody for ever', async () => {
    mkdirSync(`${file}.lock`);
    await takenOver();
    mkdirSync(join(`${file}.lock`, 'garbage'), { recursive: true });
    await takenOver();
    if (process.platform === 'win32') return;
    writeFileSync(join(folder, 'precious'), '');
    symlinkSync('precious', `${file}.lock`);
    await (await lock(file, say)).release();
    assert.deepEqual(readdirSync(folder), ['precious']);
  });

  it('of an earlier version on another machine stands: nobody can tell', async () => {
    writeFileSync(`${file}.lock`, '1 elsewhere.example');
    await refused();
  });

  it('of an earlier version by a process that runs stands', async () => {
    child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)']);
    writeFileSync(`${file}.lock`, `${child.pid} ${hostname()}\n`);
    await refused();
  });

  it('is lost by who stood still for so long that another one took it over, and not released by him', async () => {
    const first = await lock(file, say);
    const [name = ''] = readdirSync(`${file}.lock`);
    renameSync(join(`${file}.lock`, name), join(`${file}.lock`, nameOf(thisProcess())));
    assert.equal(await first.isHeld(), false);
    await first.release();
    assert.ok(existsSync(`${file}.lock`));
  });

  it('is had by one of many that come at once, whatever they find there', async () => {
    for (const prepare of [
      () => {},
      () => mkdirSync(`${file}.lock`),
      () => leave({ start: '1' }),
      () => leave({ pid: spawnSync(process.execPath, ['-e', '']).pid }),
    ])
      for (let round = 0; round < 15; round++) {
        prepare();
        const results = await Promise.allSettled(Array.from({ length: 12 }, () => lock(file, say)));
        const won = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
        assert.equal(won.length, 1);
        await won[0]?.release();
        assert.deepEqual(readdirSync(folder), [], 'nothing is left');
      }
  });
});
