import assert from 'node:assert/strict';
import { contractOf } from '../../../../src/core/contract/build';
import { read } from '../../../../src/core/document/read';
import { idOf, isGivenOut, leavesKnown } from '../../../../src/core/inference/operations/known-ids';
import { ofKind } from '../../../../src/core/inference/operations/kinds';
import { namedOf } from '../../../../src/core/inference/onboarding/named';
import { tellsState } from '../../../../src/core/inference/operations/states';
import { textsIn } from '../../../../src/core/texts/texts';

function contract(paths: string) {
  const text = `openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths:\n${paths}`;
  const reading = read(text, textsIn('en'), { most: 1_000_000 });
  assert.ok(reading.readable, text);
  return contractOf(reading.document.root);
}

const json = (schema: string, more = '') => `content: { application/json: { schema: ${schema}${more} } }`;
const object = (...names: string[]) =>
  `{ type: object, properties: { ${names.map((name) => `${name}: {}`).join(', ')} } }`;
const send = (answer: string, body = object('to', 'text')) =>
  `  /sms: { post: { requestBody: { ${json(body)} }, responses: { '201': { description: ok, ${answer} } } } }\n`;
const lookUp = (id: string) =>
  `  /sms/{${id}}: { get: { parameters: [{ name: ${id}, in: path, required: true, schema: {} }], responses: {} } }\n`;

function isGiven(answer: string, id: string, body?: string): boolean {
  const all = contract(send(answer, body) + lookUp(id));
  const reader = all.operations.find(({ method }) => method === 'get');
  const parameter = reader && idOf(all, reader);
  assert.equal(parameter?.name, id);
  return isGivenOut(all, parameter);
}

describe('an id', () => {
  for (const [answer, id] of [
    [json(object('id')), 'messageId'],
    [json(object('msgNo', 'state')), 'msgNo'],
    [json(object('number')), 'messageNumber'],
    [json(`{ type: object, properties: { data: ${object('sms_sid')} } }`), 'sid'],
    [json('{ type: object }', ', example: { ticket: t-5 }'), 'ticket'],
    [json(object('消息编号')), 'id'],
    [json('{ type: string }'), 'id'],
    [json(object('_links')), 'id'],
    ['headers: { Location: { schema: {} } }', 'id'],
    ['links: { get: { operationId: x } }', 'id'],
    ['content: { text/plain: { schema: { type: string } } }', 'id'],
    [json("{ $ref: 'other.yaml' }"), 'id'],
  ] as const)
    it(`is given out: ${id} by ${answer}`, () => assert.ok(isGiven(answer, id)));

  for (const [answer, id] of [
    [json(object('rc', 'rt', 'batch')), 'ref'],
    [json(object('ok', 'to')), 'sms_id'],
    [json(object('request_id', 'status')), 'message_id'],
    ['headers: { X-Request-Id: { schema: {} } }', 'id'],
    [json('{}'), 'id'],
  ] as const)
    it(`is given to nobody: ${id} by ${answer}`, () => assert.ok(!isGiven(answer, id)));

  it('is not given where each that is shown is another than what is asked for', () => {
    const shown = (example: string, pattern: string) => {
      const all = contract(
        send(json(object('id'), `, example: ${example}`)) +
          lookUp('id').replace('schema: {}', () => `schema: { type: string, pattern: '${pattern}' }`),
      );
      const reader = all.operations.find(({ method }) => method === 'get');
      const id = reader && idOf(all, reader);
      assert.ok(id);
      return isGivenOut(all, id);
    };
    assert.ok(shown('{ id: m_7kq2 }', '^m_'));
    assert.ok(!shown('{ id: m_7kq2 }', '^[0-9]+$'));
    assert.ok(shown('{ request_id: r-1 }', '^[0-9]+$'));
  });

  it('is not given where what is asked for has another name, and begins otherwise than each that is shown', () => {
    const shown = (example: string, name: string, answered = 'msg_7kq2') => {
      const all = contract(
        send(json(object('msgId'), `, example: { msgId: ${answered} }`)) +
          lookUp(name).replace('schema: {}', () => `schema: { type: string }, example: ${example}`),
      );
      const reader = all.operations.find(({ method }) => method === 'get');
      const id = reader && idOf(all, reader);
      assert.ok(id);
      return isGivenOut(all, id);
    };
    assert.ok(shown('msg_9xy1', 'messageId'));
    assert.ok(!shown('BIZ-90061', 'bizId'));
    assert.ok(shown('BIZ-90061', 'msgId'));
    assert.ok(shown('BIZ-90061', 'bizId', "'TODO: an id'"));
  });

  it('is what a question by POST asks for', () => {
    const query = (body: string) =>
      `  /sms/query: { post: { requestBody: { ${json(body)} }, responses: { '200': { description: ok, ${json(object('id', 'status'))} } } } }\n`;
    const asked = (body: string) => {
      const all = contract(send(json(object('smsId'))) + query(body));
      const [reader] = ofKind(all, 'reads');
      return reader && idOf(all, reader)?.name;
    };
    assert.equal(asked(object('smsId')), 'smsId');
    assert.equal(
      asked('{ type: object, required: [smsId, lang], properties: { smsId: {}, lang: {} } }'),
      'smsId',
    );
    assert.equal(asked(object('from', 'until')), undefined);
  });

  it('is known to who chose it', () => {
    assert.ok(isGiven(json(object('ok')), 'ref', object('ref', 'to')));
    const put = contract(
      `  /sms/{ref}: { put: { requestBody: { ${json('{}')} }, responses: { '204': { description: ok } } } }`,
    );
    assert.ok(put.operations.every((operation) => leavesKnown(put, operation)));
  });
});

describe('what a call names', () => {
  const named = (answer: string, body?: string) => {
    const all = contract(send(answer, body));
    const [operation] = all.operations;
    assert.ok(operation);
    return namedOf(all, operation);
  };

  it('is nothing where anything goes', () => {
    assert.deepEqual(named(json('{}'), '{}'), { inputs: 0, outputs: 0 });
    assert.deepEqual(named(json('{ type: object, additionalProperties: true }'), '{ type: object }'), {
      inputs: 0,
      outputs: 0,
    });
  });

  it('is each value, however deep, and a text is one', () => {
    const deep = `{ type: object, properties: { data: ${object('to', 'text')} } }`;
    assert.deepEqual(named('content: { text/plain: {} }', deep), { inputs: 2, outputs: 1 });
  });
});

describe('a state', () => {
  const tells = (media: string) => {
    const all = contract(`  /sms/{id}: { get: { responses: { '200': { description: ok, ${media} } } } }`);
    const [response] = all.operations[0]?.responses ?? [];
    assert.ok(response);
    return tellsState(all, response);
  };

  it('is told where the example shows it, too', () => {
    assert.ok(tells(json(object('id', 'status'))));
    assert.ok(tells(json(object('id', 'status'), ', example: { id: 1, status: sent }')));
    assert.ok(!tells(json(object('id', 'status'), ', example: { id: 1 }')));
  });

  it('may be the whole answer', () => {
    assert.ok(tells('content: { text/plain: { schema: { type: string }, example: delivered } }'));
    assert.ok(tells('content: { text/plain: { schema: { type: string, enum: [pending, lost] } } }'));
    assert.ok(!tells('content: { text/plain: { schema: { type: string }, example: hello } }'));
  });
});
