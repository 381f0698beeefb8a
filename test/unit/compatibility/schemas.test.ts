import assert from 'node:assert/strict';
import { compareContracts } from '../../../src/core/compatibility/compare';
import { contractOf } from '../../../src/core/contract/build';
import type { JsonObject } from '../../../src/core/json';
import { answering, asking, changes, delivering, sending, TODAY } from './pairs';

const text = { type: 'string' };
const object = (properties: object, rest: object = {}) => ({ type: 'object', properties, ...rest });
const a = (schema: object) => object({ a: schema });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const tagged = (value: string, properties: object = {}) =>
  object({ type: { const: value }, ...properties }, { required: ['type'] });

type Row = [what: string, before: unknown, after: unknown, request: string, response: string];

/** What each change means for who sends and for who reads: `breaking became-nullable stated`, empty for nothing. */
// prettier-ignore
const TABLE: Row[] = [
  ['a required member', a(text), object({ a: text, b: text }, { required: ['b'] }), 'breaking property-added required', 'safe property-added required'],
  ['a required member with a default', a(text), object({ a: text, b: { ...text, default: 'x' } }, { required: ['b'] }), 'breaking property-added required', 'safe property-added required'],
  ['an optional member', a(text), object({ a: text, b: text }), 'safe property-added optional', 'safe property-added optional'],
  ['a member of a closed object', object({ a: text }, { additionalProperties: false }), object({ a: text, b: text }, { additionalProperties: false }), 'safe property-added optional', 'risky property-added closed'],
  ['a member gone', object({ a: text, b: text }), a(text), 'breaking property-removed gone', 'breaking property-removed gone'],
  ['a member gone that was deprecated', object({ a: text, b: { ...text, deprecated: true } }), a(text), 'breaking property-removed undated', 'breaking property-removed undated'],
  ['a member gone on its day', object({ a: text, b: { ...text, deprecated: true, 'x-sunset': '2026-11-30' } }), a(text), 'safe property-removed due', 'safe property-removed due'],
  ['a member gone before its day', object({ a: text, b: { ...text, deprecated: true, 'x-sunset': '2026-12-01' } }), a(text), 'breaking property-removed early', 'breaking property-removed early'],
  ['a member gone that was dated only', object({ a: text, b: { ...text, 'x-sunset': '2026-01-01' } }), a(text), 'breaking property-removed unmarked', 'breaking property-removed unmarked'],
  ['a member refused', a(text), a(false as never), 'breaking property-removed refused', 'breaking property-removed refused'],
  ['a member that became required', a(text), object({ a: text }, { required: ['a'] }), 'breaking property-became-required declared', 'safe property-became-required declared'],
  ['a name nobody describes that became required', a(text), object({ a: text }, { required: ['z'] }), 'breaking property-became-required undeclared', 'safe property-became-required undeclared'],
  ['a member that became optional', object({ a: text }, { required: ['a'] }), a(text), 'safe property-became-optional unlisted', 'breaking property-became-optional unlisted'],
  ['what had to be there is described', object({}, { required: ['a'] }), object({ a: text }, { required: ['a'] }), 'breaking type-changed narrower; safe property-added optional', 'safe property-added optional; safe type-changed narrower'],
  ['integer to number', a({ type: 'integer' }), a({ type: 'number' }), 'safe type-changed wider', 'breaking type-changed wider'],
  ['number to integer', a({ type: 'number' }), a({ type: 'integer' }), 'breaking type-changed narrower', 'safe type-changed narrower'],
  ['integer to string', a({ type: 'integer' }), a(text), 'breaking type-changed other', 'breaking type-changed other'],
  ['another type', a(text), a({ type: ['string', 'integer'] }), 'safe type-changed wider', 'breaking type-changed wider'],
  ['null', a(text), a({ type: ['string', 'null'] }), 'safe became-nullable stated', 'breaking became-nullable stated'],
  ['null no more', a({ type: ['string', 'null'] }), a(text), 'breaking became-not-nullable stated', 'safe became-not-nullable stated'],
  ['a format', a(text), a({ ...text, format: 'email' }), 'risky format-changed set', 'safe format-changed set'],
  ['a format gone', a({ ...text, format: 'email' }), a(text), 'safe format-changed dropped', 'risky format-changed dropped'],
  ['int32 to int64', a({ type: 'integer', format: 'int32' }), a({ type: 'integer', format: 'int64' }), 'safe format-changed wider', 'breaking format-changed wider'],
  ['int64 to int32', a({ type: 'integer', format: 'int64' }), a({ type: 'integer', format: 'int32' }), 'breaking format-changed narrower', 'safe format-changed narrower'],
  ['date to date-time', a({ ...text, format: 'date' }), a({ ...text, format: 'date-time' }), 'breaking format-changed other', 'breaking format-changed other'],
  ['formats of their own', a({ ...text, format: 'acme-id' }), a({ ...text, format: 'acme-key' }), 'risky format-changed unknown', 'risky format-changed unknown'],
  ['uri to uri-reference', a({ ...text, format: 'uri' }), a({ ...text, format: 'uri-reference' }), 'safe format-changed wider', 'breaking format-changed wider'],
  ['a value', a({ enum: ['x'] }), a({ enum: ['x', 'y'] }), 'safe enum-widened added', 'risky enum-widened added'],
  ['a value gone', a({ enum: ['x', 'y'] }), a({ enum: ['x'] }), 'breaking enum-narrowed gone', 'safe enum-narrowed gone'],
  ['a list of values', a(text), a({ ...text, enum: ['x'] }), 'breaking enum-narrowed set', 'safe enum-narrowed set'],
  ['a list of values gone', a({ ...text, enum: ['x'] }), a(text), 'safe enum-widened dropped', 'risky enum-widened dropped'],
  ['all values replaced', a({ enum: ['sms'] }), a({ enum: ['SMS'] }), 'breaking enum-narrowed replaced', 'breaking enum-widened replaced'],
  ['a value of an open list', a({ ...text, 'x-extensible-enum': ['x'] }), a({ ...text, 'x-extensible-enum': ['x', 'y'] }), 'safe enum-widened open', 'safe enum-widened open'],
  ['a value of an open list, as choices', a({ anyOf: [{ enum: ['x'] }, text] }), a({ anyOf: [{ enum: ['x', 'y'] }, text] }), 'safe enum-widened open', 'safe enum-widened open'],
  ['a list that was opened', a({ ...text, enum: ['x'] }), a({ ...text, enum: ['x'], 'x-ms-enum': { modelAsString: true } }), 'safe enum-widened opened', 'risky enum-widened opened'],
  ['a list that was closed', a({ ...text, 'x-extensible-enum': ['x'] }), a({ ...text, enum: ['x'] }), 'breaking enum-narrowed closed', 'safe enum-narrowed closed'],
  ['a shorter text', a({ ...text, maxLength: 9 }), a({ ...text, maxLength: 8 }), 'breaking constraint-tightened changed', 'safe constraint-tightened changed'],
  ['a longer text', a({ ...text, maxLength: 9 }), a({ ...text, maxLength: 10 }), 'safe constraint-loosened changed', 'risky constraint-loosened changed'],
  ['a limit', a(text), a({ ...text, minLength: 1 }), 'breaking constraint-tightened set', 'safe constraint-tightened set'],
  ['a limit gone', a({ type: 'array', items: text, maxItems: 3 }), a({ type: 'array', items: text }), 'safe constraint-loosened dropped', 'risky constraint-loosened dropped'],
  ['an exclusive limit', a({ type: 'number', minimum: 0 }), a({ type: 'number', exclusiveMinimum: 0 }), 'breaking constraint-tightened changed', 'safe constraint-tightened changed'],
  ['multiples', a({ type: 'integer', multipleOf: 3 }), a({ type: 'integer', multipleOf: 6 }), 'breaking constraint-tightened changed', 'safe constraint-tightened changed'],
  ['unique items', a({ type: 'array', items: text }), a({ type: 'array', items: text, uniqueItems: true }), 'breaking constraint-tightened set', 'safe constraint-tightened set'],
  ['members at most', object({}, { maxProperties: 3 }), object({}, { maxProperties: 2 }), 'breaking constraint-tightened changed', 'safe constraint-tightened changed'],
  ['a pattern', a(text), a({ ...text, pattern: '^a' }), 'breaking constraint-tightened set', 'safe constraint-tightened set'],
  ['another pattern', a({ ...text, pattern: '^a' }), a({ ...text, pattern: '^b' }), 'risky pattern-changed changed', 'risky pattern-changed changed'],
  ['a closed object', a(text), object({ a: text }, { additionalProperties: false }), 'breaking additional-properties-narrowed closed', 'safe additional-properties-narrowed closed'],
  ['a closed object by unevaluatedProperties', a(text), object({ a: text }, { unevaluatedProperties: false }), 'breaking additional-properties-narrowed closed', 'safe additional-properties-narrowed closed'],
  ['a typed map', object({}), object({}, { additionalProperties: text }), 'breaking additional-properties-narrowed typed', 'safe additional-properties-narrowed typed'],
  ['an opened object', object({ a: text }, { additionalProperties: false }), a(text), 'safe additional-properties-widened opened', 'risky additional-properties-widened opened'],
  ['the values of a map', object({}, { additionalProperties: text }), object({}, { additionalProperties: { type: 'integer' } }), 'breaking type-changed other', 'breaking type-changed other'],
  ['a choice', a({ oneOf: [tagged('x'), tagged('y')] }), a({ oneOf: [tagged('x'), tagged('y'), tagged('z')] }), 'safe choice-added new', 'breaking choice-added new'],
  ['a choice gone', a({ oneOf: [tagged('x'), tagged('y')] }), a({ oneOf: [tagged('y')] }), 'breaking choice-removed gone', 'safe choice-removed gone'],
  ['choices around a schema', tagged('x', { u: text }), { oneOf: [tagged('x', { u: text }), tagged('y')] }, 'safe choice-added new', 'breaking choice-added new'],
  ['the inside of a choice, in another order', { oneOf: [tagged('x', { u: text }), tagged('y')] }, { oneOf: [tagged('y'), tagged('x', { u: { type: 'integer' } })] }, 'breaking type-changed other', 'breaking type-changed other'],
  ['a choice that another covers', { anyOf: [text, { type: 'integer' }] }, { anyOf: [{ ...text, maxLength: 5 }, text, { type: 'integer' }] }, '', ''],
  ['types as choices', { anyOf: [text, { type: 'integer' }] }, { type: ['string', 'integer', 'boolean'] }, 'safe type-changed wider', 'breaking type-changed wider'],
  ['a condition', a(text), a({ ...text, not: { const: 'x' } }), 'breaking condition-changed added', 'safe condition-changed added'],
  ['a condition gone', a({ ...text, not: { const: 'x' } }), a(text), 'safe condition-changed removed', 'risky condition-changed removed'],
  ['another condition', a({ ...text, not: { const: 'x' } }), a({ ...text, not: { const: 'y' } }), 'risky condition-changed changed', 'risky condition-changed changed'],
  ['dependent members', object({ a: text, b: text }), object({ a: text, b: text }, { dependentRequired: { a: ['b'] } }), 'breaking condition-changed added', 'safe condition-changed added'],
  ['another default', a({ ...text, default: 'x' }), a({ ...text, default: 'y' }), 'breaking default-changed other', 'risky default-changed other'],
  ['a default', a(text), a({ ...text, default: 'y' }), 'risky default-changed added', 'safe default-changed added'],
  ['a default gone', a({ ...text, default: 'y' }), a(text), 'risky default-changed removed', 'risky default-changed removed'],
  ['items', { type: 'array', items: text }, { type: 'array', items: { type: 'integer' } }, 'breaking type-changed other', 'breaking type-changed other'],
  ['one to many', a(text), a({ type: 'array', items: text }), 'breaking type-changed other', 'breaking type-changed other'],
];

describe('what a change of a schema means', () => {
  for (const [what, before, after, request, response] of TABLE)
    it(what, () => {
      const words = (direction: string, said: string) =>
        said === '' ? [] : said.split('; ').map((one) => one.replace(' ', ` ${direction}-`));
      assert.deepEqual(changes(sending(before), sending(after)), words('request', request));
      assert.deepEqual(changes(answering(before), answering(after)), words('response', response));
      assert.deepEqual(changes(delivering(before), delivering(after)), words('response', response));
    });
});

describe('members that one side fills in', () => {
  it('readOnly is no part of a request, writeOnly none of a response', () => {
    const id = { ...text, readOnly: true };
    assert.deepEqual(changes(sending(a(text)), sending(object({ a: text, id }, { required: ['id'] }))), []);
    assert.deepEqual(changes(sending(a(text)), sending(a({ ...text, readOnly: true }))), [
      'breaking request-property-removed hidden',
    ]);
    assert.deepEqual(changes(answering(a(text)), answering(a({ ...text, writeOnly: true }))), [
      'breaking response-property-removed hidden',
    ]);
    assert.deepEqual(changes(answering(a(text)), answering(a({ ...text, readOnly: true }))), []);
  });
});

describe('values that travel as text', () => {
  // prettier-ignore
  const rows: [string, object, object, string[]][] = [
    ['integer to string', { type: 'integer' }, text, ['safe request-type-changed wider']],
    ['string to integer', text, { type: 'integer' }, ['breaking request-type-changed narrower']],
    ['one to many, repeated', text, { type: 'array', items: text }, ['safe request-type-changed list']],
    ['many to one', { type: 'array', items: text }, text, ['breaking request-type-changed other']],
    ['one to a list of numbers', text, { type: 'array', items: { type: 'integer' } }, ['breaking request-type-changed narrower', 'safe request-type-changed list']],
  ];
  for (const [what, before, after, expected] of rows)
    it(what, () => assert.deepEqual(changes(asking(before), asking(after)), expected));

  it('one to many behind commas depends on the reader', () => {
    const listed = asking({ type: 'array', items: text }, { explode: false });
    assert.deepEqual(changes(asking(text), listed), ['risky request-type-changed one-text-list']);
  });
});

describe('discriminators', () => {
  const schemas = {
    Card: object({ kind: text, card: text }, { required: ['kind'] }),
    Bank: object({ kind: text, iban: text }, { required: ['kind'] }),
  };
  const way = (mapping: object | undefined, propertyName = 'kind') => ({
    oneOf: [ref('Card'), ref('Bank')],
    discriminator: { propertyName, ...(mapping && { mapping }) },
  });
  const both = { card: '#/components/schemas/Card', bank: '#/components/schemas/Bank' };
  // prettier-ignore
  const rows: [string, object, object, string, string][] = [
    ['implicit names stated', way(undefined), way({ Card: 'Card', Bank: '#/components/schemas/Bank' }), '', ''],
    ['a value renamed', way(both), way({ ...both, card: undefined, CARD: both.card }), 'breaking discriminator-changed renamed', 'breaking discriminator-changed renamed'],
    ['a value for another schema', way(both), way({ card: both.bank, bank: both.card }), 'breaking discriminator-changed retargeted; breaking discriminator-changed retargeted', 'breaking discriminator-changed retargeted; breaking discriminator-changed retargeted'],
    ['another value for an old shape', way(both), way({ ...both, visa: both.card }), 'safe discriminator-changed added', 'risky discriminator-changed added'],
    ['a value gone', way({ ...both, visa: both.card }), way(both), 'breaking discriminator-changed gone', 'safe discriminator-changed gone'],
    ['no discriminator', way(both), { oneOf: way(both).oneOf }, 'risky discriminator-changed disappeared', 'risky discriminator-changed disappeared'],
    ['a discriminator', { oneOf: way(both).oneOf }, way(both), 'risky discriminator-changed appeared', 'risky discriminator-changed appeared'],
    ['another member', way(both), way(both, 'type'), 'breaking discriminator-changed property', 'breaking discriminator-changed property'],
  ];
  for (const [what, before, after, request, response] of rows)
    it(what, () => {
      const rest = { components: { schemas } };
      const words = (direction: string, said: string) =>
        said === '' ? [] : said.split('; ').map((one) => one.replace(' ', ` ${direction}-`));
      assert.deepEqual(changes(sending(before, rest), sending(after, rest)), words('request', request));
      assert.deepEqual(changes(answering(before, rest), answering(after, rest)), words('response', response));
    });
});

describe('schemas that inherit without a mapping', () => {
  const pet = object({ kind: text }, { required: ['kind'], discriminator: { propertyName: 'kind' } });
  const heir = (base: string, properties: object) => ({ allOf: [ref(base), object(properties)] });
  const cat = heir('Pet', { lives: { type: 'integer' } });
  const dog = heir('Pet', { tail: text });
  const among = (schemas: object) => ({ components: { schemas: { Pet: pet, ...schemas } } });
  const wrapped = { allOf: [ref('Pet')], description: 'x' };
  // prettier-ignore
  const rows: [string, object, object, object, string, string][] = [
    ['a limit in an heir', ref('Pet'), { Cat: cat }, { Cat: heir('Pet', { lives: { type: 'integer', maximum: 9 } }) }, 'breaking constraint-tightened set', 'safe constraint-tightened set'],
    ['the same behind a wrapper', wrapped, { Cat: cat }, { Cat: heir('Pet', { lives: { type: 'integer', maximum: 9 } }) }, 'breaking constraint-tightened set', 'safe constraint-tightened set'],
    ['an heir of an heir', ref('Pet'), { Cat: cat, Lion: heir('Cat', { mane: text }) }, { Cat: cat, Lion: heir('Cat', {}) }, 'breaking property-removed gone', 'breaking property-removed gone'],
    ['another heir', ref('Pet'), { Cat: cat }, { Cat: cat, Dog: dog }, 'safe discriminator-changed added', 'risky discriminator-changed added'],
    ['an heir gone', ref('Pet'), { Cat: cat, Dog: dog }, { Cat: cat }, 'breaking discriminator-changed gone', 'safe discriminator-changed gone'],
    ['another heir beside the one that is sent', ref('Cat'), { Cat: cat }, { Cat: cat, Dog: dog }, '', ''],
    ['an heir in another order', ref('Pet'), { Cat: cat, Dog: dog }, { Dog: dog, Cat: cat }, '', ''],
  ];
  for (const [what, schema, before, after, request, response] of rows)
    it(what, () => {
      const words = (direction: string, said: string) =>
        said === '' ? [] : [said.replace(' ', ` ${direction}-`)];
      const asked = changes(sending(schema, among(before)), sending(schema, among(after)));
      assert.deepEqual(asked, words('request', request));
      const told = changes(answering(schema, among(before)), answering(schema, among(after)));
      assert.deepEqual(told, words('response', response));
    });

  it('are looked for anew where the base is the same object as before', () => {
    const { paths, ...head } = answering(ref('Pet'));
    const contract = (schemas: object) => contractOf({ ...head, paths, ...among(schemas) } as JsonObject);
    const before = contract({ Cat: structuredClone(cat) });
    const kinds = (schemas: object) =>
      compareContracts(before, contract(schemas), { on: TODAY }).differences.map(({ kind }) => kind);
    assert.deepEqual(kinds({ Cat: cat }), []);
    assert.deepEqual(kinds({ Cat: cat, Dog: dog }), ['response-discriminator-changed']);
    assert.deepEqual(kinds({ Cat: cat }), []);
  });
});
