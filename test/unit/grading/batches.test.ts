import assert from 'node:assert/strict';
import { contractOf } from '../../../src/core/contract/build';
import { read } from '../../../src/core/document/read';
import type { BatchFact } from '../../../src/core/grading/evidence/batch-facts';
import { describeLack } from '../../../src/core/grading/evidence/describe';
import { selected } from '../../../src/core/grading/evidence/select';
import { textsIn } from '../../../src/core/texts/texts';

interface Parts {
  path?: string;
  /** Of an entry of the request, or of all that is taken. */
  entry?: string;
  taken?: string;
  description?: string;
  status?: string;
  answer?: string;
  refusals?: string;
  alone?: string;
  later?: string;
}

const ENTRY =
  '{ type: object, required: [reference, to], properties: { reference: { type: string, maxLength: 64 }, to: { type: string } } }';
const ERROR =
  '{ type: object, required: [code, message], properties: { code: { type: string }, message: { type: string }, field: { type: string } } }';
const result = (members: string, required = 'reference') =>
  `{ type: object, properties: { results: { type: array, items: { type: object, required: [${required}], properties: { ${members} } } } } }`;
const REFERENCE = 'reference: { type: string }';
const STATUS = 'status: { type: string, enum: [accepted, refused] }';
const ID = 'message_id: { type: string }';

function spec(parts: Parts): string {
  const { path, entry, taken, description, status, answer, refusals, alone, later } = parts;
  const list = `{ type: object, properties: { messages: { type: array, maxItems: 500, items: ${entry ?? ENTRY} } } }`;
  return `openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /messages:
    post:
      operationId: send
      requestBody: { content: { application/json: { schema: { type: object, properties: { to: { type: string } } } } } }
      responses:
        '201': { description: Sent, content: { application/json: { schema: { type: object, properties: { id: { type: string } } } } } }
        '422': { description: Refused, content: { application/json: { schema: ${alone ?? ERROR} } } }
  ${path ?? '/messages/batch'}:
    post:
      operationId: sendAll
      description: ${JSON.stringify(description ?? '')}
      requestBody: { content: { application/json: { schema: ${taken ?? list} } } }
      responses:
        '${status ?? '200'}': { description: Read, content: { application/json: { schema: ${answer ?? result(`${REFERENCE}, ${STATUS}, ${ID}, error: ${ERROR}`)} } } }
${refusals ?? ''}
${later ?? ''}
`;
}

const refusal = (status: string, description: string, code: string) =>
  `        '${status}': { description: ${JSON.stringify(description)}, content: { application/json: { example: { code: ${code}, message: No. } } } }`;
const get = (path: string, schema: string) => `  ${path}:
    get:
      operationId: ${JSON.stringify(`get ${path}`)}
      responses: { '200': { description: So far, content: { application/json: { schema: ${schema} } } } }`;
const JOB = '{ type: object, properties: { batch_id: { type: string }, state: { type: string } } }';
const named = (reference: string, required = 'reference') =>
  `{ type: object, required: [${required}], properties: { to: { type: string }, ${reference} } }`;
const says = (description: string) =>
  named(`reference: { type: string, maxLength: 9, description: ${JSON.stringify(description)} }`);

type Case = [what: string, parts: Parts, holds: boolean];

const FACTS: Record<BatchFact, Case[]> = {
  results: [
    ['a list with reference, state and id', {}, true],
    ['an index instead', { answer: result(`index: { type: integer }, ${STATUS}, ${ID}`, 'index') }, true],
    ['no word which one', { answer: result(`${STATUS}, ${ID}`, 'status') }, false],
    [
      'no word which one, in the order of the request',
      {
        answer: result(`${STATUS}, ${ID}`, 'status'),
        description: 'Results come in the order of the request.',
      },
      true,
    ],
    [
      'the recipient, whom two messages may have',
      { answer: result(`to: { type: string }, ${STATUS}, ${ID}`, 'to') },
      false,
    ],
    ['no state', { answer: result(`${REFERENCE}, ${ID}`) }, false],
    ['an error or an id', { answer: result(`${REFERENCE}, ${ID}, error: ${ERROR}`) }, true],
    ['no id', { answer: result(`${REFERENCE}, ${STATUS}`) }, false],
    ['the id of the batch', { answer: result(`${REFERENCE}, ${STATUS}, batch_id: { type: string }`) }, false],
    [
      'the message itself',
      {
        answer: result(
          `${REFERENCE}, ${STATUS}, message: { type: object, properties: { id: { type: string } } }`,
        ),
      },
      true,
    ],
    [
      'states that know no refusal',
      { answer: result(`${REFERENCE}, status: { type: string, enum: [accepted] }, ${ID}`) },
      false,
    ],
    [
      'a map from references',
      {
        answer: `{ type: object, properties: { results: { type: object, additionalProperties: { type: object, properties: { ${STATUS}, ${ID} } } } } }`,
      },
      true,
    ],
    [
      'two lists',
      {
        answer: `{ type: object, properties: { accepted: { type: array, items: { type: object, properties: { ${REFERENCE}, ${ID} } } }, rejected: { type: array, items: { type: object, properties: { ${REFERENCE}, error: ${ERROR} } } } } }`,
      },
      true,
    ],
    [
      'only those that failed',
      {
        answer: `{ type: object, properties: { failed: { type: array, items: { type: object, properties: { ${REFERENCE}, error: ${ERROR} } } } } }`,
      },
      false,
    ],
    ['one flag', { answer: '{ type: object, properties: { success: { type: boolean } } }' }, false],
    ['a job that leads nowhere', { status: '202', answer: JOB, path: '/message-batches' }, false],
    [
      'a job that can be looked up, and its results',
      {
        status: '202',
        answer: JOB,
        path: '/message-batches',
        later: [
          get('/message-batches/{batch_id}', JOB),
          get('/message-batches/{batch_id}/results', result(`${REFERENCE}, ${STATUS}, ${ID}`)),
        ].join('\n'),
      },
      true,
    ],
  ],
  'item-error': [
    ['the same members', {}, true],
    ['a sentence', { answer: result(`${REFERENCE}, ${STATUS}, error: { type: string }`) }, false],
    [
      'a lookalike without code',
      {
        answer: result(
          `${REFERENCE}, error: { type: object, properties: { message: { type: string }, field: { type: string } } }`,
        ),
      },
      false,
    ],
    [
      'a code of another type',
      {
        answer: result(
          `${REFERENCE}, error: { type: object, required: [code], properties: { code: { type: integer }, message: { type: string }, field: { type: string } } }`,
        ),
      },
      false,
    ],
    ['what the envelope holds', { alone: `{ type: object, properties: { error: ${ERROR} } }` }, true],
    [
      'its members in the result itself',
      {
        answer: result(
          `${REFERENCE}, code: { type: string }, message: { type: string }, field: { type: string }`,
          'code',
        ),
      },
      true,
    ],
    [
      'a list of errors here and there',
      {
        alone: `{ type: object, properties: { errors: { type: array, items: ${ERROR} } } }`,
        answer: result(`${REFERENCE}, errors: { type: array, items: ${ERROR} }`),
      },
      true,
    ],
    [
      'without what only the whole answer has',
      {
        alone:
          '{ type: object, required: [code], properties: { code: { type: string }, message: { type: string }, field: { type: string }, request_id: { type: string } } }',
      },
      true,
    ],
  ],
  named: [
    ['a required reference with a limit', {}, true],
    ['an optional one', { entry: named('reference: { type: string, maxLength: 64 }', 'to') }, false],
    ['one without limit', { entry: named('reference: { type: string }') }, false],
    ['one that may be null', { entry: named("reference: { type: [string, 'null'], maxLength: 64 }") }, false],
    [
      'one that only answers have',
      { entry: named('reference: { type: string, maxLength: 64, readOnly: true }') },
      false,
    ],
    ['a UUID', { entry: named('idempotency_key: { type: string, format: uuid }', 'idempotency_key') }, true],
    [
      'a pattern with an end',
      { entry: named("clientRef: { type: string, pattern: '^[a-z0-9]{1,20}$' }", 'clientRef') },
      true,
    ],
    [
      'a pattern without one',
      { entry: named("clientRef: { type: string, pattern: '^[a-z0-9]+$' }", 'clientRef') },
      false,
    ],
    [
      'the id of the template',
      { entry: named('template_id: { type: string, maxLength: 9 }', 'template_id') },
      false,
    ],
    ['a trace', { entry: named('trace_id: { type: string, maxLength: 9 }', 'trace_id') }, false],
    [
      'keys of a map with a limit',
      {
        taken:
          '{ type: object, properties: { messages: { type: object, propertyNames: { maxLength: 9 }, additionalProperties: { type: object, properties: { to: { type: string } } } } } }',
      },
      true,
    ],
    [
      'keys of a map without one',
      {
        taken:
          '{ type: object, properties: { messages: { type: object, additionalProperties: { type: object, properties: { to: { type: string } } } } } }',
      },
      false,
    ],
    [
      'further in',
      {
        entry:
          '{ type: object, required: [attributes], properties: { attributes: { type: object, required: [ref], properties: { to: { type: string }, ref: { type: string, maxLength: 9 } } } } }',
      },
      true,
    ],
  ],
  repeat: [
    ['nothing', {}, false],
    ['a name of its own', { entry: says('Your own id of the message.') }, false],
    ['what comes back', { entry: says('If it was accepted before, you get the first result again.') }, true],
    ['not sent twice', { entry: says('The same reference is never sent a second time.') }, true],
    ['sent again', { entry: says('A reference that was accepted before is sent again.') }, false],
    ['a new message', { entry: says('The same reference in a later batch is a new message.') }, false],
    [
      'within the batch',
      { entry: says('A duplicate within the batch is refused with `duplicate_reference`.') },
      false,
    ],
    [
      'a state',
      {
        answer: result(`${REFERENCE}, status: { type: string, enum: [accepted, duplicate, refused] }, ${ID}`),
      },
      true,
    ],
    ['a flag', { answer: result(`${REFERENCE}, ${STATUS}, ${ID}, replayed: { type: boolean }`) }, true],
    ['in Chinese', { entry: says('以前接受过的编号不会再发送，返回当时的结果。') }, true],
    [
      'for the whole operation',
      { description: 'A known reference returns the original message instead of sending it again.' },
      true,
    ],
  ],
  size: [
    ['a limit without refusal', {}, false],
    ['a limit and a code', { refusals: refusal('413', 'Too long.', 'batch_too_long') }, true],
    [
      'no limit',
      { taken: `{ type: array, items: ${ENTRY} }`, refusals: refusal('413', 'Too long.', 'batch_too_long') },
      false,
    ],
    [
      'the code of everything',
      { refusals: refusal('413', 'More than 500 messages.', 'invalid_request') },
      false,
    ],
    ['a code of another failure', { refusals: refusal('400', 'Malformed.', 'invalid_json') }, false],
    [
      'a number as code, with a text',
      { refusals: refusal('400', 'A batch with more than 500 messages.', '21770') },
      true,
    ],
    ['a limit on how often', { refusals: refusal('400', 'Slow down.', 'too_many_requests') }, false],
    [
      'another number in the text',
      { description: 'Takes up to 100 messages.', refusals: refusal('413', 'Too long.', 'batch_too_long') },
      false,
    ],
  ],
  whole: [
    ['no 4xx', {}, false],
    ['nothing was sent', { refusals: refusal('400', 'Malformed. Nothing was sent.', 'a') }, true],
    ['no word', { refusals: refusal('400', 'Malformed.', 'a') }, false],
    [
      'one of two',
      {
        refusals: `${refusal('400', 'Malformed. None of them was accepted.', 'a')}\n${refusal('413', 'Too long.', 'b')}`,
      },
      false,
    ],
    [
      'once for all',
      { description: 'With a 4xx no message was queued.', refusals: refusal('400', 'Malformed.', 'a') },
      true,
    ],
    [
      'one that stops all',
      { refusals: refusal('422', 'One of the messages is invalid. Nothing was sent.', 'a') },
      false,
    ],
    [
      'not all or nothing',
      {
        description: 'Not all-or-nothing: a bad message stops no other.',
        refusals: refusal('400', 'No message was sent.', 'a'),
      },
      true,
    ],
    ['in Chinese', { refusals: refusal('400', '请求格式错误，一条都没有发送。', 'a') }, true],
  ],
  counts: [
    ['none', {}, false],
    [
      'both',
      {
        answer:
          '{ type: object, required: [accepted, refused], properties: { accepted: { type: integer }, refused: { type: integer } } }',
      },
      true,
    ],
    [
      'one',
      { answer: '{ type: object, required: [accepted], properties: { accepted: { type: integer } } }' },
      false,
    ],
    [
      'as texts',
      {
        answer:
          '{ type: object, required: [accepted, refused], properties: { accepted: { type: string }, refused: { type: string } } }',
      },
      false,
    ],
    [
      'sometimes',
      {
        answer:
          '{ type: object, required: [accepted], properties: { accepted: { type: integer }, refused: { type: integer } } }',
      },
      false,
    ],
    [
      'in a summary',
      {
        answer:
          '{ type: object, required: [summary], properties: { summary: { type: object, required: [succeededCount, failedCount], properties: { succeededCount: { type: integer }, failedCount: { type: integer } } } } }',
      },
      true,
    ],
  ],
};

function contractIn(text: string) {
  const reading = read(text, textsIn('en'), { most: 100_000 });
  assert.ok(reading.readable, text);
  return contractOf(reading.document.root);
}

describe('evidence about batches', () => {
  for (const [fact, cases] of Object.entries(FACTS) as [BatchFact, Case[]][])
    for (const [what, parts, holds] of cases)
      it(`${fact}: ${what}`, () => {
        const contract = contractIn(spec(parts));
        const find = { operation: 'batches' as const, batch: fact };
        const found = selected(contract, find);
        assert.equal(found.holds, holds);
        if (holds) return;
        assert.ok(found.near, 'the batch is recognised');
        for (const locale of ['en', 'zh-cn'] as const)
          assert.match(describeLack(find, found.near, contract, locale), /`sendAll`.*[.。]$/);
      });
});
