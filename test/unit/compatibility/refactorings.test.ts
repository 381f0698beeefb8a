import assert from 'node:assert/strict';
import { answering, changes, delivering, document, operation, sending } from './pairs';

const text = { type: 'string' };
const int = { type: 'integer' };
const object = (properties: object, rest: object = {}) => ({ type: 'object', properties, ...rest });
const a = (schema: unknown) => object({ a: schema });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const schemas = (components: object) => ({ components: { schemas: components } });

/** Schemas that come to the same, with the components that they name. */
// prettier-ignore
const SCHEMAS: [what: string, before: unknown, after: unknown, components?: object][] = [
  ['written out', a(ref('T')), a(text), { T: text }],
  ['a chain of references', a(ref('A')), a(ref('T')), { A: ref('T'), T: text }],
  ['another component of the same content', ref('A'), ref('B'), { A: a(text), B: a(text) }],
  ['members in another order', object({ a: text, b: int }, { required: ['a', 'b'] }), object({ b: int, a: text }, { required: ['b', 'a'] })],
  ['values in another order', a({ enum: ['x', 'y'] }), a({ enum: ['y', 'x'] })],
  ['choices in another order', { oneOf: [a(text), object({ b: text })] }, { oneOf: [object({ b: text }), a(text)] }],
  ['parts in another order', { allOf: [a(text), object({ b: text })] }, { allOf: [object({ b: text }), a(text)] }],
  ['defaults stated', object({ a: { type: 'array', items: text } }), object({ a: { type: 'array', items: text, minItems: 0, uniqueItems: false, deprecated: false } }, { additionalProperties: true })],
  ['any other member, as {}', a(text), object({ a: text }, { additionalProperties: {} })],
  ['null as a choice', a({ type: ['string', 'null'] }), a({ anyOf: [text, { type: 'null' }] })],
  ['null as one of', a({ oneOf: [{ type: 'null' }, ref('T')] }), a({ type: ['string', 'null'] }), { T: text }],
  ['of integers, more than 0 is at least 1', a({ ...int, exclusiveMinimum: 0 }), a({ ...int, minimum: 1 })],
  ['const as a list', a({ const: 'x' }), a({ enum: ['x'] })],
  ['a type beside its values', a({ enum: ['x', 'y'] }), a({ ...text, enum: ['x', 'y'] })],
  ['a type beside its members', { properties: { a: text } }, a(text)],
  ['both values of a boolean', a({ type: 'boolean' }), a({ type: 'boolean', enum: [true, false] })],
  ['constants as choices', a({ ...text, enum: ['x', 'y'] }), a({ oneOf: [{ const: 'x', title: 'X' }, { const: 'y' }] })],
  ['split in parts', object({ a: text, b: int }, { required: ['b'] }), { allOf: [a(text), object({ b: int }, { required: ['b'] })] }],
  ['required in a part of its own', object({ a: text }, { required: ['a'] }), { allOf: [a(text), { required: ['a'] }] }],
  ['moved to the base', { allOf: [ref('Base'), object({ a: text })] }, { allOf: [ref('Whole')] }, { Base: object({ b: int }), Whole: object({ a: text, b: int }) }],
  ['a part twice', { allOf: [ref('A')] }, { allOf: [ref('A'), ref('A')] }, { A: a(text) }],
  ['a part without a constraint', { allOf: [ref('A')] }, { allOf: [ref('A'), {}] }, { A: a(text) }],
  ['a weaker limit in another part', { ...text, maxLength: 5 }, { allOf: [{ ...text, maxLength: 5 }, { maxLength: 9 }] }],
  ['one part', a(text), { allOf: [a(text)] }],
  ['one choice', a(text), { oneOf: [a(text)] }],
  ['one choice of any', a(text), { anyOf: [a(text)] }],
  ['a wrapper for a description', a(ref('T')), a({ allOf: [ref('T')], description: 'x' }), { T: text }],
  ['keywords of other types', a(int), a({ ...int, maxLength: 5, pattern: 'x', minItems: 2 })],
  ['a first turn written out', ref('Node'), object({ next: ref('Node') }), { Node: object({ next: ref('Node') }) }],
  ['mutual recursion', ref('A'), ref('C'), { A: object({ b: ref('B') }), B: object({ a: ref('A') }), C: object({ b: object({ a: ref('C') }) }) }],
  ['a renamed component among choices', { oneOf: [ref('Card'), ref('Bank')] }, { oneOf: [ref('Bank'), ref('CardPayment')] }, { Card: a(text), CardPayment: a(text), Bank: object({ b: text }) }],
  ['types as choices', a({ type: ['string', 'integer'] }), a({ anyOf: [text, int] })],
  ['texts', a(text), { ...a({ ...text, description: 'x', example: 'y', examples: ['z'] }), title: 'T', 'x-note': 1 }],
  ['members with names of every object', object({ constructor: text, toString: int }), object({ toString: int, constructor: text })],
];

describe('schemas that come to the same', () => {
  for (const [what, before, after, components = {}] of SCHEMAS)
    it(what, () => {
      for (const as of [sending, answering, delivering])
        for (const [one, other] of [
          [before, after],
          [after, before],
        ])
          assert.deepEqual(changes(as(one, schemas(components)), as(other, schemas(components))), []);
    });
});

const params = (...parameters: object[]) => ({ parameters });
const q = { name: 'q', in: 'query', schema: text };
const id = (name: string) => ({ name, in: 'path', required: true, schema: text });
const ok = { responses: { 200: { description: 'x' } } };
const at = (route: string, item: object, rest: object = {}) =>
  document({ paths: { [route]: item }, ...rest });
const keyed = (name: string, scheme: object, security: object[]) =>
  operation({ security }, { components: { securitySchemes: { [name]: scheme } } });
const json = (type: string, schema: object) => ({
  200: { description: 'x', content: { [type]: { schema } } },
});

// prettier-ignore
const DOCUMENTS: [what: string, before: ReturnType<typeof document>, after: ReturnType<typeof document>][] = [
  ['a path variable renamed', at('/m/{id}', { get: { ...ok, ...params(id('id')) } }), at('/m/{message_id}', { ...params(id('message_id')), get: ok })],
  ['parameters of a path', at('/m', { ...params(q), get: ok }), at('/m', { get: { ...ok, ...params(q) } })],
  ['a parameter that is overridden', at('/m', { ...params(q), get: { ...ok, ...params(q) } }), at('/m', { ...params({ ...q, required: true }), get: { ...ok, ...params(q) } })],
  ['parameters in another order, with defaults stated', operation(params(q, { ...q, name: 'r' })), operation(params({ ...q, name: 'r', required: false, style: 'form', explode: true }, q))],
  ['a header in another case', operation(params({ ...q, name: 'X-A', in: 'header' })), operation(params({ ...q, name: 'x-a', in: 'header' }))],
  ['a media type in another case', operation({ responses: json('application/json', text) }), operation({ responses: json('Application/JSON; charset=utf-8', text) })],
  ['an unused component', operation({}, schemas({ A: text })), operation({}, schemas({ B: int }))],
  ['security inherited', operation({ security: [{ k: [] }] }), operation({}, { security: [{ k: [] }] })],
  ['security that nobody inherits', operation({ security: [] }), operation({ security: [] }, { security: [{ k: [] }] })],
  ['a scheme renamed', keyed('a', { type: 'http', scheme: 'bearer' }, [{ a: [] }]), keyed('b', { type: 'http', scheme: 'Bearer', bearerFormat: 'JWT' }, [{ b: [] }])],
  ['a scheme in two alternatives', keyed('a', { type: 'http', scheme: 'bearer' }, [{ a: [] }]), keyed('a', { type: 'http', scheme: 'bearer' }, [{ a: [] }, { a: [] }])],
  ['a prefix moved to the servers', at('/v1/m', { get: ok }, { servers: [{ url: 'https://a.example' }] }), at('/m', { get: ok }, { servers: [{ url: 'https://a.example/v1/' }] })],
  ['a server written out', at('/m', { get: ok }, { servers: [{ url: 'https://{host}/v1', variables: { host: { default: 'a.example' } } }] }), at('/m', { get: ok }, { servers: [{ url: 'https://A.example/v1/' }] })],
  ['a response as a component', operation({ responses: json('application/json', text) }), operation({ responses: { 200: { $ref: '#/components/responses/R' } } }, { components: { responses: { R: json('application/json', text)[200] } } })],
  ['a callback renamed', operation({ callbacks: { a: { '{$request.body#/url}': { post: ok } } } }), operation({ callbacks: { b: { '{$request.body#/url}': { post: ok } } } })],
  ['tags, texts and examples', operation({ tags: ['a'], summary: 'x' }), operation({ tags: ['b'], description: 'y' }, { tags: [{ name: 'b' }] })],
];

describe('documents that come to the same', () => {
  for (const [what, before, after] of DOCUMENTS)
    it(what, () => {
      assert.deepEqual(changes(before, after), []);
      assert.deepEqual(changes(after, before), []);
    });
});

describe('3.0 and 3.1', () => {
  // prettier-ignore
  const rows: [what: string, old: unknown, now: unknown][] = [
    ['null', a({ ...text, nullable: true }), a({ type: ['string', 'null'] })],
    ['null of a reference', a({ allOf: [ref('T')], nullable: true }), a({ anyOf: [ref('T'), { type: 'null' }] })],
    ['null of listed values', a({ ...text, nullable: true, enum: ['x'] }), a({ type: ['string', 'null'], enum: ['x', null] })],
    ['exclusive limits', a({ type: 'number', minimum: 0, exclusiveMinimum: true }), a({ type: 'number', exclusiveMinimum: 0 })],
    ['one value', a({ ...text, enum: ['x'] }), a({ ...text, const: 'x' })],
    ['base64', a({ ...text, format: 'byte' }), a({ ...text, contentEncoding: 'base64' })],
    ['bytes', a({ ...text, format: 'binary' }), a({ ...text, contentMediaType: 'application/octet-stream' })],
    ['keywords beside a reference, which 3.0 ignores', a({ ...ref('T'), maxLength: 3 }), a(ref('T'))],
  ];
  for (const [what, old, now] of rows)
    it(what, () => {
      for (const as of [sending, answering])
        assert.deepEqual(changes(as(old, schemas({ T: text }), '3.0.3'), as(now, schemas({ T: text }))), []);
    });

  it('keywords beside a reference hold in 3.1', () => {
    const narrowed = { ...ref('T'), maxLength: 3 };
    const [before, after] = [
      sending(a(ref('T')), schemas({ T: text })),
      sending(a(narrowed), schemas({ T: text })),
    ];
    assert.deepEqual(changes(before, after), ['breaking request-constraint-tightened set']);
  });

  it('the body of an image has no schema any more', () => {
    const image = (openapi: string, media: object) =>
      operation({ requestBody: { content: { 'image/png': media } } }, {}, openapi);
    assert.deepEqual(
      changes(image('3.0.3', { schema: { ...text, format: 'binary' } }), image('3.1.0', {})),
      [],
    );
  });
});
