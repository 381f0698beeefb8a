import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EarlierRows } from '../../../../src/cli/submissions/results/earlier';
import { csvWriter } from '../../../../src/cli/submissions/results/csv';
import { readLines } from '../../../../src/cli/submissions/results/read-lines';
import type { Header, Line, Row } from '../../../../src/cli/submissions/results/row';
import { submissionTexts } from '../../../../src/cli/submissions/texts/texts';
import { header, notChecked, rowOf } from './samples';

const say = submissionTexts('en');
const HASH = 'a'.repeat(64);

describe('results of an earlier run', () => {
  let folder: string;
  let file: string;
  const broken: number[] = [];
  before(() => (folder = mkdtempSync(join(tmpdir(), 'api-kata-earlier-'))));
  beforeEach(() => {
    file = join(folder, 'r.ndjson');
    broken.length = 0;
  });
  after(() => rmSync(folder, { recursive: true }));

  const text = (...lines: Line[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const open = (now: Header = header, ...files: string[]) =>
    EarlierRows.open(files.length > 0 ? files : [file], now, say, (_, line) => void broken.push(line));
  const found = async (rows: EarlierRows, ...names: string[]) => {
    const all: (Row | undefined)[] = [];
    for (const name of names) all.push(await rows.find(name, HASH, 'first-call'));
    await rows.close();
    return all.map((row) => row?.score);
  };

  it('give a graded row of the same file, content and exercise, and no other', async () => {
    writeFileSync(
      file,
      text(header, rowOf('a', { score: 7 }), notChecked('b'), rowOf('ü', { score: 9 }), {
        kind: 'end',
        rows: 3,
      }),
    );
    const rows = await open();
    assert.deepEqual(await rows.find('a', HASH, 'first-call'), rowOf('a', { score: 7 }));
    assert.equal(await rows.find('a', 'b'.repeat(64), 'first-call'), undefined);
    assert.equal(await rows.find('a', HASH, 'error-contract'), undefined);
    assert.equal((await rows.find('a'))?.score, 7, 'of any content, for what is left when a run is stopped');
    assert.deepEqual(await found(rows, 'b', 'c', 'ü'), [undefined, undefined, 9]);
  });

  it('survive being cut short at any byte', async () => {
    const whole = Buffer.from(text(header, rowOf('ä'), rowOf('b')));
    const first = Buffer.from(text(header)).length;
    for (let cut = first; cut <= whole.length; cut += 7) {
      writeFileSync(file, whole.subarray(0, cut));
      const rows = await found(await open(), 'ä', 'b');
      const complete = whole.subarray(first, cut).filter((byte) => byte === 10).length;
      const atEnd = cut === whole.length - 1 ? 1 : 0;
      assert.equal(rows.filter((score) => score !== undefined).length, complete + atEnd, `cut at ${cut}`);
      assert.deepEqual(broken, []);
    }
  });

  it('leave out a line that is none of ours, and name it', async () => {
    writeFileSync(file, text(header, rowOf('a')) + '{"kind":"row"}\nnonsense\n' + text(rowOf('b')));
    assert.deepEqual(await found(await open(), 'a', 'b'), [40, 40]);
    assert.deepEqual(broken, [3, 4]);
  });

  const row = rowOf('b');
  for (const [name, line] of [
    ['no score', { ...row, score: null }],
    ['a score beyond 100', { ...row, score: 1e9 }],
    ['a score in words', { ...row, score: '40' }],
    ['goals that are a list', { ...row, goals: [] }],
    ['points that are an object', { ...row, goals: { one: { state: 'met', points: {} } } }],
    ['no goals', { ...row, goals: null }],
    ['a state that objects inherit', { ...row, state: 'constructor' }],
    ['findings of one kind', { ...row, findings: { error: 1 } }],
    ['a reason without words', { ...row, reason: {} }],
    ['a file that is none', { ...row, file: 3 }],
    ['everything inherited', { ...row, goals: { one: { __proto__: null } } }],
    ['half of an end', { kind: 'end', rows: -1 }],
  ] as const)
    it(`leave out a row with ${name}`, async () => {
      writeFileSync(file, `${text(header)}${JSON.stringify(line)}\n${text(rowOf('c'))}`);
      assert.deepEqual(await found(await open(), 'b', 'c'), [undefined, 40]);
      assert.deepEqual(broken, [2]);
    });

  it('give what is known of a row and nothing else, however deep or strangely named the rest is', async () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    const goals =
      '{"one":{"state":"met","points":40,"deep":1},"__proto__":{"state":"unmet","points":0},"constructor":{"state":"met","points":1}}';
    const strange = JSON.stringify(row).replace(
      /"goals":\{.*?\}\}/,
      `"goals":${goals},"__proto__":{"a":1},"x":${deep}`,
    );
    writeFileSync(file, `${text(header)}${strange}\n`);
    const rows = await open();
    const kept = await rows.find('b', HASH, 'first-call');
    await rows.close();
    assert.deepEqual(Object.keys(kept ?? {}), Object.keys(row));
    assert.deepEqual(Object.entries(kept?.goals ?? {}), [
      ['one', { state: 'met', points: 40 }],
      ['__proto__', { state: 'unmet', points: 0 }],
      ['constructor', { state: 'met', points: 1 }],
    ]);
    const csv = csvWriter({
      ...header,
      exercises: { 'first-call': { sha256: '', goals: { toString: 50, one: 50 } } },
    });
    assert.match(csv.row(row), /,,40,/, 'a goal that only objects inherit is none');
  });

  for (const [name, change] of [
    ['files that are null', { files: null }],
    ['a thousand million shards', { shard: { of: 1e9, parts: [1] } }],
    ['shards that are words', { shard: { of: 2, parts: ['1'] } }],
    ['exercises that are a list', { exercises: [] }],
    ['no engine', { engine: undefined }],
  ] as const)
    it(`are refused with a header that has ${name}`, async () => {
      writeFileSync(file, `${JSON.stringify({ ...header, ...change })}\n`);
      await assert.rejects(open(), /no NDJSON results file/);
    });

  it('of several, the one named last counts', async () => {
    const second = join(folder, 's.ndjson');
    writeFileSync(file, text(header, rowOf('a', { score: 1 }), rowOf('b', { score: 2 })));
    writeFileSync(second, text(header, rowOf('a', { score: 3 })));
    assert.deepEqual(await found(await open(header, file, second), 'a', 'b'), [3, 2]);
  });

  it('of an exercise that has changed are graded again', async () => {
    writeFileSync(file, text(header, rowOf('a')));
    const changed = structuredClone(header);
    changed.exercises['first-call'] = { sha256: '0', goals: {} };
    assert.deepEqual(await found(await open(changed), 'a'), [undefined]);
  });

  for (const [name, theirs, expected] of [
    ['another version', { ...header, apiKata: '0.0.9' }, /made differently \(API Kata 0\.0\.9 \/ 0\.1\.0\)/],
    ['another engine', { ...header, engine: 'x' }, /made differently \(engine x/],
    ['another language', { ...header, locale: 'zh-cn' as const }, /locale zh-cn \/ en/],
  ] as const)
    it(`of ${name} are refused`, async () => {
      writeFileSync(file, text(theirs, rowOf('a')));
      await assert.rejects(open(), expected);
    });

  for (const [name, content, expected] of [
    ['a file of something else', 'openapi: 3.1.0\n', /no NDJSON results file/],
    [
      'a results file of another form',
      '{"kind":"header","version":99,"files":{}}\n',
      /no NDJSON results file/,
    ],
    ['rows without a header', text(rowOf('a')), /no NDJSON results file/],
    ['an empty file', '', /is empty/],
    ['one endless line', `${JSON.stringify(header)}\n${'x'.repeat(1_200_000)}`, /no NDJSON results file/],
  ] as const)
    it(`refuse ${name}`, async () => {
      writeFileSync(file, content);
      const lines = async () => {
        for await (const { line } of readLines(file, say, () => {})) assert.ok(line);
      };
      await assert.rejects(lines(), expected);
    });

  it('refuse what is not there, and a folder', async () => {
    await assert.rejects(open(header, join(folder, 'gone')), /There is no file/);
    await assert.rejects(open(header, folder), /is a folder/);
  });
});
