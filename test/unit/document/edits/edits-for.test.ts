import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changed, type Change } from '../../../../src/core/document/edits/change';
import { editsFor } from '../../../../src/core/document/edits/edits-for';
import { isSame } from '../../../../src/core/document/edits/is-same';
import { applyEdits } from '../../../../src/core/document/edits/text-edit';
import { parse } from '../../../../src/core/document/parse';
import { JSON_TEXT, ODD } from './odd-texts';
import type { JsonPath, JsonValue } from '../../../../src/core/json';

const GET = ['paths', '/a', 'get'];
const POST = ['paths', '/a', 'post'];

function edited(text: string, changes: readonly Change[]): string | undefined {
  const edits = editsFor(text, changes);
  return edits && applyEdits(text, edits);
}

/** The lines that a change takes out and brings in, as `-…` and `+…`. */
function difference(text: string, changes: readonly Change[]): string[] {
  const before = text.split('\n');
  const after = (edited(text, changes) ?? assert.fail('no edit')).split('\n');
  let head = 0;
  while (before[head] === after[head] && head < before.length) head++;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - head && before.at(-1 - tail) === after.at(-1 - tail))
    tail++;
  return [
    ...before.slice(head, before.length - tail).map((line) => `-${line.trim()}`),
    ...after.slice(head, after.length - tail).map((line) => `+${line}`),
  ];
}

const set = (path: JsonPath, value: JsonValue): Change => ({ op: 'set', path, value });
const append = (path: JsonPath, value: JsonValue): Change => ({ op: 'append', path, value });
const remove = (path: JsonPath): Change => ({ op: 'remove', path });
const rename = (path: JsonPath, name: string): Change => ({ op: 'rename', path, name });

describe('edits of a text', () => {
  const ref = { $ref: '#/components/parameters/Key' };
  const table: [string, string, Change[], string[]][] = [
    [
      'an item of a list that is not indented',
      ODD,
      [append([...GET, 'parameters'], ref)],
      ["+            - $ref: '#/components/parameters/Key'"],
    ],
    [
      'an item of an empty list',
      ODD,
      [append([...POST, 'parameters'], ref)],
      ['-parameters: []', '+            parameters:', "+            - $ref: '#/components/parameters/Key'"],
    ],
    [
      'a status between others, in their quotes',
      ODD,
      [set([...GET, 'responses', '429'], { description: 'slow' })],
      ["+                '429':", '+                    description: slow'],
    ],
    [
      'a status where none has quotes',
      ODD,
      [set([...POST, 'responses', '429'], { description: 'slow' })],
      ['+                429:', '+                    description: slow'],
    ],
    [
      'a member in brackets',
      ODD,
      [set([...GET, 'responses', '200', 'headers', 'Y'], ref)],
      [
        '-headers: {X-One: {schema: {type: string}}}   # short',
        "+                    headers: {X-One: {schema: {type: string}}, 'Y': { $ref: '#/components/parameters/Key' }}   # short",
      ],
    ],
    [
      'a value where there is none',
      ODD,
      [set([...POST, 'requestBody'], { required: true })],
      ['+                required: true'],
    ],
    [
      'sections that are not there',
      ODD,
      [set(['components', 'headers', 'Retry-After'], { schema: { type: 'integer' } })],
      ['+    headers:', '+        Retry-After:', '+            schema:', '+                type: integer'],
    ],
    [
      'more text in a block',
      ODD,
      [set(['info', 'description'], 'One.\n\nTwo.\n\nThree: 3.\n')],
      ['+      Three: 3.', '+'],
    ],
    [
      'more text in a folded block',
      ODD,
      [set([...GET, 'responses', '200', 'description'], 'A long text.\n\nMore.')],
      ['+', '+', '+                      More.'],
    ],
    [
      'more text behind a plain one',
      ODD,
      [set(['components', 'schemas', 'Thing', 'properties', 'name', 'description'], "it's: more")],
      ['-description: plain text', '-over two lines', "+                    description: 'it''s: more'"],
    ],
    [
      'another scalar, its comment kept',
      ODD,
      [set([...GET, 'deprecated'], false)],
      ['-deprecated: true # soon', '+            deprecated: false # soon'],
    ],
    ['a name', ODD, [rename([...GET, 'responses', '200'], '201')], ["-'200':", "+                '201':"]],
    ['a member less', ODD, [remove([...GET, 'deprecated'])], ['-deprecated: true # soon']],
    [
      'the first member of an item',
      ODD,
      [remove([...GET, 'parameters', 0, 'name'])],
      ['-- name: q   # first', '-in: query', '+            - in: query'],
    ],
    ['an item less', ODD, [remove([...GET, 'parameters', 1])], ['-- {name: r, in: query}']],
    [
      'the last item in brackets',
      ODD,
      [remove(['components', 'schemas', 'Thing', 'required', 1])],
      ['-required: [id, name]', '+            required: [id]'],
    ],
    [
      'a member that covers a shared one',
      ODD,
      [set(['paths', '/a', 'put', 'summary'], 'own')],
      ['+            summary: own'],
    ],
    [
      'JSON: a member on a line of its own',
      JSON_TEXT,
      [set(['paths', '/b', 'post', 'responses', '200'], { description: 'é' })],
      [
        '-"responses": {}',
        '+\t\t\t"responses": {',
        '+\t\t\t  "200": {',
        '+\t\t\t    "description": "é"',
        '+\t\t\t  }',
        '+\t\t\t}',
      ],
    ],
    [
      'JSON: an item of a list over lines',
      JSON_TEXT,
      [append(['paths', '/b', 'post', 'tags'], 'c')],
      ['-"b"],', '+\t\t\t\t"b", "c"],'],
    ],
    [
      'JSON: a section',
      JSON_TEXT,
      [set(['components', 'headers', 'A'], { schema: { type: 'string' } })],
      [
        '+  },',
        '+  "components": {',
        '+    "headers": {',
        '+      "A": {',
        '+        "schema": {',
        '+          "type": "string"',
        '+        }',
        '+      }',
        '+    }',
      ],
    ],
  ];
  for (const [name, text, changes, expected] of table)
    it(name, () => assert.deepEqual(difference(text, changes), expected));

  const refused: [string, Change[]][] = [
    ['what an alias stands for', [set([...POST, 'responses', '500', 'description'], 'x')]],
    ['what others use by an alias', [set([...GET, 'responses', 'default', 'description'], 'x')]],
    ['a place that is not there', [remove([...GET, 'nothing'])]],
    ['a shared member that is to go', [remove(['paths', '/a', 'put', 'summary'])]],
    ['what changes nothing', [set([...GET, 'deprecated'], true)]],
  ];
  for (const [name, changes] of refused)
    it(`leaves ${name} alone`, () => {
      const after = edited(ODD, changes);
      assert.ok(after === undefined || after === ODD);
    });

  it('keeps line ends, the mark of the byte order and the end of the text', () => {
    const text = `\uFEFF${ODD.trimEnd().replaceAll('\n', '\r\n')}`;
    const after =
      edited(text, [append([...GET, 'parameters'], ref), set(['components', 'headers', 'A'], ref)]) ?? '';
    assert.ok(after.startsWith('\uFEFF# head\r\n') && after.endsWith('# tail'));
    assert.equal(after.replaceAll('\r\n', '').match(/[\r\n]/), null);
  });

  it('means what it should, and keeps every line that does not change, wherever it is asked for', () => {
    const places = (value: JsonValue, at: JsonPath = []): JsonPath[] =>
      typeof value === 'object' && value !== null
        ? [
            at,
            ...Object.entries(value).flatMap(([key, inner]) =>
              places(inner, [...at, Array.isArray(value) ? Number(key) : key]),
            ),
          ]
        : [at];
    const values = fc.oneof(
      fc.constantFrom<JsonValue>(
        'true',
        '1.0',
        'a: b',
        '- a',
        'a\nb',
        ' a',
        '# a',
        '',
        null,
        false,
        1.5,
        [],
        {},
        "it's",
        'ü\u0085',
        '\ttab\n',
      ),
      fc.string(),
      fc.constant<JsonValue>({ description: 'a\n\nb\n', items: [{ a: 1 }, ['x']], '200': { x: {} } }),
    );
    for (const text of [ODD, ODD.replaceAll('\n', '\r\n'), JSON_TEXT]) {
      const data = parse(text.replaceAll('\t', ' '), 10_000).data ?? assert.fail();
      const all = places(data).slice(1);
      const change = fc.record({
        path: fc.constantFrom(...all),
        value: values,
        op: fc.constantFrom('set', 'append', 'remove', 'add'),
      });
      fc.assert(
        fc.property(change, ({ path, value, op }) => {
          const one: Change = op === 'add' ? set([...path, 'new'], value) : { op, path, value };
          const edits = editsFor(text, [one]);
          if (!edits) return;
          const after = applyEdits(text, edits);
          const wanted = changed(data, [one]) ?? assert.fail();
          assert.ok(isSame(parse(after.replaceAll('\t', ' '), 10_000).data ?? null, wanted));
          if (op === 'add' || op === 'append')
            for (const line of text.split('\n'))
              if (line.includes('#')) assert.ok(after.includes(line.slice(line.indexOf('#'))), line);
        }),
        { numRuns: 150 },
      );
    }
  });
});
