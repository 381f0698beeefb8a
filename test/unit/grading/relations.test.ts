import assert from 'node:assert/strict';
import { contractOf } from '../../../src/core/contract/build';
import { read } from '../../../src/core/document/read';
import { describeFind, describeLack } from '../../../src/core/grading/evidence/describe';
import type { Find } from '../../../src/core/grading/evidence/kinds';
import { selected } from '../../../src/core/grading/evidence/select';
import { textsIn } from '../../../src/core/texts/texts';

const SPEC = `openapi: 3.1.0
info: { title: T, version: '1' }
security: [{ key: [] }]
tags: [{ name: parts }]
paths:
  /exports:
    post:
      operationId: createExport
      parameters: [{ name: voice_id, in: query, required: true, schema: { type: string } }]
      requestBody:
        content: { application/json: { schema: { type: object, required: [range, export_id], properties: { range: { type: object, properties: { from: { type: string }, to: { type: string } } }, export_id: { type: string }, tags: { type: array, items: { type: string } } } } } }
      responses:
        '202': { description: ok, content: { application/json: { schema: { type: object, properties: { id: { type: string }, request_id: { type: string } } } } } }
    get:
      operationId: listExports
      security: [{ oauth: [read] }]
      responses: { '200': { description: ok, content: { application/json: { schema: { type: array, items: { type: object, properties: { id: { type: string } } } } } } } }
  /exports/{export_id}:
    get:
      operationId: readExport
      security: [{ oauth: [read] }]
      responses: { '200': { description: ok, content: { application/json: { schema: { type: object, properties: { state: { type: string } } } } } } }
    delete:
      operationId: deleteExport
      security: [{ oauth: [write, read] }]
      responses: { '204': { description: ok } }
    patch:
      operationId: updateExport
      security: [{ oauth: [read] }, {}]
      responses: { '204': { description: ok } }
  /voices:
    get: { operationId: listVoices, security: [], responses: { '200': { description: ok, content: { application/json: { schema: { type: array, items: { type: object, properties: { name: { type: string } } } } } } } } }
  /messages:
    post:
      operationId: sendMessage
      responses: { '201': { description: ok, headers: { Location: { schema: { type: string } } } } }
  /calls:
    post:
      operationId: dial
      parameters: [{ name: destination, in: query, schema: { type: string } }]
      responses: { '201': { description: ok, links: { it: { operationId: readCall } }, content: { application/json: { schema: { type: object, properties: { ok: { type: boolean } } } } } } }
  /calls/{call_id}:
    get: { operationId: readCall, responses: { '200': { description: ok, content: { application/json: { schema: { type: object, properties: { recording_id: { type: string } } } } } } } }
  /recordings/{recording_id}:
    get: { operationId: readRecording, responses: { '200': { description: ok } } }
  /parts:
    post:
      operationId: makePart
      description: |
        整批要么全部完成，要么全不做。
        ~~~
        kept for 3 days
        ~~~
      responses:
        '201': { description: ok, content: { application/json: { schema: { type: object, properties: { data: { type: object, properties: { id: { type: string }, name: { type: string }, error_code: { type: string, enum: [y, x] }, made: { type: string } } } } } } } }
        '409': { description: no, content: { application/json: { schema: { type: object, properties: { code: { type: string, enum: [x, y] } } } } } }
    get:
      operationId: listParts
      tags: [parts]
      servers: [{ url: https://a.example/v1 }]
      parameters: [{ name: to, in: query, schema: { type: string } }, { name: 'sent[gte]', in: query, schema: { type: string } }]
      description: Parts come newest first.
      responses: { '200': { description: ok, content: { application/json: { schema: { type: object, properties: { parts: { type: array, items: { $ref: '#/components/schemas/Part' } } } } } } } }
  /parts/{part_id}:
    get: { operationId: readPart, parameters: [{ name: Date<, in: query, schema: { type: string } }, { name: a-b, in: query, schema: { type: string } }, { name: to, in: query, schema: { type: string } }], responses: { '200': { description: ok, content: { application/json: { schema: { type: object, properties: { id: { type: string }, name: { type: string }, error_code: { type: string, enum: [x, y] } } } } } } } }
  /messages/{message_id}:
    get: { operationId: readMessage, responses: { '200': { description: ok } } }
webhooks:
  done: { post: { operationId: done, requestBody: { content: { application/json: { schema: { type: object, properties: { export: { type: object, properties: { id: { type: string } } } } } } } }, responses: { '204': { description: ok } } } }
components:
  schemas:
    Part: { type: object, properties: { id: { type: string }, name: { type: string }, error_code: { type: string, enum: [x, y] } } }
  securitySchemes:
    key: { type: apiKey, in: header, name: X-Key }
    oauth: { type: oauth2, flows: { clientCredentials: { tokenUrl: 'https://a.example/t', scopes: { read: R, write: W } } } }
`;

const reads = (about: string): Find => ({ operation: 'reads', about });

const hits: Find[] = [
  { operation: 'creates', about: 'export', leadsTo: reads('export') },
  { operation: 'creates', about: 'message', leadsTo: reads('message') },
  { operation: 'creates', about: 'call', leadsTo: reads('call') },
  { operation: 'reads', about: 'call', leadsTo: reads('recording') },
  { operation: 'lists', about: 'export', leadsTo: reads('export') },
  { operation: 'deletes', about: 'export', leadsTo: reads('export') },
  { delivery: 'any', leadsTo: reads('export') },
  { operation: 'creates', about: 'export', secured: { by: 'api-key' } },
  { operation: 'lists', about: 'voice', secured: { by: 'nothing' } },
  { operation: 'deletes', secured: { by: 'oauth2', scopes: 'own' } },
  { operation: 'reads', about: 'export', secured: { scopes: 'some' } },
  {
    operation: 'lists',
    about: 'part',
    has: [{ at: 'success', sameAs: { find: reads('part'), at: 'success' } }],
  },
  {
    operation: 'creates',
    about: 'part',
    has: [{ at: 'success', sameAs: { find: reads('part'), at: 'success', extends: true } }],
  },
  {
    operation: 'lists',
    about: 'part',
    has: [
      {
        at: 'success',
        means: 'failure-code',
        sameAs: { find: { operation: 'creates', about: 'part' }, at: '409', means: 'error-code' },
      },
    ],
  },
  { operation: 'lists', about: 'part', says: 'order' },
  { operation: 'lists', about: 'part', names: { legal: true, grouped: true, one: ['recipient'] } },
  { operation: 'lists', about: 'part', version: 'url' },
  { operation: 'creates', about: 'part', says: 'atomic' },
  { operation: 'creates', about: 'export', atMost: { inputs: 5, callsBefore: 1 } },
];

const misses: [find: Find, en: string, zhCn: string][] = [
  [
    { operation: 'reads', about: 'export', leadsTo: reads('recording') },
    '`readExport` tells nothing that leads to `readRecording`: give its id, or its address in `Location`.',
    '`readExport` 没有给出调用 `readRecording` 所需的信息：请返回它的 ID，或在 `Location` 里给出它的地址。',
  ],
  // The id of an export is none of a call.
  [
    { operation: 'creates', about: 'export', leadsTo: reads('call') },
    '`createExport` tells nothing that leads to `readCall`: give its id, or its address in `Location`.',
    '`createExport` 没有给出调用 `readCall` 所需的信息：请返回它的 ID，或在 `Location` 里给出它的地址。',
  ],
  [
    { operation: 'creates', about: 'export', leadsTo: reads('fax') },
    'There is nothing that `createExport` could lead to: a GET of one `fax`.',
    '`createExport` 还没有可以通向的操作：一个读取单个 `fax` 的 GET。',
  ],
  [
    { operation: 'creates', about: 'export', secured: { by: 'nothing' } },
    '`createExport` has to say that it asks for no credential: `security: []`.',
    '`createExport` 需要写明不要求凭据：`security: []`。',
  ],
  [
    { operation: 'updates', secured: { by: 'oauth2' } },
    '`updateExport` does not ask for OAuth 2.0 in each alternative of `security`.',
    '`updateExport` 的 `security` 不是每一种选择都要求 OAuth 2.0。',
  ],
  [
    { operation: 'updates', secured: { scopes: 'own' } },
    '`updateExport` asks for no scope beyond those with which one can only look.',
    '`updateExport` 要求的 scope 与只读操作没有区别。',
  ],
  [
    { operation: 'creates', about: 'message', secured: { scopes: 'some' } },
    '`sendMessage` asks for no scope in `security`.',
    '`sendMessage` 的 `security` 没有要求任何 scope。',
  ],
  [
    {
      operation: 'creates',
      about: 'part',
      has: [{ at: 'success', sameAs: { find: reads('part'), at: 'success' } }],
    },
    '`makePart`: the body of the answer shows something else than the answer of a GET of one `part`.',
    '`makePart`：成功响应的内容与“一个读取单个 `part` 的 GET”的成功响应不一致。',
  ],
  [
    {
      operation: 'creates',
      about: 'part',
      has: [
        { at: '409', means: 'error-code', sameAs: { find: reads('part'), at: 'success', named: 'name' } },
      ],
    },
    '`makePart`: `code` in the `409` response is not the same as the answer of a GET of one `part`.',
    '`makePart`：`409` 响应里的 `code` 与“一个读取单个 `part` 的 GET”的成功响应不一致。',
  ],
  [
    { operation: 'any', every: true, names: { one: ['recipient'] } },
    '`dial` calls the recipient `destination`, and others call it `to`.',
    '`dial` 把接收方叫作 `destination`，而别处叫作 `to`。',
  ],
  [
    { operation: 'any', about: 'part', every: true, names: { legal: true } },
    '`readPart` has names that no language takes as they are: `Date<, a-b`.',
    '`readPart` 里有各种语言都不能直接使用的名称：`Date<`、`a-b`。',
  ],
  [
    { operation: 'creates', about: 'part', names: { grouped: true } },
    '`makePart` belongs to no group, or to several: give it one tag that the document declares.',
    '`makePart` 没有分组，或属于多个分组：请给它一个在文档里声明过的 tag。',
  ],
  [
    { operation: 'creates', about: 'part', version: 'header' },
    '`makePart` does not carry the version in a header.',
    '`makePart` 的版本没有写在请求头里。',
  ],
  [
    { operation: 'creates', about: 'part', says: 'retention' },
    'Nothing says of `makePart` how long it is kept, as a number with a unit: one sentence is enough.',
    '没有写明 `makePart` 保留多久（数字加单位）：一句话就够了。',
  ],
  [
    { operation: 'creates', about: 'export', atMost: { inputs: 4 } },
    '`createExport` offers 5 inputs, and 4 or fewer are wanted.',
    '`createExport` 共有 5 个输入项，最多只能有 4 个。',
  ],
  [
    { operation: 'creates', about: 'export', atMost: { callsBefore: 0 } },
    '`createExport` demands what only other calls tell (`voice_id`).',
    '`createExport` 要求先从别的调用取得 `voice_id`。',
  ],
];

describe('evidence of relations', () => {
  const reading = read(SPEC, textsIn('en'), { most: 1_000_000 });
  assert.ok(reading.readable);
  const contract = contractOf(reading.document.root);

  for (const find of hits)
    it(`is found: ${JSON.stringify(find)}`, () => {
      const { near, nodes } = selected(contract, find);
      assert.ok(nodes.length > 0, near && describeLack(find, near, contract, 'en'));
    });

  for (const [find, en, zhCn] of misses)
    it(`is missed, with the reason: ${en}`, () => {
      const { near, holds } = selected(contract, find);
      assert.ok(!holds && near);
      assert.equal(describeLack(find, near, contract, 'en'), en);
      assert.equal(describeLack(find, near, contract, 'zh-cn'), zhCn);
    });

  it('is said in both languages', () => {
    const find: Find = {
      operation: 'creates',
      about: 'export',
      secured: { by: 'oauth2', scopes: 'own' },
      leadsTo: reads('export'),
      has: [{ at: 'success', sameAs: { find: reads('export'), at: 'success' } }],
      names: { legal: true, grouped: true, one: ['recipient'] },
      version: 'url',
      atMost: { inputs: 10, callsBefore: 0 },
    };
    assert.equal(
      describeFind(find, 'en'),
      'a POST that creates an `export` that asks for OAuth 2.0 with a scope of its own with a body in the answer (the same as the answer of a GET of one `export`) that leads to a GET of one `export` whose names are identifiers that belongs to one group with one name for the recipient with the version in its URL and at most 10 inputs in all that asks for no other calls before',
    );
    assert.equal(
      describeFind(find, 'zh-cn'),
      '一个创建 `export` 的 POST，要求 OAuth 2.0，并有自己的 scope，成功响应里的消息体（与“一个读取单个 `export` 的 GET”的成功响应相同），并能通向：一个读取单个 `export` 的 GET，名称都是合法标识符，只属于一个分组，接收方只有一个名称，版本写在 URL 里，输入项总共不超过 10 个，之前不需要别的调用',
    );
  });
});
