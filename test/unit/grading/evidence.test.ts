import assert from 'node:assert/strict';
import { contractOf } from '../../../src/core/contract/build';
import { read } from '../../../src/core/document/read';
import { describeFind } from '../../../src/core/grading/evidence/describe';
import type { Find } from '../../../src/core/grading/evidence/kinds';
import { misfits } from '../../../src/core/exercises/schema';
import { selected } from '../../../src/core/grading/evidence/select';
import { toPointer } from '../../../src/core/json';
import { textsIn } from '../../../src/core/texts/texts';

/** Sends a message, takes a call, lists calls; sends one webhook, a callback and a handshake. */
const SPEC = `openapi: 3.1.0
info: { title: T, version: '1' }
security: [{ key: [] }]
paths:
  /messages:
    post:
      parameters: [{ name: Idempotency-Key, in: header, required: true, schema: { type: string } }]
      requestBody:
        content: { application/json: { schema: { type: object, required: [to, text], properties: { to: { type: string }, text: { type: string } } } } }
      responses:
        '201': { description: made, content: { application/json: {} } }
        '4XX': { description: no, content: { application/problem+json: {} } }
      callbacks:
        done: { '{$request.body#/url}': { post: { responses: { '204': { description: ok } } } } }
  /calls:
    post:
      security: [{ token: [], key: [] }]
      responses: { '202': { description: soon }, '409': { description: twice }, default: { description: no } }
    get:
      responses: { '200': { description: ok, content: { application/json: { schema: { type: array } } } } }
webhooks:
  message.delivered: { post: { responses: { '204': { description: ok } } } }
  url-verification: { post: { responses: { '200': { description: ok } } } }
components:
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
    token: { type: http, scheme: Bearer }
    unused: { type: http, scheme: basic }
`;

const MESSAGE = '/paths/~1messages/post';
const CALL = '/paths/~1calls/post';
const CALLS = '/paths/~1calls/get';
const CALLBACK = `${MESSAGE}/callbacks/done/{$request.body#~1url}/post`;
const WEBHOOK = '/webhooks/message.delivered/post';

const FIELDS = ['a', 'b', 'c', 'd'];
const demanding = (...names: string[]) => ({ type: 'object', required: names });

/** Bodies, and between how many inputs their alternatives demand. */
const bodies: [what: string, schema: object, least: number, most: number][] = [
  ['two', demanding('a', 'b'), 2, 2],
  ['defaults', { ...demanding('a', 'b'), properties: { a: { default: 1 }, b: { default: 2 } } }, 2, 2],
  ['oneOf', { oneOf: [demanding('a'), demanding(...FIELDS)] }, 1, 4],
  ['anyOf', { ...demanding('a'), anyOf: [demanding('b'), demanding('b', 'c')] }, 2, 3],
  ['the same demanded twice', { ...demanding('a'), oneOf: [demanding('a', 'b'), demanding('a', 'c')] }, 2, 2],
  ['allOf', { allOf: [demanding('a', 'b'), demanding('c'), demanding('d')] }, 4, 4],
  [
    'two choices',
    { allOf: [{ oneOf: [demanding('a'), demanding('a', 'b')] }, { oneOf: [demanding('c'), {}] }] },
    1,
    3,
  ],
  [
    'choices in a choice',
    { oneOf: [{ oneOf: [demanding('a'), demanding(...FIELDS)] }, demanding('a', 'b')] },
    1,
    4,
  ],
  [
    'a part with choices',
    { ...demanding('x'), properties: { x: { oneOf: [demanding('a'), demanding(...FIELDS)] } } },
    1,
    4,
  ],
  [
    'items with choices',
    {
      ...demanding('x'),
      properties: { x: { type: 'array', items: { oneOf: [{ type: 'string' }, demanding(...FIELDS)] } } },
    },
    1,
    4,
  ],
  ['if, then, else', { ...demanding('a'), if: {}, then: demanding('b', 'c', 'd'), else: {} }, 1, 4],
];

/** What is looked for, where it is, and how that is said. */
const cases: [find: Find, places: string[], en: string, zhCn: string][] = [
  [{ operation: 'any' }, [MESSAGE, CALL, CALLS], 'an operation', '一个操作'],
  [{ operation: 'makes' }, [MESSAGE, CALL], 'an operation that creates something', '一个创建资源的操作'],
  [{ operation: 'lists' }, [CALLS], 'a list operation', '一个列出资源的操作'],
  [{ operation: 'deletes' }, [], 'a DELETE of something', '一个删除资源的 DELETE'],
  [
    { operation: 'creates', about: ['message', 'sms'] },
    [MESSAGE],
    'a POST that creates a `message`',
    '一个创建 `message` 的 POST',
  ],
  [{ operation: 'acts' }, [], 'an action on something that exists', '一个对已有对象执行动作的操作'],
  [{ operation: 'searches' }, [], 'a search', '一个搜索资源的操作'],
  [{ operation: 'any', about: ['fax'] }, [], 'an operation about `fax`', '一个关于 `fax` 的操作'],
  [
    { operation: 'creates', retry: 'header' },
    [MESSAGE],
    'a POST that creates something with an idempotency key in a header',
    '一个创建资源的 POST，请求头里带幂等键',
  ],
  [
    { operation: 'creates', retry: 'natural-key' },
    [],
    'a POST that creates something at a path the caller chooses',
    '一个创建资源的 POST，路径由调用方决定',
  ],
  [
    { operation: 'any', responds: ['202'], respondsAny: [['422', '409']] },
    [CALL],
    'an operation that documents 202, 422 or 409',
    '一个操作，写明 `202`，以及 `422` 或 `409` 响应',
  ],
  [
    { operation: 'any', responds: ['409'] },
    [MESSAGE, CALL],
    'an operation that documents 409',
    '一个操作，写明 `409` 响应',
  ],
  [
    { operation: 'writes', response: 'error' },
    [`${MESSAGE}/responses/4XX`, `${CALL}/responses/409`, `${CALL}/responses/default`],
    'a write of something with an error response',
    '一个写入资源的操作，有错误响应',
  ],
  [
    { operation: 'lists', response: 'success', tells: 'state' },
    [],
    'a list operation with a success response that tells the state',
    '一个列出资源的操作，有成功响应，并说明状态',
  ],
  [
    { operation: 'any', given: 'id', atLeast: { namedInputs: 2, namedOutputs: 1 } },
    [],
    'an operation whose id the caller is given that names at least 2 inputs that names what comes back',
    '一个操作，并且调用方能得到它的 ID，至少写出 2 个输入，并写出返回的字段',
  ],
  [
    { operation: 'any', response: 'error', mediaType: 'application/problem+json' },
    [`${MESSAGE}/responses/4XX`],
    'an operation with an error response in `application/problem+json`',
    '一个操作，有错误响应，使用 `application/problem+json`',
  ],
  [
    { operation: 'any', mediaType: 'application/problem' },
    [MESSAGE],
    'an operation in `application/problem`',
    '一个操作，使用 `application/problem`',
  ],
  [
    { operation: 'any', response: 'success', mediaType: 'application/problem+json' },
    [],
    'an operation with a success response in `application/problem+json`',
    '一个操作，有成功响应，使用 `application/problem+json`',
  ],
  [
    { operation: 'any', response: 'success', atLeast: { requiredInputs: 1 }, atMost: { requiredInputs: 3 } },
    [`${MESSAGE}/responses/201`],
    'an operation with a success response that requires at least one input and at most 3 required inputs',
    '一个操作，有成功响应，至少有 1 个必填项，必填项不超过 3 个',
  ],
  [{ operation: 'any', atMost: { firstCallFacts: 1 } }, [CALLS], 'an operation', '一个操作'],
  [
    { operation: 'creates', mediaType: 'application/json', atLeast: { requiredInputs: 3 } },
    [MESSAGE],
    'a POST that creates something in `application/json` that requires at least 3 inputs',
    '一个创建资源的 POST，使用 `application/json`，至少有 3 个必填项',
  ],
  [
    { operation: 'creates', atLeast: { requiredInputs: 4 } },
    [],
    'a POST that creates something that requires at least 4 inputs',
    '一个创建资源的 POST，至少有 4 个必填项',
  ],
  [
    { operation: 'makes', refuses: ['malformed'] },
    [],
    'an operation that creates something that documents a malformed request',
    '一个创建资源的操作，写明“请求格式错误”时的响应',
  ],
  [
    { operation: 'any', refuses: ['conflict'] },
    [CALL],
    'an operation that documents a conflict with what is there already',
    '一个操作，写明“与已有内容冲突”时的响应',
  ],
  [
    { operation: 'makes', security: 'required' },
    [MESSAGE, CALL],
    'an operation that creates something that asks for credentials',
    '一个创建资源的操作，要求凭据',
  ],
  [{ does: 'cancel', about: ['call'] }, [], 'an operation that cancels a `call`', '一个取消 `call` 的操作'],
  [
    { does: 'rotate', about: ['endpoint'] },
    [],
    'an operation that replaces the secret of an `endpoint`',
    '一个更换 `endpoint` 密钥的操作',
  ],
  [{ does: 'activate' }, [], 'an operation that activates something', '一个激活操作'],
  [{ delivery: 'any' }, [WEBHOOK, CALLBACK], 'an event that is sent to the caller', '一个发给调用方的事件'],
  [
    { delivery: 'webhook', about: ['message'], responds: ['204'] },
    [WEBHOOK],
    'a webhook about `message` that documents 204',
    '一个 webhook（关于 `message`），写明 `204` 响应',
  ],
  [{ delivery: 'callback' }, [CALLBACK], 'a callback', '一个回调'],
  [
    { scheme: 'api-key' },
    ['/components/securitySchemes/key'],
    'an operation that demands an API key',
    '一个要求 API 密钥的操作',
  ],
  [
    { scheme: 'bearer' },
    ['/components/securitySchemes/token'],
    'an operation that demands a bearer token',
    '一个要求 Bearer 令牌的操作',
  ],
  [{ scheme: 'basic' }, [], 'an operation that demands HTTP Basic', '一个要求 HTTP Basic 的操作'],
  [
    { scheme: 'api-key', about: ['message'] },
    [],
    'an operation that demands an API key about `message`',
    '一个要求 API 密钥的操作（关于 `message`）',
  ],
];

describe('evidence', () => {
  const reading = read(SPEC, textsIn('en'), { most: 1_000_000 });
  assert.ok(reading.readable);
  const contract = contractOf(reading.document.root);

  for (const [find, places, en, zhCn] of cases)
    it(`of ${JSON.stringify(find)} is found, and said in both languages`, () => {
      const found = selected(contract, find).nodes.map(({ usedAt }) => toPointer(usedAt));
      assert.deepEqual([...found].sort(), [...places].sort());
      assert.equal(describeFind(find, 'en'), en);
      assert.equal(describeFind(find, 'zh-cn'), zhCn);
    });

  for (const [what, schema, least, most] of bodies)
    it(`of inputs: ${what}`, () => {
      const spec = {
        openapi: '3.1.0',
        paths: {
          '/a': {
            post: { requestBody: { content: { 'application/json': { schema } } }, responses: { '201': {} } },
          },
        },
      };
      const reading = read(JSON.stringify(spec), textsIn('en'), { most: 1_000_000 });
      assert.ok(reading.readable);
      const contract = contractOf(reading.document.root);
      const holds = (bounds: Find) => selected(contract, { operation: 'any', ...bounds }).nodes.length === 1;
      assert.ok(holds({ atLeast: { requiredInputs: least } }));
      assert.ok(!holds({ atLeast: { requiredInputs: least + 1 } }));
      assert.ok(holds({ atMost: { requiredInputs: most } }));
      assert.ok(!holds({ atMost: { requiredInputs: most - 1 } }));
    });

  it('is nowhere where a `find` does not say where to look', () => {
    assert.deepEqual(selected(contract, { about: ['message'] }).nodes, []);
  });

  it('is looked for at exactly one kind of place, in fields that are known', () => {
    const faultsOf = (find: object) => {
      const goals = [{ id: 'g', title: 'G', weight: 100, find }];
      const facts = { id: 'e', title: 'E', track: 't', level: 1, minutes: 10, dimensions: ['d'] };
      return misfits('exercise', 'exercise.yaml', { ...facts, goals });
    };
    for (const [find] of cases) assert.deepEqual(faultsOf(find), []);
    for (const find of [
      {},
      { about: 'message' },
      { operation: 'any', scheme: 'basic' },
      { delivery: 'mail' },
    ])
      assert.notDeepEqual(faultsOf(find), [], JSON.stringify(find));
    assert.notDeepEqual(faultsOf({ operation: 'any', colour: 'red' }), []);
  });
});
