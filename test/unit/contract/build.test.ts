import assert from 'node:assert/strict';
import { contractOf } from '../../../src/core/contract/build';
import { toPointer } from '../../../src/core/json';
import { watched } from '../../../src/core/contract/unread';
import { contractFrom, operationOf, single } from './spec';

describe('contractOf', () => {
  it('gives the same contract for the same document', () => {
    const root = { openapi: '3.1.0', paths: {} };
    assert.equal(contractOf(root), contractOf(root));
  });

  it('reads the version, unquoted as well', () => {
    for (const [stated, version] of [
      ['3.0.3', '3.0'],
      ['3.1.0', '3.1'],
      ['3.2.0', '3.2'],
      [3.1, '3.1'],
      [3, '3.0'],
      [{}, '3.1'],
    ])
      assert.equal(contractFrom({ openapi: stated }).version, version);
  });

  it('merges parameters: the operation wins, header names without case', () => {
    const contract = contractFrom(`
      openapi: 3.1.0
      paths:
        /messages/{id}:
          parameters:
            - { name: id, in: path, required: true }
            - { name: X-Trace, in: header, description: from the path }
            - { name: q, in: query }
          get:
            parameters:
              - { name: x-trace, in: header, description: own }
              - { name: Q, in: query }
    `);
    const { parameters } = operationOf(contract, 'GET /messages/{id}');
    assert.deepEqual(
      parameters.map(({ name, description, usedAt }) => [name, description, toPointer(usedAt)]),
      [
        ['id', '', '/paths/~1messages~1{id}/parameters/0'],
        ['x-trace', 'own', '/paths/~1messages~1{id}/get/parameters/0'],
        ['q', '', '/paths/~1messages~1{id}/parameters/2'],
        ['Q', '', '/paths/~1messages~1{id}/get/parameters/1'],
      ],
    );
  });

  it('follows references lazily, and knows where things are and where they are used', () => {
    const contract = contractFrom(`
      openapi: 3.1.0
      paths:
        /messages: { $ref: '#/components/pathItems/Messages' }
      components:
        pathItems:
          Messages:
            parameters: [{ $ref: '#/components/parameters/Trace' }]
            post:
              requestBody: { $ref: '#/components/requestBodies/Message' }
              responses:
                '201': { $ref: '#/components/responses/Made', description: Said beside it. }
        parameters:
          Trace: { name: X-Trace, in: header, schema: { type: string }, example: t1 }
        requestBodies:
          Message: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Message' } } } }
        responses:
          Made:
            description: Made.
            headers: { X-Request-Id: { $ref: '#/components/headers/RequestId' } }
            content: { application/json: { examples: { one: { $ref: '#/components/examples/One' } } } }
        headers: { RequestId: { schema: { type: string } } }
        examples: { One: { value: { id: m1 } } }
        schemas: { Message: { type: object } }
    `);
    const post = operationOf(contract, 'POST /messages');
    assert.equal(toPointer(post.path), '/components/pathItems/Messages/post');
    assert.equal(toPointer(post.usedAt), '/paths/~1messages/post');
    assert.equal(toPointer(post.parameters[0]?.path ?? []), '/components/parameters/Trace');
    assert.deepEqual(post.parameters[0]?.examples, [
      { value: 't1', path: ['components', 'parameters', 'Trace', 'example'] },
    ]);
    assert.equal(post.body?.required, true);
    assert.equal(post.body?.content[0]?.schema?.component, 'Message');
    const [made] = post.responses;
    assert.equal(toPointer(made?.path ?? []), '/components/responses/Made');
    assert.equal(toPointer(made?.usedAt ?? []), '/paths/~1messages/post/responses/201');
    assert.equal(made?.description, 'Said beside it.');
    assert.equal(toPointer(made?.headers[0]?.path ?? []), '/components/headers/RequestId');
    assert.deepEqual(made?.content[0]?.examples, [
      { value: { id: 'm1' }, path: ['components', 'examples', 'One', 'value'] },
    ]);
  });

  it('leaves out what a reference cannot lead to: nothing, circles', () => {
    const { operation } = single(
      'post',
      '/a',
      {
        requestBody: { $ref: '#/components/requestBodies/none' },
        parameters: [
          { $ref: '#/components/parameters/none' },
          { $ref: '#/components/parameters/loop' },
          'nonsense',
          null,
        ],
        responses: {
          200: { $ref: '#/components/responses/none' },
          201: null,
          default: { description: 'OK' },
        },
      },
      { components: { parameters: { loop: { $ref: '#/components/parameters/loop' } } } },
    );
    assert.equal(operation.body, undefined);
    assert.deepEqual(operation.parameters, []);
    assert.deepEqual(
      operation.responses.map(({ status }) => status),
      ['default'],
    );
  });

  it('keeps what lies in another file, and tells who asks what it holds', () => {
    const { contract, operation } = single(
      'post',
      '/a',
      {
        requestBody: { $ref: 'other.yaml#/Body' },
        parameters: [{ $ref: '#/components/parameters/far' }],
        responses: {
          200: { $ref: 'other.yaml#/Page' },
          201: { description: 'Made', headers: { Location: { $ref: 'other.yaml#/Location' } } },
        },
      },
      { components: { parameters: { far: { $ref: 'other.yaml#/Far' } } } },
    );
    const missed = (ask: () => unknown) => [...watched(ask).missed];
    assert.deepEqual(
      missed(() => operation.body !== undefined),
      [],
    );
    assert.deepEqual(
      missed(() => operation.body?.content),
      ['/paths/~1a/post/requestBody'],
    );
    assert.deepEqual(
      missed(() => operation.parameters.map(({ name }) => name)),
      ['/components/parameters/far'],
    );
    assert.deepEqual(
      missed(() => operation.responses.map(({ status }) => status)),
      [],
    );
    assert.deepEqual(
      missed(() => operation.responses[0]?.content),
      ['/paths/~1a/post/responses/200'],
    );
    assert.deepEqual(
      missed(() => operation.responses[1]?.headers.map(({ name }) => name)),
      [],
    );
    assert.deepEqual(
      missed(() => operation.responses[1]?.headers[0]?.schema),
      ['/paths/~1a/post/responses/201/headers/Location'],
    );
    assert.deepEqual(
      missed(() => contract.operations),
      [],
    );
  });

  it('leaves out operations that lie in another file, and tells who asks for all', () => {
    const contract = contractFrom(`
      openapi: 3.0.3
      paths:
        /a: { $ref: 'a.yaml' }
        /b: { get: { $ref: 'b.yaml#/get' }, post: { operationId: make } }
    `);
    const { value, missed } = watched(() => contract.operations.map(({ name }) => name));
    assert.deepEqual(value, ['make']);
    assert.equal(missed.size, 1);
  });

  it('undoes percent-encoding, and writes array indices as numbers', () => {
    const contract = contractFrom(`
      openapi: 3.1.0
      paths:
        /a/{id}: { parameters: [{ name: id, in: path }], get: {} }
        /b: { get: { parameters: [{ $ref: '#/paths/~1a~1%7Bid%7D/parameters/0' }] } }
    `);
    assert.deepEqual(operationOf(contract, 'GET /b').parameters[0]?.path, [
      'paths',
      '/a/{id}',
      'parameters',
      0,
    ]);
  });

  it('tells security that is inherited, replaced, emptied and never stated', () => {
    const contract = contractFrom(`
      openapi: 3.1.0
      security: [{ key: [] }]
      paths:
        /a: { get: {}, post: { security: [{ oauth: [write, 3] }, {}] }, put: { security: [] } }
      components: { securitySchemes: { x-key: { type: apiKey }, gone: { $ref: '#/nowhere' } } }
    `);
    assert.deepEqual(operationOf(contract, 'GET /a').security, [{ key: [] }]);
    assert.deepEqual(operationOf(contract, 'POST /a').security, [{ oauth: ['write'] }, {}]);
    assert.deepEqual(operationOf(contract, 'PUT /a').security, []);
    assert.equal(single('get', '/a').operation.security, undefined);
    assert.deepEqual([...contract.securitySchemes.keys()], ['x-key']);
  });

  it('takes the nearest servers', () => {
    const contract = contractFrom(`
      openapi: 3.1.0
      servers: [{ url: https://root.dev }]
      paths:
        /a: { servers: [{ url: https://path.dev }], get: {}, post: { servers: [{ url: https://own.dev }] } }
        /b: { get: {} }
    `);
    const url = (name: string) => operationOf(contract, name).servers[0]?.url;
    assert.deepEqual(['GET /b', 'GET /a', 'POST /a'].map(url), [
      'https://root.dev',
      'https://path.dev',
      'https://own.dev',
    ]);
  });

  it('keeps what the provider sends apart, and ends at a callback of a callback', () => {
    const contract = contractFrom(`
      openapi: 3.1.0
      paths:
        /subscriptions: { post: { callbacks: { event: { $ref: '#/components/callbacks/Event' } } } }
      webhooks:
        message.sent: { post: { operationId: onSent } }
      components:
        callbacks:
          Event: { '{$request.body#/url}': { post: { callbacks: { again: { $ref: '#/components/callbacks/Event' } } } } }
    `);
    assert.deepEqual(
      contract.operations.map(({ name }) => name),
      ['POST /subscriptions'],
    );
    assert.deepEqual(
      contract.deliveries.map(({ kind, name }) => [kind, name]),
      [
        ['webhook', 'onSent'],
        ['callback', 'POST {$request.body#/url}'],
      ],
    );
    assert.equal(contract.deliveries[1]?.callbacks.length, 0);
    assert.equal(
      toPointer(contract.deliveries[1]?.usedAt ?? []),
      '/paths/~1subscriptions/post/callbacks/event/{$request.body#~1url}/post',
    );
    assert.equal(contractFrom({ openapi: '3.0.3', 'x-webhooks': { a: { post: {} } } }).deliveries.length, 1);
  });

  it('skips extensions among paths and responses, and reads what operations say about reviews', () => {
    const contract = contractFrom(`
      openapi: 3.1.0
      paths:
        x-note: { get: {} }
        /a:
          x-sunset: '2027-01-01'
          summary: Not a method.
          get: { x-review: { ignore: [rule-a, 5] }, responses: { x-note: {}, '200': { description: OK } } }
          post: { x-review: { ignore: rule-b } }
    `);
    assert.equal(contract.operations.length, 2);
    const get = operationOf(contract, 'GET /a');
    assert.deepEqual(
      [[...get.ignores], get.responses.length, get.pathExtensions],
      [['rule-a'], 1, { 'x-sunset': '2027-01-01' }],
    );
    assert.ok(operationOf(contract, 'POST /a').ignores.has('rule-b'));
  });
});
