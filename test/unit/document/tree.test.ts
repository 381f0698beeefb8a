import fc from 'fast-check';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { parse } from '../../../src/core/document/parse';
import { AliasBomb } from '../../../src/core/document/tree';
import { isObject, type JsonObject, type JsonValue } from '../../../src/core/json';
import { stockValue } from './stock-parser';

const FOLDER = 'test/fixtures/specs';
const valueOf = (text: string) => parse(text, 1_000_000).data;
/** With the order of keys, which `deepEqual` does not see, and without prototypes, which it does. */
const assertAsStock = (text: string) =>
  assert.equal(JSON.stringify(valueOf(text)), JSON.stringify(stockValue(text)));

describe('the tree of a text', () => {
  for (const name of readdirSync(FOLDER))
    it(`has the values and the order of keys that the stock parser has: ${name}`, () =>
      assertAsStock(readFileSync(`${FOLDER}/${name}`, 'utf8')));

  for (const [name, text] of Object.entries({
    'scalars of every type':
      'a: [1, 0x1F, 0o17, 1.5, .inf, -.inf, .nan, true, False, null, ~, "1", text, 2020-01-01]\n',
    'whole numbers out of order': "default: a\n'404': b\n200: c\n",
    'merge keys': 'x: &x { a: 1, b: 2 }\ny: &y { b: 3 }\nz: { <<: [*x, *y], c: 4 }\nw: { b: 5, <<: *x }\n',
    'aliases of aliases': 'a: &a [1]\nb: &b { c: *a }\nd: [*a, *b]\n',
    'keys that are no strings': '1: a\ntrue: b\nnull: c\n2.0: d\n0x10: e\n',
    'nothing where something should be': 'a:\nb: [,]\nc: { d }\n- x\n',
  }))
    it(`reads as the stock parser does: ${name}`, () => assertAsStock(text));

  it('reads what was written as it was meant', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })),
        fc.boolean(),
        (made, isQuoted) => {
          // The writer does not quote a `<<`, which beside a mapping is a merge key.
          fc.pre(isQuoted || !JSON.stringify(made).includes('"<<":'));
          const defaultKeyType = isQuoted ? 'QUOTE_DOUBLE' : null;
          const text = stringify(made, { aliasDuplicateObjects: false, defaultKeyType });
          assert.deepEqual(JSON.parse(JSON.stringify(valueOf(text))), JSON.parse(JSON.stringify(made)));
        },
      ),
      { numRuns: 500, examples: [[{ '<<': { a: 1 } }, true]] },
    );
  });

  it('takes a "<<" for a name where it is quoted or brings no mapping', () => {
    for (const [text, expected] of [
      ['{"a":{"<<":{"b":1}}}', '{"a":{"<<":{"b":1}}}'],
      ['a: { <<: false }\n', '{"a":{"<<":false}}'],
      ['a: { <<: [1, { b: 1 }] }\n', '{"a":{"<<":[1,{"b":1}]}}'],
      ['a: &a [1]\nb: { <<: *a }\n', '{"a":[1],"b":{"<<":[1]}}'],
      ['a: { <<: { b: 1 } }\n', '{"a":{"b":1}}'],
    ] as const)
      assert.equal(JSON.stringify(valueOf(text)), expected, text);
  });

  it('has no object with a prototype, and every name is a key of its own', () => {
    const value = valueOf(
      '__proto__: { a: 1 }\nconstructor: { prototype: { b: 2 } }\nc: [{ toString: 3 }]\n',
    );
    assert.ok(isObject(value));
    assert.deepEqual(Object.keys(value), ['__proto__', 'constructor', 'c']);
    const walk = (inner: JsonValue): void => {
      if (isObject(inner)) assert.equal(Object.getPrototypeOf(inner), null);
      if (typeof inner === 'object' && inner !== null) Object.values(inner).forEach(walk);
    };
    walk(value);
    assert.equal(({} as Record<string, unknown>)['a'], undefined);
  });

  it('brings what a merge key names, whatever it is called', () => {
    const value = valueOf('x: &x { __proto__: { polluted: true } }\ny: { <<: *x }\n') as JsonObject;
    assert.deepEqual(Object.keys(value['y'] as JsonObject), ['__proto__']);
    assert.equal((value['y'] as JsonObject)['polluted'], undefined);
  });

  it('refuses aliases that multiply, and those that name themselves', () => {
    const laughs = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]\n`).join('');
    assert.throws(() => valueOf(`a0: &a0 [1, 1]\n${laughs}`), AliasBomb);
    assert.throws(() => valueOf('a: &a [*a]\n'), AliasBomb);
    assert.throws(() => valueOf('a: &a { <<: *a }\n'), AliasBomb);
  });

  it('says which keys stand twice', () => {
    const { faults } = parse('a: 1\nb: { c: 1, c: 2 }\na: 3\n', 100);
    assert.deepEqual(
      faults.map(({ message, range }) => [message, range.start]),
      [
        ['duplicate key', { line: 1, character: 11 }],
        ['duplicate key', { line: 2, character: 0 }],
      ],
    );
  });
});
