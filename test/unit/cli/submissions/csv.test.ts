import assert from 'node:assert/strict';
import fc from 'fast-check';
import { visible } from '../../../../src/cli/formats/visible';
import { csvWriter, record } from '../../../../src/cli/submissions/results/csv';
import { header, notChecked, rowOf } from './samples';

/** RFC 4180, section 2, read to the letter: the other side of what we write. */
function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let fields: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  for (let at = 0; at < text.length; at = field.lastIndex) {
    field.lastIndex = at;
    const match = field.exec(text);
    assert.ok(match, `no field at ${at}: ${text.slice(at, at + 40)}`);
    fields.push(match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"'));
    if (match[3] === '\r\n') {
      records.push(fields);
      fields = [];
    }
  }
  assert.deepEqual(fields, [], 'the last record has its line end');
  return records;
}

describe('results as CSV', () => {
  for (const [name, field, expected] of [
    ['plain text', 'a.yaml', 'a.yaml'],
    ['a comma', 'a,b', '"a,b"'],
    ['quotes', 'say "hi"', '"say ""hi"""'],
    ['a line end', 'a\r\nb', 'a␍␊b'],
    ['a control character', 'a\u001b[31m\u009b', 'a␛[31m\ufffd'],
    ['a direction mark and what has no width', '\u202e=1\u200b', '<U+202E>=1<U+200B>'],
    ['a command of a log', '::error::a ##[error]', ': :error::a ## [error]'],
    ['blanks at the ends', ' a ', '" a "'],
    ['nothing', null, ''],
    ['a number', 12, '12'],
    ['a truth', false, 'false'],
    ['a formula', '=1+1', "'=1+1"],
    ['a plus', '+1', "'+1"],
    ['a minus', '-rf.yaml', "'-rf.yaml"],
    ['an at', '@SUM(A1)', "'@SUM(A1)"],
    ['a formula in full width', '＝1', "'＝1"],
    ['a formula after blanks', ' =1', "' =1"],
    ['a formula after a tab', '\t=1', '␉=1'],
    ['a formula after a wide blank', '\u00a0=1', "'\u00a0=1"],
    ['a formula with a comma', '=A1,B1', `"'=A1,B1"`],
    ['an equals sign inside', 'a=b', 'a=b'],
  ] as const)
    it(`writes ${name}`, () => assert.equal(record([field]), `${expected}\r\n`));

  it('gives back every field, whatever is in it', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\r', '\n', ' ', '=', "'", '表', '\t') });
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 5 }), { minLength: 1 }), (rows) => {
        const back = parseCsv(rows.map((row) => record(row)).join(''));
        assert.equal(back.length, rows.length);
        rows.forEach((row, i) =>
          row.forEach((field, j) => {
            const written = back[i]?.[j];
            const shown = visible(field);
            assert.ok(written === shown || written === `'${shown}`, JSON.stringify({ field, written }));
            assert.doesNotMatch(written ?? '', /^\s*[=+\-@]/);
          }),
        );
      }),
    );
  });

  it('has a column for each goal of each exercise, and leaves open what has no score', () => {
    const csv = csvWriter(header);
    const [head = [], graded = [], open = []] = parseCsv(
      csv.head() + csv.row(rowOf('a.yaml')) + csv.row(notChecked('b.yaml')),
    );
    const of = (row: string[], column: string) => row[head.indexOf(column)];
    assert.equal(new Set([head.length, graded.length, open.length]).size, 1);
    assert.deepEqual(
      ['score', 'first-call/one', 'first-call/two', 'error-contract/shape', 'warnings', 'engine'].map((c) =>
        of(graded, c),
      ),
      ['40', '40', '0', '', '2', header.engine],
    );
    assert.deepEqual(
      ['state', 'score', 'passed', 'first-call/one', 'errors', 'reason'].map((column) => of(open, column)),
      ['notChecked', '', '', '', '', 'time-limit'],
    );
  });
});
