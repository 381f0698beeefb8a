import assert from 'node:assert/strict';
import { contractOf } from '../../../src/core/contract/build';
import { read } from '../../../src/core/document/read';
import type { Find } from '../../../src/core/grading/evidence/kinds';
import { selected } from '../../../src/core/grading/evidence/select';
import { textsIn } from '../../../src/core/texts/texts';

const SPEC = `openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /messages:
    post:
      parameters: [{ name: Idempotency-Key, in: header, required: true, schema: { type: string } }]
      requestBody:
        content: { application/json: { schema: { type: object, required: [to, text] } } }
      responses: { '201': { description: Made }, '409': { description: Still running } }
  /calls:
    post: { responses: { '202': { description: soon } } }
    get:
      responses: { '200': { description: ok, content: { application/json: { schema: { type: array } } } } }
`;

describe('evidence that is not there', () => {
  const reading = read(SPEC, textsIn('en'), { most: 1_000_000 });
  assert.ok(reading.readable);
  const contract = contractOf(reading.document.root);

  it('says of the operation that comes closest what it lacks, in both languages', () => {
    const lacks = (find: Find, locale: 'en' | 'zh-cn') => {
      const { near } = selected(contract, find);
      const [operation] = near?.operations ?? [];
      assert.ok(near && operation, JSON.stringify(find));
      return near.condition.lacking[locale](find, { operation, contract, name: '`op`' });
    };
    for (const [find, en, zhCn] of [
      [
        { operation: 'makes', about: ['message'], refuses: ['credential'] },
        '`op` does not document a missing or wrong credential (add `401`).',
        '`op` 没有写明这些情况的响应：凭据缺失或错误（请加上 `401`）。',
      ],
      [
        { operation: 'creates', about: ['call'], retry: 'header' },
        '`op` cannot tell a repeat from a new request.',
        '`op` 分不清重复请求和新请求。',
      ],
      [
        { operation: 'creates', about: ['call'], responds: ['422'] },
        '`op` does not document 422.',
        '`op` 没有写明 `422` 响应。',
      ],
      [
        { operation: 'lists', response: 'error' },
        '`op` documents no error response.',
        '`op` 没有写明错误响应。',
      ],
      [
        { operation: 'creates', about: ['call'], atLeast: { requiredInputs: 1 } },
        '`op` demands no input: say with `required` what it cannot do without.',
        '`op` 没有必填项：请用 `required` 写明缺了什么就无法完成。',
      ],
      [
        { operation: 'creates', about: ['message'], atMost: { requiredInputs: 1 } },
        '`op` demands 3 inputs (`Idempotency-Key, to, text`), and 1 or fewer are wanted.',
        '`op` 有 3 个必填项（`Idempotency-Key`、`to`、`text`），最多只能有 1 个。',
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
