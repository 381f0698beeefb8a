import assert from 'node:assert/strict';
import { read } from '../../../src/core/document/read';
import { textsIn } from '../../../src/core/texts/texts';

const HEAD = 'openapi: 3.1.0\ninfo: { title: T, version: "1" }\n';
/** Members of an operation, from line 6 on. */
const operation = (members: string) =>
  `${HEAD}paths:\n  /a:\n    get:\n${members.replace(/^(?=.)/gm, '      ')}\n      responses: {}\n  /b: {}\n`;

const yaml: [name: string, text: string, line: number, says: RegExp][] = [
  ['a colon in a text', operation('summary: Note: all of them'), 6, /in quotes: `"Note: all of them"`/],
  ['a colon at the end of a text', operation('summary: Note:'), 6, /in quotes: `"Note:"`/],
  ['a colon in the item of a list', operation('tags:\n  - a: b: c'), 7, /in quotes: `"b: c"`/],
  ['a colon in a text with quotes', operation('summary: say "a": b'), 6, /in quotes: `'say "a": b'`/],
  ['two keys on one line', operation('summary: a operationId: b'), 6, /begins a new key/],
  ['a line that is too deep', operation('summary: a\n operationId: b'), 7, /deeper than `summary`/],
  [
    'a line that is too deep, in a list',
    operation('parameters:\n  - name: a\n      in: query'),
    8,
    /deeper than `name`/,
  ],
  [
    'a line that is not deep enough',
    `${HEAD}paths:\n  /a:\n    get: {}\n   put: {}\n`,
    6,
    /unlike its neighbours/,
  ],
  ['an item that is not deep enough', operation('tags:\n    - a\n   - b'), 8, /unlike its neighbours/],
  ['a key beside an item', operation('parameters:\n  - name: a\n   in: query'), 8, /unlike its neighbours/],
  ['a tab', operation('summary: a\n\toperationId: b'), 7, /tab stands in the indentation/],
  ['a quote that is not closed', operation('summary: "abc'), 6, /begins with " here has no closing quote/],
  [
    'an apostrophe that is not closed',
    operation("summary: 'abc"),
    6,
    /begins with ' here has no closing quote/,
  ],
  ['an apostrophe in single quotes', operation("summary: 'the caller's'"), 6, /written twice: `''`/],
  ['words behind a quoted one', operation('summary: "Beta" feature'), 6, /behind its closing quote/],
  ['a bracket that is not closed', operation('tags: [a, b'), 7, /`\[` of line 6 is not closed/],
  ['a brace that is not closed', operation('requestBody: { content: {}'), 7, /`\{` of line 6 is not closed/],
  ['a bracket too many', operation('tags: [a, b]]'), 6, /`\]` closes nothing/],
  ['a comma that is missing', operation('x-a: { a: 1 b: 2 }'), 6, /comma is missing/],
  ['no space behind the colon', operation('summary:abc'), 6, /Write `summary: …`/],
  ['no colon', operation('requestBody\n  content: {}'), 6, /colon is missing behind the key/],
  ['a full-width colon', operation('summary： a'), 6, /full-width colon/],
  [
    'a text that is not deep enough',
    operation('description: first') + '  second\n',
    9,
    /neither `key: value`/,
  ],
  ['a block that is not deep enough', operation('description: |\nfirst'), 7, /belongs to the `\|`/],
  ['a text on the line of `|`', operation('description: | first'), 6, /may not begin on the line of `\|`/],
  ['a text that begins with `@`', operation('summary: @abc'), 6, /begins with `@`/],
  ['a text that begins with a back-tick', operation('summary: `abc` is'), 6, /begins with a back-tick/],
  ['a text that begins with `%`', operation('summary: %abc'), 6, /begins with `%`/],
  ['a text in bold', operation('summary: **Important** thing'), 6, /begins with `\*`/],
  ['an alias that nobody defined', operation('summary: *abc'), 6, /`&abc`.*`\*abc`.*in quotes/],
  ['an ampersand', operation('summary: & more'), 6, /begins with `&`/],
  ['an exclamation mark', operation('summary: !important thing'), 6, /begins with `!`/],
  ['a brace in front', operation('summary: {id} is the id'), 6, /begins with `\{`/],
  ['a bracket in front', operation('summary: [beta] new'), 6, /begins with `\[`/],
  ['a dash behind a key', operation('summary: - a'), 6, /line of its key/],
  ['an escape', operation('x-pattern: "^\\d+$"'), 6, /`\\d` means nothing/],
  ['a key of two lines', operation('"a\n b": c'), 6, /stand on one line/],
  ['no key', operation(': abc'), 6, /key before this colon/],
  [
    'a text in double quotes at the margin',
    operation('description: "a\n$').replace(/ +\$/, 'b"'),
    7,
    /begins in line 6/,
  ],
  [
    'a text in single quotes at the margin',
    operation("description: 'a\n$").replace(/ +\$/, "b'"),
    7,
    /begins in line 6/,
  ],
  ['brackets no deeper than their key', operation('x-a: {\na: 1\n}'), 7, /open in line 6/],
  [
    'a merge conflict',
    `${HEAD}<<<<<<< HEAD\npaths: {}\n=======\npaths: {}\n>>>>>>> other\n`,
    3,
    /merge conflict/,
  ],
  ['a control character', operation('summary: a\u0001b'), 6, /U\+0001/],
];

const J = '{"openapi":"3.1.0",\n"info":{"title":"T","version":"1"},\n';
const json: [name: string, text: string, lines: number[], says: RegExp][] = [
  ['a comma behind the last member', `${J}"paths":{"/a":{},}}`, [3], /Nothing follows this comma/],
  [
    'a comma behind the last item',
    `${J}"tags":[{"name":"a"},\n],"paths":{}}`,
    [3],
    /Nothing follows this comma/,
  ],
  ['two of them', `${J}"tags":[1,],\n"paths":{},}`, [3, 4], /Nothing follows this comma/],
  ['a comment of a line', `${J}// later\n"paths":{}}`, [3], /no comments/],
  ['a comment in between', `${J}"paths":/* none */{}}`, [3], /no comments/],
  ['a comment of YAML', `${J}"paths":{} # none\n}`, [3], /no comments/],
  ['single quotes', `${J}"paths":{'/a':{}}}`, [3], /double quotes/],
  ['typographic quotes', `${J}“paths”:{}}`, [3], /double quotes/],
  ['a key without quotes', `${J}paths:{}}`, [3], /`"paths"`/],
  ['NaN', `${J}"paths":{},"x-a":NaN}`, [3], /`NaN` is no value/],
  ['an infinite number', `${J}"paths":{},"x-a":-Infinity}`, [3], /`-Infinity` is no value/],
  ['a number with a plus', `${J}"paths":{},"x-a":+1}`, [3], /`\+1` is no value/],
  ['a number with a zero in front', `${J}"paths":{},"x-a":01}`, [3], /`01` is no value/],
  ['a number without a digit in front', `${J}"paths":{},"x-a":.5}`, [3], /`\.5` is no value/],
  ['a value of Python', `${J}"paths":{},"x-a":None}`, [3], /`None` is no value/],
  ['a missing comma', `${J}"tags":[]\n"paths":{}}`, [4], /comma is missing/],
  ['a missing colon', `${J}"paths" {}}`, [3], /colon is missing/],
  ['a missing value', `${J}"paths":}`, [3], /value is missing/],
  ['two commas', `${J},"paths":{}}`, [3], /Nothing stands before this comma/],
  ['the end of the text', `${J}"paths":{`, [3], /`\{` of line 3 is not closed/],
  ['another bracket', `${J}"tags":[{"name":"a"},\n"paths"}`, [4], /does not close the `\[` of line 3/],
  ['a brace too many', `${J}"paths":{}}}`, [3], /has ended before this/],
  ['a second value', `${J}"paths":{}}\n{}`, [4], /has ended before this/],
  ['a semicolon', `${J}"paths":{}};`, [3], /has ended before this/],
  ['a line break in a text', `${J}"x-a":"a\nb","paths":{}}`, [3], /no closing quote on its line/],
  ['a tab in a text', `${J}"x-a":"a\tb","paths":{}}`, [3], /`\\t`/],
  ['an escape', `${J}"x-a":"\\d","paths":{}}`, [3], /`\\d` means nothing/],
  ['a space of another kind', `${J}\u00a0"paths":{}}`, [3], /U\+00A0/],
  ['a merge conflict', `${J}<<<<<<< HEAD\n"paths":{}}`, [3], /merge conflict/],
];

/** What is JSON only in part, in a file that says what it is. */
const found = (text: string, file?: string, locale: 'en' | 'zh-cn' = 'en') =>
  read(text, textsIn(locale), { most: 100_000, file }).findings;

describe('a text that cannot be read', () => {
  for (const [name, text, line, says] of yaml)
    it(`is told by one sentence, at its line: ${name}`, () => {
      const [finding, ...others] = found(text);
      assert.equal(finding?.rule, 'parser');
      assert.match(finding.message, says);
      assert.equal(finding.range.start.line + 1, line);
      assert.deepEqual(others, []);
      assert.match(found(text, undefined, 'zh-cn')[0]?.message ?? '', /\p{Script=Han}.*[。]$/u);
    });

  for (const [name, text, lines, says] of json)
    it(`is JSON to the letter: ${name}`, () => {
      const findings = found(text, 'spec.json');
      assert.deepEqual(
        findings.map(({ range }) => range.start.line + 1),
        lines,
      );
      for (const { rule, message } of findings) {
        assert.equal(rule, 'parser');
        assert.match(message, says);
      }
      assert.match(found(text, 'spec.json', 'zh-cn')[0]?.message ?? '', /\p{Script=Han}.*[。]$/u);
    });

  it('is JSON by its name or by its look, and YAML in braces by its name', () => {
    const text = '{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{},}';
    assert.deepEqual(
      [undefined, 'a.json', 'a.JSON', 'a.txt', 'a.yaml', 'a.yml'].map((file) => found(text, file).length),
      [1, 1, 1, 1, 0, 0],
    );
    const flow = '{openapi: 3.1.0, info: {title: T, version: "1"}, paths: {}}';
    assert.deepEqual(
      [undefined, 'a.json', 'a.yaml'].map((file) => found(flow, file).length > 0),
      [false, true, false],
    );
  });

  it('is looked at once: a text that is all faults takes no longer than its length', () => {
    for (const piece of ['{"a":1,', "{'a':", '[', '"', '// a\n', 'a: b: c\n', ' - a\n', '*a ', '"\\d" '])
      found(piece.repeat(100_000 / piece.length - 1));
  });
});
