import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { createProgress, progressLine } from '../../../../src/cli/submissions/output/progress';
import { fileSink, streamSink, WriteError } from '../../../../src/cli/submissions/output/sink';
import { submissionTexts } from '../../../../src/cli/submissions/texts/texts';
import { UsageError } from '../../../../src/cli/usage';

const say = submissionTexts('en');

describe('a results file', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'api-kata-out-'));
    file = join(folder, 'r.ndjson');
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const sink = (replace = false) => fileSink(file, { replace, say });

  it('is written by one run alone', async () => {
    const one = await sink();
    await assert.rejects(
      sink(),
      (error) => error instanceof UsageError && /Another run writes/.test(error.message),
    );
    await assert.rejects(sink(true), /Another run writes/);
    await one.write('a\n');
    await one.keep();
    assert.deepEqual(readdirSync(folder), ['r.ndjson']);
    assert.equal(readFileSync(file, 'utf8'), 'a\n');
  });

  it('is never overwritten, and the refusal leaves no lock behind', async () => {
    writeFileSync(file, 'mine');
    await assert.rejects(sink(), /exists already and is not overwritten.*--resume/);
    assert.deepEqual(readdirSync(folder), ['r.ndjson']);
    assert.equal(readFileSync(file, 'utf8'), 'mine');
  });

  it('is replaced in one step when the new one is complete, or stays as it was', async () => {
    writeFileSync(file, 'old');
    for (const [end, expected] of [
      ['drop', 'old'],
      ['keep', 'new'],
    ] as const) {
      const next = await sink(true);
      await next.write('new');
      assert.equal(readFileSync(file, 'utf8'), 'old');
      await next[end]();
      assert.equal(readFileSync(file, 'utf8'), expected);
      assert.deepEqual(readdirSync(folder), ['r.ndjson']);
    }
  });

  it('is no folder', async () => {
    file = folder;
    await assert.rejects(sink(), /is a folder\. Name the file to write/);
    assert.ok(!existsSync(`${folder}.lock`));
  });

  it('needs its folder', async () => {
    file = join(folder, 'no', 'r.ndjson');
    await assert.rejects(sink(), /there is no folder .*no\. Create it first/);
  });
});

describe('results on standard output', () => {
  for (const code of ['EPIPE', 'ENOSPC', 'EIO'])
    it(`tell of ${code}`, async () => {
      const broken = new Writable({
        write: (_chunk, _encoding, done) => done(Object.assign(new Error('no'), { code })),
      });
      await assert.rejects(streamSink(broken).write('a'), (error) => {
        assert.ok(error instanceof WriteError);
        assert.equal(error.code, code);
        return true;
      });
    });
});

describe('the progress bar', () => {
  const state = { done: 512, total: 1024, failed: 0, seconds: 16 };
  for (const [name, width, change, expected] of [
    ['half way', 60, {}, `[${'#'.repeat(18)}${'·'.repeat(18)}] 512/1024  50 %  32/s`],
    [
      'with failures',
      50,
      { failed: 3 },
      `[${'#'.repeat(4)}${'·'.repeat(3)}] 512/1024  50 %  32/s  3 without a score`,
    ],
    ['slow', 30, { done: 8 }, '[········] 8/1024  0 %  0.5/s'],
    ['on a narrow terminal', 12, {}, '512/1024  5'],
    ['of nothing', 40, { done: 0, total: 0, seconds: 0 }, `[${'#'.repeat(19)}] 0/0  100 %  0.0/s`],
  ] as const)
    it(name, () => {
      const line = progressLine({ ...state, ...change }, width, say.failed);
      assert.equal(line, expected);
      assert.ok(line.length < width);
    });

  it('is drawn on a terminal only', () => {
    let text = '';
    const stream = (isTTY: boolean) =>
      ({ isTTY, columns: 60, write: (chunk: string) => (text += chunk) }) as unknown as NodeJS.WriteStream;
    const quiet = createProgress(stream(false), say.failed);
    quiet.show(state);
    quiet.clear();
    assert.equal(text, '');
    createProgress(stream(true), say.failed).show(state);
    assert.match(text, /512\/1024/);
  });
});
