import { strict as assert } from 'node:assert';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OFF, surroundings, type Surroundings } from '../../../src/worker/code-cache/cache-folder';
import { loadCached } from '../../../src/worker/code-cache/load-cached';

const MODULE = "exports.answer = () => 'first';\n";

describe('compiled code of earlier runs', () => {
  let home: string;
  let file: string;
  let around: Surroundings;
  const folder = () => join(home, 'api-kata', 'code');
  const kept = () => readdirSync(folder()).sort();
  const only = () => join(folder(), kept()[0] ?? '');
  const load = () => {
    const loaded = loadCached<{ answer: () => string }>(file, around);
    return loaded && { keep: loaded.keep, answer: loaded.exports.answer() };
  };
  /** Whether a run took what was kept: it then has nothing to keep after the same kind of work. */
  const isTaken = () => {
    const long = new Date(0);
    utimesSync(only(), long, long);
    load()?.keep('lint');
    return statSync(only()).mtimeMs === 0;
  };

  beforeEach(() => {
    home = realpathSync(mkdtempSync(join(tmpdir(), 'api-kata-code-')));
    file = join(home, 'module.js');
    around = { ...surroundings(), env: { XDG_CACHE_HOME: home, LOCALAPPDATA: home }, home: '' };
    if (process.platform === 'darwin') around = { ...around, platform: 'linux' };
    writeFileSync(file, MODULE);
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  it('are kept for their owner alone, after work was done, and taken by the next run', () => {
    const first = load();
    assert.deepEqual(kept(), []);
    first?.keep('lint');
    assert.equal(kept().length, 1);
    if (process.platform !== 'win32') {
      assert.equal(statSync(folder()).mode & 0o777, 0o700);
      assert.equal(statSync(only()).mode & 0o777, 0o600);
    }
    assert.equal(load()?.answer, 'first');
    assert.ok(isTaken());
  });

  it('grow by what another kind of work has called', () => {
    load()?.keep('lint');
    const before = readFileSync(only(), 'latin1').split('\n')[0];
    load()?.keep('diff');
    const after = readFileSync(only(), 'latin1').split('\n')[0];
    assert.match(before ?? '', / lint$/);
    assert.match(after ?? '', / diff,lint$/);
    assert.ok(isTaken());
  });

  it('count for one content, of whatever length', () => {
    load()?.keep('lint');
    writeFileSync(file, MODULE.replace('first', 'other'));
    assert.equal(load()?.answer, 'other');
    load()?.keep('lint');
    assert.equal(kept().length, 2);
  });

  it('are made anew where they are damaged, cut off, empty or of another file', () => {
    load()?.keep('lint');
    const whole = readFileSync(only());
    const flipped = Buffer.from(whole);
    flipped[whole.length - 9] = (flipped[whole.length - 9] ?? 0) ^ 1;
    for (const bad of [flipped, whole.subarray(0, -1), Buffer.alloc(0), Buffer.from('nothing of ours')]) {
      writeFileSync(only(), bad);
      assert.equal(load()?.answer, 'first');
      assert.ok(!isTaken());
      assert.match(readFileSync(only(), 'latin1'), /^[0-9a-f]{64} lint\n/);
    }
    assert.ok(isTaken());
  });

  it('are neither read nor written where others may write, or by a link', function () {
    if (process.platform === 'win32') this.skip();
    load()?.keep('lint');
    chmodSync(only(), 0o622);
    assert.ok(!isTaken());
    chmodSync(folder(), 0o755);
    assert.equal(load(), undefined);
    chmodSync(folder(), 0o700);
    renameSync(folder(), join(home, 'elsewhere'));
    symlinkSync(join(home, 'elsewhere'), folder());
    assert.equal(load(), undefined);
    rmSync(folder());
    mkdirSync(folder(), { mode: 0o700 });
    assert.ok(load());
    around = { ...around, uid: (around.uid ?? 0) + 1 };
    assert.equal(load(), undefined);
  });

  it('are not where the variable says so, or no folder can be made', () => {
    assert.equal(loadCached(file, { ...around, env: { ...around.env, [OFF]: '1' } }), undefined);
    assert.deepEqual(readdirSync(home), ['module.js']);
    assert.equal(loadCached(file, { ...around, env: {} }), undefined);
    assert.equal(
      loadCached(file, { ...around, env: { XDG_CACHE_HOME: file, LOCALAPPDATA: file } }),
      undefined,
    );
  });

  it('fail at nothing where the folder is gone when they are kept', () => {
    const loaded = load();
    rmSync(folder(), { recursive: true });
    loaded?.keep('lint');
    assert.deepEqual(readdirSync(home).sort(), ['api-kata', 'module.js']);
    assert.deepEqual(readdirSync(join(home, 'api-kata')), []);
  });

  it('of old builds and drafts of killed runs go away', () => {
    for (let build = 0; build < 9; build += 1) {
      writeFileSync(file, `${MODULE}// ${build}\n`);
      load()?.keep('lint');
    }
    assert.equal(kept().length, 6);
    writeFileSync(join(folder(), 'old.draft'), '');
    utimesSync(join(folder(), 'old.draft'), new Date(0), new Date(0));
    writeFileSync(join(folder(), 'new.draft'), '');
    load()?.keep('check');
    assert.deepEqual(
      kept().filter((name) => name.endsWith('.draft')),
      ['new.draft'],
    );
  });

  it('throw what the module throws', () => {
    writeFileSync(file, "throw new Error('of its own');\n");
    assert.throws(load, /of its own/);
  });
});
