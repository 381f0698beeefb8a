import assert from 'node:assert/strict';
import { faultsOf } from '../../../src/core/schema/validate';
import type { JsonObject, JsonValue } from '../../../src/core/json';

type Version = '3.0' | '3.1';

function say(schema: JsonValue, value: JsonValue, version: Version = '3.1', defs: JsonObject = {}): string[] {
  const root = { $defs: defs };
  return faultsOf(value, schema, { root, version, flow: 'either', name: 'value', text: false }).map(
    ({ path, message }) => `/${path.join('/')} ${message}`,
  );
}

describe('judging an example', () => {
  it('names every missing property in one sentence', () => {
    const schema = { type: 'object', required: ['a', 'b', 'c'] };
    assert.deepEqual(say(schema, { b: 1 }), ['/ `value` must have the required properties `a, c`.']);
  });

  it('stops at five faults', () => {
    assert.equal(say({ items: { type: 'string' } }, [1, 2, 3, 4, 5, 6, 7]).length, 5);
  });

  it('says nothing more about a value of the wrong type', () => {
    assert.deepEqual(say({ type: 'object', required: ['a'], enum: [{}] }, 'x'), [
      '/ `value` must be of type `object`, but is `string`.',
    ]);
  });

  it('reads the bounds of 3.0 and of 3.1', () => {
    assert.deepEqual(say({ minimum: 1, exclusiveMinimum: true }, 1, '3.0'), [
      '/ `value` must be greater than 1.',
    ]);
    assert.deepEqual(say({ exclusiveMinimum: 1 }, 1), ['/ `value` must be greater than 1.']);
    assert.deepEqual(say({ multipleOf: 0.1 }, 0.3), []);
  });

  it('counts characters, not units', () => {
    assert.deepEqual(say({ maxLength: 1 }, '😀'), []);
  });

  it('knows the formats of JSON Schema and of OpenAPI, and accepts others', () => {
    assert.deepEqual(say({ format: 'date-time' }, '2026-03-02'), [
      '/ `value` must have the format `date-time`.',
    ]);
    assert.deepEqual(say({ type: 'integer', format: 'int32' }, 3_000_000_000), [
      '/ `value` must have the format `int32`.',
    ]);
    assert.deepEqual(say({ format: 'phone' }, 'anything'), []);
  });

  it('shows the faults of the alternative that was meant', () => {
    const card = { type: 'object', required: ['number'], properties: { kind: { const: 'card' } } };
    const bank = { type: 'object', required: ['iban'], properties: { kind: { const: 'bank' } } };
    assert.deepEqual(say({ oneOf: [card, bank] }, { kind: 'card' }), [
      '/ `value` must have the required property `number`.',
    ]);
    assert.deepEqual(say({ anyOf: [{ $ref: '#/$defs/card' }, { type: 'null' }] }, {}, '3.1', { card }), [
      '/ `value` must have the required property `number`.',
    ]);
    assert.deepEqual(say({ oneOf: [card, bank] }, {}), [
      '/ `value` fits none of the 2 alternatives of the schema.',
    ]);
    assert.deepEqual(say({ anyOf: [{ type: 'string' }] }, 1), [
      '/ `value` must be of type `string`, but is `number`.',
    ]);
  });

  it('lets the discriminator choose', () => {
    const defs = { a: { type: 'object', required: ['x'] }, b: { type: 'object' } };
    const oneOf = [{ $ref: '#/$defs/a' }, { $ref: '#/$defs/b' }];
    const discriminator = { propertyName: 'kind', mapping: { a: '#/$defs/a', b: '#/$defs/b' } };
    assert.deepEqual(say({ oneOf, discriminator }, { kind: 'a', x: 1 }, '3.1', defs), []);
    assert.deepEqual(say({ oneOf }, { kind: 'a', x: 1 }, '3.1', defs), [
      '/ `value` fits 2 of the alternatives of the schema, and `oneOf` allows exactly one.',
    ]);
  });

  it('comes back from references in a circle', () => {
    assert.deepEqual(say({ $ref: '#/$defs/a' }, 1, '3.1', { a: { $ref: '#/$defs/a' } }), []);
    const tree = {
      type: 'object',
      properties: { children: { type: 'array', items: { $ref: '#/$defs/tree' } } },
    };
    assert.deepEqual(say({ $ref: '#/$defs/tree' }, { children: [{ children: [1] }] }, '3.1', { tree }), [
      '/children/0/children/0 `children[0].children[0]` must be of type `object`, but is `number`.',
    ]);
  });

  it('gives up on schemas that multiply, and says nothing', () => {
    const twice = { allOf: [{ $ref: '#/$defs/twice' }, { $ref: '#/$defs/twice' }] };
    assert.deepEqual(say({ $ref: '#/$defs/twice' }, 1, '3.1', { twice }), []);
  });

  it('does not hang on a pattern that backtracks, as a keyword or as the name of properties', () => {
    for (const pattern of ['^(a+)+$', `^${'(a|a)'.repeat(40)}$`, '^((a*){8}){8}$']) {
      const name = `${'a'.repeat(500)}!`;
      assert.equal(say({ pattern }, name).length, 1);
      assert.deepEqual(say({ patternProperties: { [pattern]: false } }, { [name]: 1 }), []);
    }
  });

  it('neither blames nor clears what it could not check', () => {
    const unchecked = { pattern: '^(a)\\1$' };
    const inside = { properties: { a: unchecked } };
    const long = { format: 'email' };
    for (const [schema, value] of [
      [unchecked, 'x'],
      [{ not: unchecked }, 'x'],
      [{ not: inside }, { a: 'x' }],
      [{ not: { not: unchecked } }, 'x'],
      [{ oneOf: [unchecked, { type: 'string' }] }, 'x'],
      [{ if: inside, then: false, else: false }, { a: 'x' }],
      [
        { if: inside, then: { properties: { b: true } }, unevaluatedProperties: false },
        { a: 'x', b: 1 },
      ],
      [{ contains: unchecked }, ['x']],
      [{ contains: unchecked, maxContains: 1 }, ['x', 'y']],
      [{ patternProperties: { '(a)\\1': true }, additionalProperties: false }, { aa: 1 }],
      [{ patternProperties: { '(a)\\1': true }, unevaluatedProperties: false }, { aa: 1 }],
      [{ not: { propertyNames: unchecked } }, { aa: 1 }],
      [{ not: long }, `${'a'.repeat(3000)}@example.com`],
      [{ not: { properties: { a: { $ref: '#/nowhere' } } } }, { a: 1 }],
    ] as [JsonValue, JsonValue][])
      assert.deepEqual(say(schema, value), [], JSON.stringify(schema));
  });

  it('still blames what is wrong whatever the rest is', () => {
    const unchecked = { pattern: '^(a)\\1$' };
    assert.equal(say({ ...unchecked, maxLength: 1 }, 'xy').length, 1);
    assert.equal(say({ contains: { ...unchecked, maxLength: 1 } }, ['xy']).length, 1);
    assert.equal(say({ if: { ...unchecked, maxLength: 1 }, else: false }, 'xy').length, 1);
    assert.equal(say({ oneOf: [unchecked, true, true] }, 'x').length, 1);
  });

  it('still checks ordinary patterns', () => {
    assert.deepEqual(say({ pattern: '^[a-z]+(-[a-z]+)*$' }, 'Not-a-slug'), [
      '/ `value` must match the pattern `^[a-z]+(-[a-z]+)*$`.',
    ]);
    assert.deepEqual(say({ pattern: '^\\+[1-9]\\d{6,14}$' }, '+14155550100'), []);
    assert.equal(say({ pattern: '^(?:ab)+$' }, `${'ab'.repeat(30)}!`).length, 1);
    assert.deepEqual(say({ pattern: '[' }, 'x'), []);
  });

  it('keeps what is quoted on one line, in its back-ticks, and away from placeholders', () => {
    const [said] = say({ enum: ['`a`\n#{{process}}'] }, 1);
    assert.equal(said, "/ `value` must be one of `'a' #{ {process} }`.");
  });
});
