import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareByBytes, sortByBytes } from '../../../../src/cli/submissions/input/path-order';
import { mergeHeaders } from '../../../../src/cli/submissions/results/merge-headers';
import { mergeRows, type Source } from '../../../../src/cli/submissions/results/merge-rows';
import type { Header, Row } from '../../../../src/cli/submissions/results/row';
import { encoder } from '../../../../src/cli/submissions/results/write-lines';
import { submissionTexts } from '../../../../src/cli/submissions/texts/texts';
import { header, notChecked, rowOf } from './samples';

const say = submissionTexts('en');

async function* stream(rows: readonly Row[]): AsyncGenerator<Row> {
  for (const row of rows) yield await Promise.resolve(row);
}

async function merged(...parts: Row[][]) {
  const sources = parts.map((rows, i): Source => ({ file: `${i + 1}.ndjson`, rows: stream(rows) }));
  const duplicates: string[] = [];
  const contradictions: string[] = [];
  const rows: Row[] = [];
  const events = {
    onDuplicate: ({ file }: Row) => void duplicates.push(file),
    onContradiction: (file: string, one: string, other: string) =>
      void contradictions.push(`${file} ${one} ${other}`),
  };
  for await (const row of mergeRows(sources, events, say)) rows.push(row);
  return { rows, duplicates, contradictions };
}

describe('merging', () => {
  it('shards gives what one run gives, byte for byte, as NDJSON and as CSV', async () => {
    const names = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), {
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(
        names,
        fc.integer({ min: 1, max: 6 }),
        fc.infiniteStream(fc.nat(5)),
        async (files, of, deal) => {
          const rows = sortByBytes(files, (file) => file).map((file, i) =>
            i % 4 === 3 ? notChecked(file) : rowOf(file, { score: i }),
          );
          const parts: Row[][] = Array.from({ length: of }, () => []);
          for (const row of rows) parts[(deal.next().value as number) % of]?.push(row);
          const result = await merged(...parts);
          for (const format of ['ndjson', 'csv'] as const) {
            const whole = encoder(format);
            const put = encoder(format);
            const text = ({ start, row }: typeof whole, all: readonly Row[]) =>
              start(header) + all.map(row).join('');
            assert.equal(text(put, result.rows), text(whole, rows));
          }
          assert.deepEqual([result.duplicates, result.contradictions], [[], []]);
        },
      ),
    );
  });

  it('takes a row that stands twice once, and says so', async () => {
    const { rows, duplicates } = await merged([rowOf('a'), rowOf('b')], [rowOf('b'), rowOf('c')]);
    assert.deepEqual(
      rows.map(({ file }) => file),
      ['a', 'b', 'c'],
    );
    assert.deepEqual(duplicates, ['b']);
  });

  it('prefers a score to none, wherever it stands', async () => {
    for (const parts of [
      [[notChecked('a')], [rowOf('a')]],
      [[rowOf('a')], [notChecked('a')]],
    ]) {
      const { rows, contradictions } = await merged(...parts);
      assert.deepEqual(rows, [rowOf('a')]);
      assert.deepEqual(contradictions, []);
    }
  });

  for (const [name, other] of [
    ['another score', rowOf('a', { score: 41 })],
    ['another content', rowOf('a', { sha256: 'b'.repeat(64) })],
    ['another exercise', rowOf('a', { exercise: 'error-contract' })],
  ] as const)
    it(`names a contradiction: ${name}`, async () => {
      assert.deepEqual((await merged([rowOf('a')], [other])).contradictions, ['a 1.ndjson 2.ndjson']);
    });

  it('refuses what is not in order', async () => {
    await assert.rejects(merged([rowOf('b'), rowOf('a')]), /1\.ndjson is not in order: a stands after b/);
  });

  it('sorts by bytes, where UTF-16 would sort otherwise', () => {
    // U+FF41 is EF BD 81, U+1F600 is F0 9F 98 80; in UTF-16 the second begins with D83D.
    assert.deepEqual(
      sortByBytes(['\u{1F600}', '\uFF41', 'a', 'B'], (name) => name),
      ['B', 'a', '\uFF41', '\u{1F600}'],
    );
    assert.ok(compareByBytes('\uFF41', '\u{1F600}') < 0);
  });
});

describe('the header of a merge', () => {
  const part = (...parts: number[]): Header => ({ ...header, shard: { of: 3, parts } });
  const of = (...headers: Header[]) =>
    mergeHeaders(
      headers.map((one, i) => ({ file: `${i + 1}`, header: one })),
      say,
    );

  it('is that of one run when all parts are there', () => {
    assert.deepEqual(of(part(2), part(1), part(3)), { header, missing: [], of: 3 });
    assert.deepEqual(of(header), { header, missing: [], of: 1 });
  });

  it('says which parts are there when some are missing, so that it can be merged again', () => {
    const { header: some, missing } = of(part(3), part(1));
    assert.deepEqual([some.shard, missing], [{ of: 3, parts: [1, 3] }, [2]]);
    assert.deepEqual(of(some, part(2)).header, header);
  });

  for (const [name, other, expected] of [
    ['version', { ...header, apiKata: '0.2.0' }, /API Kata 0\.1\.0 \/ 0\.2\.0/],
    ['engine', { ...header, engine: 'x' }, /engine/],
    ['language', { ...header, locale: 'zh-cn' as const }, /locale en \/ zh-cn/],
    ['exercise', { ...header, exercises: {} }, /exercises/],
    ['list of files', { ...header, files: { count: 2, sha256: '0' } }, /list of files/],
    ['number of shards', part(1), /number of shards/],
  ] as const)
    it(`is refused for another ${name}`, () => assert.throws(() => of(header, other), expected));
});
