import assert from 'node:assert/strict';
import { retryOf } from '../../../../src/core/inference/idempotency/retry';
import { toPointer } from '../../../../src/core/json';
import { single } from '../../contract/spec';

const text = { type: 'string' };

function retry(members: object, method = 'post', route = '/messages') {
  const { contract, operation } = single(method, route, {
    responses: { 201: { description: 'Made' } },
    ...members,
  });
  const found = retryOf(contract, operation);
  return found && `${found.kind} ${found.name} ${toPointer(found.path)}`;
}

const parameter = (name: string, description = '', place = 'header') => ({
  parameters: [{ name, in: place, description, schema: text }],
});
const body = (properties: object, required: string[] = Object.keys(properties)) => ({
  requestBody: { content: { 'application/json': { schema: { type: 'object', required, properties } } } },
});
const CONFLICT = { responses: { 201: { description: 'Made' }, 409: { description: 'Exists' } } };
const AT = '/paths/~1messages/post';
const IN_BODY = `${AT}/requestBody/content/application~1json/schema/properties`;

describe('retryOf', () => {
  it('recognises a key in a header, and counts one in the query with it', () => {
    assert.equal(retry(parameter('Idempotency-Key')), `header Idempotency-Key ${AT}/parameters/0`);
    assert.equal(retry(parameter('X-Idempotency-Token')), `header X-Idempotency-Token ${AT}/parameters/0`);
    assert.equal(
      retry(parameter('idempotency_key', '', 'query')),
      `header idempotency_key ${AT}/parameters/0`,
    );
    assert.equal(retry(parameter('Idempotency-Key', '', 'cookie')), undefined);
    assert.equal(retry(parameter('Idempotency-Replayed')), undefined);
  });

  it('recognises vendor headers by what they say', () => {
    for (const [name, said] of [
      ['PayPal-Request-Id', 'The server stores keys and recognises a repeat.'],
      ['Request-Id', 'Requests with the same id are processed only once.'],
      ['Repeatability-Request-ID', 'Makes the request idempotent.'],
      ['X-Client-Token', 'Lets you safely retry.'],
      ['Deduplication-Id', 'Duplicates within five minutes are dropped.'],
    ] as const)
      assert.match(retry(parameter(name, said)) ?? '', /^header /, name);
    for (const [name, said] of [
      ['X-Request-Id', 'For tracing.'],
      ['X-Request-Id', 'Used only for tracing, also when you retry safely.'],
      ['X-Correlation-Id', 'Not used for deduplication.'],
      ['Authorization', 'Repeat it on every call, exactly once.'],
    ] as const)
      assert.equal(retry(parameter(name, said)), undefined, said);
  });

  it('recognises a token in the body: flat, per item, in an envelope', () => {
    for (const name of [
      'idempotency_key',
      'idempotencyKey',
      'ClientToken',
      'client_request_token',
      'request_id',
      'client_reference_id',
    ])
      assert.equal(retry(body({ [name]: text }, [])), `body ${name} ${IN_BODY}/${name}`);
    assert.equal(
      retry(body({ messages: { type: 'array', items: { properties: { idempotency_key: text } } } })),
      `body idempotency_key ${IN_BODY}/messages/items/properties/idempotency_key`,
    );
    assert.equal(
      retry(body({ data: { properties: { attributes: { properties: { client_token: text } } } } })),
      `body client_token ${IN_BODY}/data/properties/attributes/properties/client_token`,
    );
    assert.equal(retry(body({ metadata: { properties: { request_id: text } } })), undefined);
    assert.equal(retry(body({ client_id: text })), undefined);
  });

  it('recognises the own id of what is made, required and refused the second time', () => {
    for (const name of [
      'reference',
      'id',
      'message_id',
      'clientMessageId',
      'merchant_reference',
      'external_id',
    ])
      assert.equal(
        retry({ ...body({ [name]: text }), ...CONFLICT }),
        `business-key ${name} ${IN_BODY}/${name}`,
      );
    assert.equal(retry({ ...body({ reference: text }, []), ...CONFLICT }), undefined);
    assert.equal(retry(body({ reference: text })), undefined);
    assert.equal(retry({ ...body({ id: { ...text, readOnly: true } }), ...CONFLICT }), undefined);
    for (const name of ['account_id', 'template_id', 'email', 'to', 'ref'])
      assert.equal(retry({ ...body({ [name]: text }), ...CONFLICT }), undefined, name);
  });

  it('takes a unique name for an identity where nobody is contacted by it', () => {
    assert.match(
      retry({ ...body({ email: text }), ...CONFLICT }, 'post', '/users') ?? '',
      /^business-key email/,
    );
    assert.match(
      retry({ ...body({ unique_name: text }), ...CONFLICT }, 'post', '/rooms') ?? '',
      /^business-key/,
    );
  });

  it('recognises PUT to a path that the caller chooses', () => {
    const put = { ...body({ to: text }), parameters: [{ name: 'id', in: 'path', schema: text }] };
    assert.equal(
      retry(put, 'put', '/messages/{id}'),
      'natural-key id /paths/~1messages~1{id}/put/parameters/0',
    );
    assert.equal(retry(body({ to: text }), 'put', '/messages'), undefined);
  });

  it('prefers what is said most plainly', () => {
    assert.match(retry({ ...parameter('Idempotency-Key'), ...body({ request_id: text }) }) ?? '', /^header/);
  });
});
