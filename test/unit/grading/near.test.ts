import assert from 'node:assert/strict';
import { contractOf } from '../../../src/core/contract/build';
import { read } from '../../../src/core/document/read';
import { describeLack } from '../../../src/core/grading/evidence/describe';
import type { Find } from '../../../src/core/grading/evidence/kinds';
import { selected } from '../../../src/core/grading/evidence/select';
import { textsIn } from '../../../src/core/texts/texts';

const SPEC = `openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /messages:
    post:
      operationId: send
      parameters: [{ name: Idempotency-Key, in: header, required: true, schema: { type: string } }]
      requestBody:
        content: { application/json: { schema: { type: object, required: [to, text] } } }
      responses: { '201': { description: Made }, '409': { description: Still running } }
  /calls:
    post: { operationId: dial, responses: { '202': { description: soon } } }
    get:
      operationId: listCalls
      responses: { '200': { description: ok, content: { application/json: { schema: { type: array } } } } }
  /accounts/{account_id}/parties/{p}/calls/{call_id}:
    patch: { operationId: oldUpdate, deprecated: true, responses: { '200': { description: ok } } }
    delete: { operationId: hangUp, responses: { '204': { description: ok } } }
`;

describe('evidence that is not there', () => {
  const reading = read(SPEC, textsIn('en'), { most: 1_000_000 });
  assert.ok(reading.readable);
  const contract = contractOf(reading.document.root);

  it('says of the operation that comes closest what it lacks, in both languages', () => {
    const lacks = (find: Find, locale: 'en' | 'zh-cn') => {
      const { near } = selected(contract, find);
      assert.ok(near, JSON.stringify(find));
      return describeLack(find, near, contract, locale);
    };
    for (const [find, en, zhCn] of [
      [
        { operation: 'makes', about: ['message'], refuses: ['credential'] },
        '`send` does not document a missing or wrong credential (add `401`).',
        '`send` 没有写明这些情况的响应：凭据缺失或错误（请加上 `401`）。',
      ],
      [
        { operation: 'creates', about: ['call'], retry: 'header' },
        '`dial` cannot tell a repeat from a new request.',
        '`dial` 分不清重复请求和新请求。',
      ],
      [
        { operation: 'creates', about: ['call'], responds: ['422'] },
        '`dial` does not document 422.',
        '`dial` 没有写明 `422` 响应。',
      ],
      [
        { operation: 'lists', response: 'error' },
        '`listCalls` documents no error response.',
        '`listCalls` 没有写明错误响应。',
      ],
      [
        { operation: 'creates', about: ['call'], atLeast: { requiredInputs: 1 } },
        '`dial` demands no input: say with `required` what it cannot do without.',
        '`dial` 没有必填项：请用 `required` 写明缺了什么就无法完成。',
      ],
      [
        { operation: 'creates', about: ['message'], atMost: { requiredInputs: 1 } },
        '`send` demands 3 inputs (`Idempotency-Key, to, text`), and 1 or fewer are wanted.',
        '`send` 有 3 个必填项（`Idempotency-Key`、`to`、`text`），最多只能有 1 个。',
      ],
      [
        { operation: 'makes', every: true, responds: ['409'] },
        '`dial` does not document 409.',
        '`dial` 没有写明 `409` 响应。',
      ],
      [
        { operation: 'any', about: 'call', count: { atMost: 1 } },
        'There are 4 of these (`dial, listCalls, oldUpdate, hangUp`), and at most 1 wanted.',
        '这样的有 4 个（`dial`、`listCalls`、`oldUpdate`、`hangUp`），最多只能有 1 个。',
      ],
      [
        { operation: 'lists', count: { atMost: 0 } },
        'There is 1 of these (`listCalls`), and there should be none.',
        '这样的有 1 个（`listCalls`），一个也不应该有。',
      ],
      [
        { operation: 'lists', count: { atLeast: 2 } },
        'There is 1 of these (`listCalls`), and at least 2 are wanted.',
        '这样的有 1 个（`listCalls`），至少要有 2 个。',
      ],
      [
        { operation: 'lists', address: { of: { operation: 'makes', about: 'message' } } },
        '`listCalls` is not at the address of an operation that creates a `message`, `/messages`.',
        '`listCalls` 不在这里要求的地址 `/messages` 上：一个创建 `message` 的操作。',
      ],
      [
        { operation: 'deletes', address: { parameters: 1 } },
        '`hangUp` names 2 items in its path (`p, call_id`), and 1 at most are wanted.',
        '`hangUp` 的路径里有 2 个参数（`p`、`call_id`），最多只能有 1 个。',
      ],
      [
        { operation: 'updates' },
        '`oldUpdate` is deprecated, and nothing that is not does the same.',
        '`oldUpdate` 已弃用，而没有未弃用的操作做同样的事。',
      ],
    ] as [Find, string, string][]) {
      assert.equal(lacks(find, 'en'), en);
      assert.equal(lacks(find, 'zh-cn'), zhCn);
    }
    // Nothing is near where nothing is about the thing.
    assert.equal(
      selected(contract, { operation: 'creates', about: ['fax'], retry: 'header' }).near,
      undefined,
    );
  });
});
