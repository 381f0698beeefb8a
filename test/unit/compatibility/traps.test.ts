import assert from 'node:assert/strict';
import { toPointer } from '../../../src/core/json';
import { answering, changes, compared, document, operation, sending } from './pairs';

const text = { type: 'string' };
const object = (properties: object, rest: object = {}) => ({ type: 'object', properties, ...rest });
const a = (schema: unknown) => object({ a: schema });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const schemas = (components: object) => ({ components: { schemas: components } });
const json = (schema: unknown) => ({ description: 'x', content: { 'application/json': { schema } } });

describe('one cause', () => {
  const spec = (schema: unknown) =>
    document({
      paths: Object.fromEntries(
        ['/a', '/b', '/c'].map((route) => [
          route,
          { post: { requestBody: json(ref('Deep')), responses: { 200: json(ref('Deep')) } } },
        ]),
      ),
      ...schemas({ Deep: object({ inner: { type: 'array', items: ref('Shared') } }), Shared: schema }),
    });

  it('is one change for each direction, with all operations that meet it', () => {
    const { differences } = compared(spec(a({ ...text, maxLength: 9 })), spec(a({ ...text, maxLength: 5 })));
    assert.deepEqual(
      differences.map(({ kind, path, operations }) => [kind, toPointer(path), operations]),
      [
        [
          'request-constraint-tightened',
          '/components/schemas/Shared/properties/a/maxLength',
          ['POST /a', 'POST /b', 'POST /c'],
        ],
        [
          'response-constraint-tightened',
          '/components/schemas/Shared/properties/a/maxLength',
          ['POST /a', 'POST /b', 'POST /c'],
        ],
      ],
    );
  });

  it('of several heirs is where it stands', () => {
    const heirs = (base: object) =>
      sending(
        { oneOf: [ref('Cat'), ref('Dog')] },
        schemas({
          Base: base,
          Cat: { allOf: [ref('Base'), object({ kind: { const: 'cat' } }, { required: ['kind'] })] },
          Dog: { allOf: [ref('Base'), object({ kind: { const: 'dog' } }, { required: ['kind'] })] },
        }),
      );
    const { differences } = compared(heirs(object({ name: text, age: text })), heirs(object({ name: text })));
    assert.deepEqual(
      differences.map(({ kind, base }) => [kind, toPointer(base ?? [])]),
      [['request-property-removed', '/components/schemas/Base/properties/age']],
    );
  });
});

describe('places', () => {
  const place = (before: ReturnType<typeof document>, after: ReturnType<typeof document>) =>
    compared(before, after).differences.map(({ path, base }) => [toPointer(path), base && toPointer(base)]);
  const body = '/paths/~1messages/post/requestBody/content/application~1json/schema';

  it('of what is gone are the nearest living parent', () => {
    assert.deepEqual(place(sending(object({ a: text, b: text })), sending(a(text))), [
      [`${body}/properties`, `${body}/properties/b`],
    ]);
    assert.deepEqual(place(operation({ responses: { 201: json(text), 200: json(text) } }), operation({})), [
      ['/paths/~1messages/post/responses/200', '/paths/~1messages/post/responses/200'],
      ['/paths/~1messages/post/responses', '/paths/~1messages/post/responses/201'],
    ]);
    assert.deepEqual(place(operation({}), document({ paths: {} })), [['/paths', '/paths/~1messages/post']]);
    assert.deepEqual(place(operation({}), document({ paths: { '/messages': {} } })), [
      ['/paths/~1messages', '/paths/~1messages/post'],
    ]);
  });

  it('of what is new have no other side', () => {
    assert.deepEqual(place(sending(a(text)), sending(object({ a: text, b: text }))), [
      [`${body}/properties/b`, undefined],
    ]);
  });

  it('of names with slashes are pointers all the same', () => {
    assert.deepEqual(
      place(sending(object({})), sending(object({ 'a/b': text, '~': text, constructor: text }))).map(
        ([path]) => path,
      ),
      [`${body}/properties/a~1b`, `${body}/properties/~0`, `${body}/properties/constructor`],
    );
  });
});

describe('what is not compared', () => {
  const gaps = (before: ReturnType<typeof document>, after: ReturnType<typeof document>) => {
    const { differences, gaps } = compared(before, after);
    return [differences.map(({ kind }) => kind), gaps.map(({ reason, side }) => `${reason} ${side}`)];
  };
  const away = { $ref: 'other.yaml#/A' };
  const nowhere = ref('Nobody');

  it('is said, and no change', () => {
    assert.deepEqual(gaps(sending(a(away)), sending(a(away))), [
      [],
      ['elsewhere baseline', 'elsewhere revision'],
    ]);
    assert.deepEqual(gaps(sending(a(text)), sending(a(away))), [[], ['elsewhere revision']]);
    assert.deepEqual(gaps(sending(a(nowhere)), sending(a(text))), [[], ['nowhere baseline']]);
    assert.deepEqual(gaps(operation({ parameters: [away] }), operation({})), [[], ['elsewhere baseline']]);
    const page = { name: 'page', in: 'query', required: true, schema: text };
    const paged = operation({ parameters: [page] });
    assert.deepEqual(gaps(paged, operation({ parameters: [away] })), [[], ['elsewhere revision']]);
    assert.deepEqual(gaps(operation({ parameters: [away] }), paged), [[], ['elsewhere baseline']]);
    assert.deepEqual(gaps(sending(a(text)), sending(a(ref('M')), { components: { schemas: { M: away } } })), [
      [],
      ['elsewhere revision'],
    ]);
    assert.deepEqual(gaps(operation({ requestBody: away }), operation({})), [[], ['elsewhere baseline']]);
    assert.deepEqual(gaps(operation({ responses: { 200: away } }), operation({})), [
      [],
      ['elsewhere baseline'],
    ]);
    assert.deepEqual(
      gaps(operation({ responses: { 404: away } }), operation({ responses: { 404: json(text) } })),
      [[], ['elsewhere baseline']],
    );
    assert.deepEqual(
      gaps(operation({ requestBody: { $ref: '#/components/requestBodies/B' } }), operation({})),
      [[], ['nowhere baseline']],
    );
    assert.deepEqual(
      gaps(operation({ responses: { 200: { $ref: '#/components/responses/R' } } }), operation({})),
      [[], ['nowhere baseline']],
    );
    const lost = { $ref: '#/components/parameters/P' };
    const shared = {
      '/messages': { parameters: [lost], post: { responses: { 200: { description: 'x' } } } },
    };
    assert.deepEqual(gaps(document({ paths: shared }), operation({})), [[], ['nowhere baseline']]);
    assert.deepEqual(gaps(operation({}), document({ paths: shared })), [[], ['nowhere revision']]);
    assert.deepEqual(gaps(document({ paths: { '/messages': away } }), operation({})), [
      [],
      ['elsewhere baseline'],
    ]);
    assert.deepEqual(gaps(operation({}), document({ paths: { '/messages': away } })), [
      [],
      ['elsewhere revision'],
    ]);
  });

  it('are unions of too many shapes', () => {
    const many = {
      allOf: ['a', 'b', 'c'].map((name) => ({
        oneOf: [1, 2, 3, 4, 5].map((n) => object({ [`${name}${n}`]: text })),
      })),
    };
    assert.deepEqual(gaps(sending(many), sending({ ...many, description: 'x', type: 'object' })), [
      [],
      ['too-much baseline'],
    ]);
  });
});

describe('what looks harmless or bad', () => {
  it('a required member in a new optional object asks for nothing', () => {
    const after = object({ a: text, b: object({ c: text }, { required: ['c'] }) });
    assert.deepEqual(changes(sending(a(text)), sending(after)), ['safe request-property-added optional']);
  });

  it('a deprecated operation keeps its promise until its day', () => {
    const of = (type: string) =>
      operation({
        deprecated: true,
        'x-sunset': '2028-01-01',
        parameters: [{ name: 'q', in: 'query', schema: { type } }],
      });
    assert.deepEqual(changes(of('string'), of('boolean')), ['breaking request-type-changed narrower']);
  });

  it('nullable beside allOf in 3.0 may mean something', () => {
    const of = (more: object) => answering(a({ allOf: [ref('T')], ...more }), schemas({ T: text }), '3.0.3');
    assert.deepEqual(changes(of({}), of({ nullable: true })), ['risky response-became-nullable doubtful']);
  });

  it('a name that was a value of the map is compared with what the map says', () => {
    const map = object({}, { additionalProperties: { type: 'integer' } });
    assert.deepEqual(changes(sending(map), sending({ ...map, properties: { a: text } })), [
      'breaking request-type-changed other',
      'safe request-property-added optional',
    ]);
  });

  it('an extensible list by its description', () => {
    const of = (...examples: string[]) =>
      answering(a({ ...text, description: 'Extensible enum of channels', examples }));
    assert.deepEqual(changes(of('sms'), of('sms', 'voice')), ['safe response-enum-widened open']);
  });
});
