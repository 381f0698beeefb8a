import assert from 'node:assert/strict';
import { parse } from '../../../src/core/document/parse';
import { copyOf } from '../../../src/core/document/tree';
import type { JsonObject } from '../../../src/core/json';

const parsed = (text: string) => parse(text, 1_000).data as JsonObject;

describe('a copy of what was parsed', () => {
  it('has the same content in objects of its own', () => {
    const value = parsed('a: { b: [1, { c: text }], d: null }');
    const copy = copyOf(value) as JsonObject;
    assert.deepEqual(copy, value);
    assert.notEqual(copy['a'], value['a']);
    assert.notEqual((copy['a'] as JsonObject)['b'], (value['a'] as JsonObject)['b']);
  });

  it('keeps the written order of whole numbers among other keys', () => {
    const copy = copyOf(parsed("default: a\n'404': b\n'200': c\n")) as JsonObject;
    assert.deepEqual(Object.keys(copy), ['default', '404', '200']);
  });

  it('has an object for each alias, as the parsed value does', () => {
    const value = parsed('a: &one { b: 1 }\nc: *one\n');
    assert.notEqual(value['a'], value['c']);
    assert.deepEqual(copyOf(value), value);
  });

  it('keeps what is called `__proto__` and `constructor`, and inherits nothing', () => {
    const value = parsed('a: { __proto__: { type: string }, constructor: 1 }');
    for (const { a } of [value, copyOf(value) as { a: JsonObject }] as { a: JsonObject }[]) {
      assert.deepEqual(Object.keys(a), ['__proto__', 'constructor']);
      assert.equal(a['type'], undefined);
      assert.ok(!('toString' in a));
    }
  });
});
