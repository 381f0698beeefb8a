import assert from 'node:assert/strict';
import type { OperationKind } from '../../../../src/core/inference/operations/operation-kind';
import { isSafePost, isSession, ofKind } from '../../../../src/core/inference/operations/kinds';
import { urlsToCall } from '../../../../src/core/inference/webhooks/callback-urls';
import { costsMoney, personalData } from '../../../../src/core/inference/operations/payloads';
import { mentions } from '../../../../src/core/inference/text/mentions';
import { segments, singular, words } from '../../../../src/core/inference/text/words';
import { single } from '../../contract/spec';

const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const answer = (status: number, properties?: object) => ({
  responses: { [status]: { description: 'OK', ...(properties ? json({ type: 'object', properties }) : {}) } },
});
const text = { type: 'string' };
const objects = { type: 'array', items: { type: 'object' } };

function is(kind: OperationKind, method: string, route: string, members: object): boolean {
  return ofKind(single(method, route, members).contract, kind).length === 1;
}

describe('words', () => {
  it('takes names apart in each style', () => {
    for (const name of ['phoneNumbers', 'PhoneNumbers', 'phone-numbers', 'phone_numbers', 'PHONE NUMBERS'])
      assert.deepEqual(words(name), ['phone', 'numbers']);
    assert.deepEqual(words('CurrentETag'), ['current', 'etag']);
    assert.deepEqual(words('HTTPServerV2'), ['http', 'server', 'v2']);
    assert.deepEqual(words('短信-api'), ['短信', 'api']);
  });

  it('knows enough English to compare', () => {
    const pairs = {
      messages: 'message',
      deliveries: 'delivery',
      addresses: 'address',
      batches: 'batch',
      statuses: 'status',
      warehouses: 'warehouse',
      status: 'status',
      apis: 'api',
      sms: 'sms',
    };
    for (const [plural, one] of Object.entries(pairs)) assert.equal(singular(plural), one);
    assert.ok(mentions('listPhoneNumbers', 'phone number'));
    assert.ok(mentions('phonenumbers', 'phone-number'));
    assert.ok(!mentions('callbacks', 'call'));
    assert.ok(!mentions('anything', ''));
  });

  it('splits paths: colon actions, file endings, parameters', () => {
    assert.deepEqual(
      segments('/v1/Messages/{Sid}.json').map(({ text: t, parameter }) => [t, parameter]),
      [
        ['v1', false],
        ['Messages', false],
        ['{Sid}', true],
      ],
    );
    assert.deepEqual(
      segments('/messages/{id}:cancel').map((s) => s.text),
      ['messages', '{id}', 'cancel'],
    );
  });
});

describe('ofKind', () => {
  it('creates: 201 and 202, an id in 200, a body to a noun with nothing said yet', () => {
    assert.ok(is('creates', 'post', '/messages', answer(201)));
    assert.ok(is('creates', 'post', '/exports', answer(202)));
    assert.ok(is('creates', 'post', '/messages', answer(200, { sid: text })));
    assert.ok(is('creates', 'post', '/messages', answer(200, { data: { properties: { id: text } } })));
    assert.ok(
      is('creates', 'post', '/messages', {
        requestBody: json({}),
        responses: { 200: { description: 'OK' } },
      }),
    );
    assert.ok(is('creates', 'post', '/mail/send', answer(204)));
    // As generators of C# write it, and what subscribes by a verb.
    assert.ok(
      is('creates', 'post', '/flows', { ...answer(200, { name: text }), operationId: 'Flows_CreateFlow' }),
    );
    assert.ok(
      !is('creates', 'post', '/flows', { ...answer(200, { name: text }), operationId: 'Flows_ListFlow' }),
    );
    const address = {
      requestBody: { content: { 'application/json': { schema: { properties: { url: text } } } } },
    };
    assert.ok(is('creates', 'post', '/events.subscribe', { ...answer(200, { ok: text }), ...address }));
    assert.ok(!is('creates', 'post', '/events.subscribe', answer(200, { ok: text })));
    assert.ok(is('creates', 'post', '/chat.postMessage', answer(200)));
    assert.ok(is('creates', 'post', '/task-assignments', { ...answer(201), summary: 'Assign a task' }));
  });

  it('does not create: searches, sums, switches, sign-ins, updates, other methods', () => {
    for (const [route, members] of [
      ['/messages/search', answer(200, { id: text })],
      ['/listMessages', answer(200, { id: text })],
      ['/records', { ...answer(200, { id: text }), operationId: 'perform-search' }],
      ['/prices', answer(200, { total: text })],
      ['/messages/{id}/cancel', answer(202)],
      ['/reports/{id}/mark-read', answer(200, { id: text })],
      ['/heartbeats', answer(204)],
      ['/oauth2/token', answer(201)],
      ['/messages/{id}', answer(200, { id: text })],
      ['/messages', answer(400)],
    ] as const)
      assert.ok(!is('creates', 'post', route, members), route);
    assert.ok(!is('creates', 'put', '/messages', answer(201)));
  });

  it('upserts, updates, deletes and writes', () => {
    const body = { requestBody: json({}) };
    assert.ok(is('upserts', 'put', '/messages/{id}', body));
    assert.ok(is('makes', 'put', '/messages/{id}', body));
    assert.ok(!is('upserts', 'put', '/messages/{id}', {}));
    assert.ok(!is('upserts', 'put', '/settings', body));
    assert.ok(!is('upserts', 'put', '/messages/{id}/draft', body), 'an update, unless it says that it makes');
    const makes = { ...body, responses: { '201': { description: 'made' } } };
    assert.ok(is('upserts', 'put', '/appointments/{id}/reminder', makes));
    assert.ok(is('updates', 'patch', '/messages/{id}', body));
    assert.ok(is('updates', 'post', '/messages/{id}', answer(200, { id: text })));
    assert.ok(is('deletes', 'delete', '/messages/{id}', {}));
    for (const method of ['post', 'put', 'patch', 'delete']) assert.ok(is('writes', method, '/a', {}));
    for (const method of ['get', 'head', 'options']) assert.ok(!is('writes', method, '/a', {}));
  });

  it('acts: a change at an address of its own, below an item or as a verb; not a thing that is made there', () => {
    const body = { requestBody: json({}) };
    for (const [method, route, members] of [
      ['post', '/messages/{id}/cancel', answer(200, { id: text })],
      ['post', '/messages/{id}:cancel', answer(202)],
      ['post', '/messages/{id}/cancellation', answer(201, { id: text })],
      ['post', '/messages/{id}/mark-read', answer(204)],
      ['post', '/nachrichten/{id}/stornieren', answer(200, { id: text })],
      ['post', '/消息/{id}/取消', answer(200)],
      ['post', '/messages/{id}/stop-it', { ...answer(200), operationId: 'cancelMessage' }],
      ['post', '/messages/cancel', answer(200)],
      ['put', '/messages/{id}/cancel', { ...body, ...answer(202) }],
      ['patch', '/messages/{id}/archive', body],
      ['post', '/keys/{id}/revoke', answer(204)],
    ] as const) {
      assert.ok(is('acts', method, route, members), `${method} ${route}`);
      assert.ok(!is('upserts', method, route, members), `${method} ${route}`);
    }
    for (const [method, route, members] of [
      ['post', '/messages', answer(201)],
      ['post', '/messages/{id}/recipients', answer(201)],
      ['post', '/messages/{id}/resend', answer(202)],
      ['post', '/messages/{id}', { ...answer(200), operationId: 'updateMessage' }],
      ['post', '/messages/search', answer(200)],
      ['post', '/cancellations', answer(201)],
      ['patch', '/settings', { ...body, operationId: 'updateSettings' }],
      ['put', '/appointments/{id}/reminder', { ...body, ...answer(202), operationId: 'setReminder' }],
      ['delete', '/messages/{id}/cancel', {}],
      ['get', '/messages/{id}/cancel', {}],
    ] as const)
      assert.ok(!is('acts', method, route, members), `${method} ${route}`);
  });

  it('reads and lists: a POST that stands in for a GET', () => {
    const named = {
      requestBody: json({ type: 'object', required: ['sms_id'], properties: { sms_id: text } }),
    };
    const paged = { requestBody: json({ type: 'object', properties: { page_no: { type: 'integer' } } }) };
    assert.ok(is('reads', 'post', '/sms/get', { ...named, ...answer(200, { sms_id: text }) }));
    assert.ok(is('lists', 'post', '/sms/list', { ...paged, ...answer(200, { data: objects }) }));
    assert.ok(!is('reads', 'post', '/sms/list', { ...paged, ...answer(200, { data: objects }) }));
    assert.ok(!is('lists', 'post', '/sms/search', { ...paged, ...answer(200, { data: objects }) }));
  });

  it('searches: questions that need a body', () => {
    assert.ok(is('searches', 'post', '/messages/search', answer(200)));
    assert.ok(is('searches', 'post', '/messages:lookup', answer(200)));
    assert.ok(!is('searches', 'post', '/messages/search', answer(202)), 'leaves a search job behind');
    assert.ok(!is('searches', 'post', '/messages', answer(201)));
    assert.ok(!is('searches', 'get', '/messages', answer(200)));
  });

  it('lists: a bare array, one array of objects, an envelope; not a resource with lines', () => {
    const get = (schema: object, route = '/messages') => ({
      route,
      members: { responses: { 200: { description: 'OK', ...json(schema) } } },
    });
    for (const { route, members } of [
      get({ type: 'array', items: text }),
      get({ properties: { messages: objects, next: text } }),
      get({ properties: { id: text, data: objects } }),
      get({ properties: { items: objects, links: objects } }),
      get({ properties: { _embedded: { properties: { messages: objects } } } }),
      get({ properties: { code: text, data: { properties: { total: text, list: objects } } } }),
      get({ allOf: [{ properties: { total: text } }, { properties: { messages: objects } }] }),
    ])
      assert.ok(is('lists', 'get', route, members), JSON.stringify(members));
    for (const { route, members } of [
      get({ properties: { id: text, lines: objects } }, '/orders/current'),
      get(
        { properties: { code: text, data: { properties: { id: text, lines: objects } } } },
        '/orders/current',
      ),
      get({ properties: { tags: { type: 'array', items: text } } }),
      get({ type: 'array', items: text }, '/messages/{id}'),
    ]) {
      assert.ok(!is('lists', 'get', route, members));
      assert.ok(is('reads', 'get', route, members));
    }
  });

  it('knows safe POSTs and sessions by name', () => {
    assert.ok(isSafePost(single('post', '/messages:lookup', answer(200)).operation));
    assert.ok(!isSafePost(single('post', '/search', answer(201)).operation));
    assert.ok(isSession(single('post', '/login', answer(201)).operation));
  });
});

describe('payloads', () => {
  it('knows what costs money, by its noun', () => {
    const costs = (route: string, members: object = {}) =>
      costsMoney(single('post', route, members).operation);
    assert.ok(costs('/messages'));
    assert.ok(costs('/accounts/{id}/payments'));
    assert.ok(costs('/outbox', { operationId: 'sendMessage' }));
    assert.ok(costs('/things', { 'x-cost-bearing': true }));
    assert.ok(!costs('/messages', { 'x-cost-bearing': false }));
    assert.ok(!costs('/message-templates', { operationId: 'createMessageTemplate', tags: ['Messages'] }));
    assert.ok(!costs('/messages/{id}/cancel'));
    assert.ok(!costs('/messages/search'));
    assert.ok(!costs('/callbacks'));
    assert.ok(!costs('/charges/{id}', answer(200, { id: text })));
  });

  it('finds where a caller hands over a URL', () => {
    const { contract, operation } = single('post', '/a', {
      parameters: [
        { name: 'StatusCallback', in: 'query', schema: text },
        { name: 'notify_url', in: 'query', schema: text },
      ],
      requestBody: json({
        properties: { callbackUrl: text, webhook: { properties: { url: text } }, url: text },
      }),
    });
    assert.deepEqual(
      urlsToCall(contract, operation).map(({ name }) => name),
      ['StatusCallback', 'notify_url', 'callbackUrl', 'url'],
    );
  });

  it('finds personal data two levels deep', () => {
    const { contract, operation } = single('post', '/a', {
      requestBody: json({
        properties: { customer: { properties: { firstName: text, plan: text } }, email: text, status: text },
      }),
    });
    const schema = operation.body?.content[0]?.schema;
    assert.ok(schema);
    assert.deepEqual(personalData(contract, schema), ['firstName', 'email']);
  });
});
