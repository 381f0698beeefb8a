import assert from 'node:assert/strict';
import { watched } from '../../../src/core/contract/unread';
import { flatten, keyword, reachable, type Flat } from '../../../src/core/contract/flatten';
import { toPointer } from '../../../src/core/json';
import { contractFrom, operationOf, single } from './spec';

/** Flattens the schema of a request body. */
function flat(schema: object, schemas: object = {}): Flat {
  const { contract, operation } = single(
    'post',
    '/a',
    { requestBody: { content: { 'application/json': { schema } } } },
    { components: { schemas } },
  );
  const found = operation.body?.content[0]?.schema;
  assert.ok(found);
  return flatten(contract, found);
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const text = { type: 'string' };
const shapeOf = ({ properties }: Flat) =>
  Object.fromEntries([...properties].map(([name, { required, variant }]) => [name, [required, variant]]));

describe('flatten', () => {
  it('collects through allOf and references, with required from anywhere', () => {
    const result = flat(
      { allOf: [ref('Base'), { required: ['id', 'b'] }], properties: { b: text } },
      { Base: { type: 'object', properties: { id: text, a: ref('Text') }, required: ['a'] }, Text: text },
    );
    assert.deepEqual(shapeOf(result), { b: [true, false], id: [true, false], a: [true, false] });
    const a = result.properties.get('a');
    assert.equal(toPointer(a?.path ?? []), '/components/schemas/Base/properties/a');
    assert.equal(toPointer(a?.schema.path ?? []), '/components/schemas/Text');
    assert.equal(a?.schema.component, 'Text');
  });

  it('joins choices: variant is what not all have, required what all require', () => {
    for (const key of ['oneOf', 'anyOf']) {
      const result = flat({
        [key]: [
          { properties: { id: text, a: text }, required: ['id', 'a'] },
          { properties: { id: text }, required: ['id'] },
        ],
      });
      assert.equal(result.isUnion, true);
      assert.equal(result.variants.length, 2);
      assert.deepEqual(shapeOf(result), { id: [true, false], a: [false, true] });
    }
  });

  it('reads a lone choice and null as nullable, in each spelling', () => {
    for (const schema of [
      { type: ['string', 'null'] },
      { type: 'string', nullable: true },
      { anyOf: [text, { type: 'null' }] },
      { oneOf: [{ type: 'null' }, { allOf: [text] }] },
    ]) {
      const { types, nullable, isUnion } = flat(schema);
      assert.deepEqual([[...types], nullable, isUnion], [['string'], true, false]);
    }
  });

  it('says what type is meant where none is stated', () => {
    assert.deepEqual([...flat({ properties: { a: text } }).types], ['object']);
    assert.deepEqual([...flat({ items: text }).types], ['array']);
    assert.deepEqual([...flat({ enum: ['a', 1] }).types], ['string', 'number']);
    assert.deepEqual([...flat({ const: true }).types], ['boolean']);
    assert.deepEqual([...flat({}).types], []);
  });

  it('puts a reference and what narrows it together, and follows one with mere words beside it', () => {
    const schemas = { Base: { type: 'object', properties: { a: text }, maxProperties: 3 } };
    const narrowed = flat({ ...ref('Base'), properties: { b: text }, required: ['a'] }, schemas);
    assert.deepEqual(shapeOf(narrowed), { b: [false, false], a: [true, false] });
    assert.equal(keyword(narrowed, 'maxProperties'), 3);
    assert.deepEqual(shapeOf(flat({ ...ref('Base'), description: 'Said beside.' }, schemas)), {
      a: [false, false],
    });
  });

  it('ends in a circle', () => {
    const schemas = {
      Pet: { oneOf: [ref('Cat'), ref('Dog')], properties: { kind: text } },
      Cat: { allOf: [ref('Pet'), { properties: { meow: text } }] },
      Dog: { allOf: [ref('Pet'), { properties: { bark: text } }] },
    };
    assert.deepEqual([...flat(ref('Pet'), schemas).properties.keys()].sort(), ['bark', 'kind', 'meow']);
    assert.deepEqual([...flat(ref('Cat'), schemas).properties.keys()].sort(), ['bark', 'kind', 'meow']);
    assert.deepEqual(shapeOf(flat({ allOf: [{ $ref: '#/paths' }, ref('none')] })), {});
  });

  it('keeps a property that cannot be read', () => {
    const result = flat({ properties: { far: { $ref: 'other.yaml' }, any: true }, required: ['far'] });
    assert.deepEqual(shapeOf(result), { far: [true, false], any: [false, false] });
    assert.equal(result.properties.get('far')?.schema.unread, true);
    assert.equal(watched(() => result.properties.get('far')?.schema.node).missed.size, 1);
  });

  it('gives items, map values and the words beside a property reference', () => {
    const result = flat(
      { items: ref('A'), additionalProperties: ref('A'), properties: { a: { ...ref('A'), readOnly: true } } },
      { A: { type: 'object' } },
    );
    assert.equal(result.items?.component, 'A');
    assert.equal(result.values?.component, 'A');
    assert.equal(result.properties.get('a')?.raw['readOnly'], true);
  });

  it('does not grow with shared parts', () => {
    let schema: object = { properties: { a: text } };
    for (let level = 0; level < 20; level++) schema = { allOf: Array.from({ length: 9 }, () => schema) };
    assert.deepEqual(shapeOf(flat(schema)), { a: [false, false] });
  });
});

describe('reachable', () => {
  it('names what an operation borrows: at any distance, by discriminator, path-level, security', () => {
    const { contract, operation } = single(
      'post',
      '/a',
      {
        parameters: [{ $ref: '#/components/parameters/Key' }],
        security: [{ key: [] }],
        responses: { 201: { $ref: '#/components/responses/Made' } },
      },
      {
        components: {
          parameters: { Key: { name: 'k', in: 'header', schema: ref('Text') } },
          responses: { Made: { content: { 'application/json': { schema: ref('Pet') } } }, Unused: {} },
          securitySchemes: { key: { type: 'http' } },
          schemas: {
            Text: text,
            Pet: {
              discriminator: { propertyName: 't', mapping: { cat: 'Cat', dog: '#/components/schemas/Dog' } },
            },
            Cat: { allOf: [ref('Pet')] },
            Dog: {},
          },
        },
      },
    );
    assert.deepEqual([...reachable(contract, operation)].sort(), [
      '/components/parameters/Key',
      '/components/responses/Made',
      '/components/schemas/Cat',
      '/components/schemas/Dog',
      '/components/schemas/Pet',
      '/components/schemas/Text',
      '/components/securitySchemes/key',
    ]);
  });

  it('counts the parameters of the path item', () => {
    const contract = contractFrom({
      paths: { '/a': { parameters: [{ name: 'q', in: 'query' }], get: {} } },
    });
    assert.deepEqual([...reachable(contract, operationOf(contract, 'GET /a'))], ['/paths/~1a/parameters/0']);
  });
});
