import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { resolve } from 'node:path';
import { answer, ended, lines, rowIn, rowsIn, until, useClassroom } from './classroom';
import { CLI } from '../run-cli';
import { heavySpec } from './heavy-spec';

describe('api-kata grade, interrupted', function () {
  this.timeout(300_000);
  const room = useClassroom();
  let whole: ReturnType<typeof room.run>;
  before(() => {
    whole = room.run(['grade', 'subs', '--jobs', '2']);
  });

  it('goes on from a file that was cut short, in place, and only with what is missing', () => {
    writeFileSync(room.path('cut.ndjson'), whole.stdout);
    truncateSync(room.path('cut.ndjson'), Math.floor(Buffer.from(whole.stdout).length / 2));
    const complete = room.read('cut.ndjson').split('\n').slice(1, -1);
    const kept = complete.filter((line) => line.includes('"state":"graded"')).length;
    assert.ok(kept > 1);
    const result = room.run(['grade', 'subs', '--resume', 'cut.ndjson']);
    assert.equal(room.read('cut.ndjson'), whole.stdout);
    assert.match(result.stderr, new RegExp(`, ${kept} taken over`));
    assert.deepEqual(
      readdirSync(room.path('.')).filter((name) => /\.(lock|part)$/.test(name)),
      [],
    );
  });

  it('takes a row over as it stands, and grades a file anew when it has changed', () => {
    const forged = whole.stdout.replaceAll('"score":100', '"score":99');
    writeFileSync(room.path('forged.ndjson'), forged);
    const stub = readFileSync(resolve('exercises/first-call/stub.yaml'), 'utf8');
    room.put('subs/first-call/student-2.yaml', stub);
    try {
      const result = room.run(['grade', 'subs', '--resume', 'forged.ndjson', '--output', 'next.ndjson']);
      assert.equal(rowIn(room.read('next.ndjson'), 'first-call/student-1.yaml')?.score, 99);
      assert.equal(
        rowIn(room.read('next.ndjson'), 'first-call/student-2.yaml')?.score,
        rowIn(whole.stdout, 'first-call/stub.yml')?.score,
      );
      assert.equal(room.read('forged.ndjson'), forged, 'the old results stay');
      assert.equal(result.status, 1);
    } finally {
      room.put('subs/first-call/student-2.yaml', answer('first-call', 2));
    }
  });

  it('refuses results of another engine', () => {
    writeFileSync(
      room.path('old.ndjson'),
      whole.stdout.replace(/"engine":"\w+"/, '"engine":"0123456789abcdef"'),
    );
    const result = room.run(['grade', 'subs', '--resume', 'old.ndjson']);
    assert.equal(result.status, 2);
    assert.match(result.stderr, /made differently \(engine 0123456789abcdef/);
  });

  it('leaves readable results after Ctrl-C, says how to go on, and goes on', async function () {
    if (process.platform === 'win32') this.skip();
    // The last file keeps it busy until the signal comes.
    room.put('subs/send-exactly-once/zz-heavy.yaml', heavySpec());
    let stopped;
    try {
      stopped = await interruptAfterFirstRow(['grade', 'subs', '--timeout', '600', '--jobs', '1']);
    } finally {
      rmSync(room.path('subs/send-exactly-once/zz-heavy.yaml'));
    }
    assert.equal(stopped.code, 130, stopped.stderr);
    assert.match(stopped.stderr, /Stopped after \d+ of 22 files\./);
    assert.match(stopped.stderr, /--resume FILE --output OTHER-FILE/);
    const partial = lines(stopped.stdout);
    assert.ok(partial.length >= 2 && !partial.some(({ kind }) => kind === 'end'));
    writeFileSync(room.path('stopped.ndjson'), stopped.stdout);
    room.run(['grade', 'subs', '--resume', 'stopped.ndjson']);
    assert.equal(room.read('stopped.ndjson'), whole.stdout);
  });

  it('keeps what earlier runs said of the rest when it is stopped while it goes on with them', async function () {
    if (process.platform === 'win32') this.skip();
    room.put('subs/0-heavy/first-call/a.yaml', heavySpec());
    room.put('subs/0-heavy/.keep', '');
    writeFileSync(room.path('again.ndjson'), whole.stdout);
    try {
      const stopped = await interruptWhenLocked(
        ['grade', 'subs', '--timeout', '600', '--jobs', '1', '--resume', 'again.ndjson'],
        'again.ndjson.part',
      );
      assert.equal(stopped.code, 130, stopped.stderr);
      assert.match(stopped.stderr, /Go on with: api-kata grade subs --locale en --resume again\.ndjson/);
      const graded = (text: string) => rowsIn(text).filter(({ state }) => state === 'graded');
      assert.deepEqual(graded(room.read('again.ndjson')), graded(whole.stdout));
      assert.deepEqual(
        readdirSync(room.path('.')).filter((name) => /\.(lock|part)$/.test(name)),
        [],
      );
    } finally {
      rmSync(room.path('subs/0-heavy'), { recursive: true });
    }
  });

  it('does not mix two runs on one output', async () => {
    room.put('slow/first-call/a-heavy.yaml', heavySpec());
    const first = room.start(['grade', 'slow', '--timeout', '600', '-o', 'one.ndjson']);
    try {
      await until(() => existsSync(room.path('one.ndjson')) && room.read('one.ndjson').includes('\n'));
      const second = room.run(['grade', 'subs', '-o', 'one.ndjson']);
      assert.equal(second.status, 2);
      assert.match(second.stderr, /Another run writes one\.ndjson \(process \d+/);
      assert.equal(room.run(['grade', 'subs', '--resume', 'one.ndjson']).status, 2);
    } finally {
      first.kill('SIGKILL');
      await new Promise((resolve) => first.once('close', resolve));
    }
    assert.equal(lines(room.read('one.ndjson'))[0]?.kind, 'header', 'the first run alone wrote');
    const after = room.run(['grade', 'subs', '--resume', 'one.ndjson']);
    assert.equal(
      room.read('one.ndjson'),
      whole.stdout,
      `the lock of a killed run is no hindrance: ${after.stderr}`,
    );
  });

  it('goes on in a container, where each run is process 1, after the one before it was killed', async function () {
    const apart = ['--pid', '--fork', '--mount-proc', '--kill-child'];
    if (spawnSync('unshare', [...apart, 'true']).status !== 0) this.skip();
    room.put('boxed/first-call/a.yaml', answer('first-call', 1));
    room.put('boxed/first-call/b-heavy.yaml', heavySpec());
    const words = [
      process.execPath,
      CLI,
      'grade',
      'boxed',
      '--timeout',
      '600',
      '-j',
      '1',
      '-o',
      'boxed.ndjson',
    ];
    const first = spawn('unshare', [...apart, ...words], { cwd: room.path('.'), stdio: 'ignore' });
    await until(() => existsSync(room.path('boxed.ndjson')) && rowsIn(room.read('boxed.ndjson')).length > 0);
    first.kill('SIGKILL');
    await new Promise((resolve) => first.once('close', resolve));
    assert.ok(existsSync(room.path('boxed.ndjson.lock')));
    room.put('boxed/first-call/b-heavy.yaml', answer('first-call', 2));
    const again = [process.execPath, CLI, 'grade', 'boxed', '--resume', 'boxed.ndjson'];
    const { status, stderr } = spawnSync('unshare', [...apart, ...again], {
      cwd: room.path('.'),
      encoding: 'utf8',
    });
    assert.match(stderr, /1 taken over/);
    assert.equal(status, 0);
    assert.equal(rowsIn(room.read('boxed.ndjson')).length, 2);
  });

  it('writes where a link leads, keeps the link, and truncates nothing that is called like its draft', function () {
    if (process.platform === 'win32') this.skip();
    writeFileSync(room.path('real.ndjson'), whole.stdout);
    symlinkSync('real.ndjson', room.path('link.ndjson'));
    writeFileSync(room.path('precious.yaml'), 'mine');
    symlinkSync('precious.yaml', room.path('real.ndjson.part'));
    room.run(['grade', 'subs', '--resume', 'real.ndjson', '--output', 'link.ndjson']);
    assert.equal(room.read('real.ndjson'), whole.stdout);
    assert.ok(lstatSync(room.path('link.ndjson')).isSymbolicLink());
    assert.equal(room.read('precious.yaml'), 'mine');
    const csv = room.run([
      'grade',
      'subs',
      '--resume',
      'real.ndjson',
      '--output',
      './link.ndjson',
      '--format',
      'csv',
    ]);
    assert.match(csv.stderr, /Name another --output for the CSV/);
    const onto = room.run(['grade', 'subs/first-call', '--output', '/dev/stdout']);
    assert.ok(rowsIn(onto.stdout).length > 0);
  });

  it('says that the disk is full', function () {
    if (!existsSync('/dev/full')) this.skip();
    const full = openSync('/dev/full', 'w');
    try {
      const result = room.run(['grade', 'subs/first-call'], { stdout: full });
      assert.equal(result.status, 2);
      assert.match(result.stderr, /^The disk is full: the standard output is not complete\./);
    } finally {
      closeSync(full);
    }
  });

  it('says that the reader went away', async () => {
    const child = room.start(['grade', 'subs']);
    child.stdout?.destroy();
    const { code, stderr } = await ended(child);
    assert.equal(code, 2);
    assert.match(stderr, /^Whoever read the results stopped reading/);
  });

  function interruptAfterFirstRow(args: string[]) {
    const child = room.start([...args]);
    let seen = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      seen += chunk.toString();
      if (/"kind":"row"/.test(seen)) child.kill('SIGINT');
    });
    return ended(child);
  }

  async function interruptWhenLocked(args: string[], file: string) {
    const child = room.start([...args]);
    const end = ended(child);
    await until(() => existsSync(room.path(file)) && room.read(file).includes('\n'));
    child.kill('SIGINT');
    return end;
  }
});
