import assert from 'node:assert/strict';
import { contractOf } from '../../../src/core/contract/build';
import { read } from '../../../src/core/document/read';
import { misfits } from '../../../src/core/exercises/schema';
import { describeFind, describeLack } from '../../../src/core/grading/evidence/describe';
import type { Find } from '../../../src/core/grading/evidence/kinds';
import { selected } from '../../../src/core/grading/evidence/select';
import { textsIn } from '../../../src/core/texts/texts';
import { SPEC } from './exchange-spec';

const UPDATE: Find = { operation: 'upserts' };
const READ: Find = { operation: 'reads' };
const BATCH: Find = { operation: 'makes', about: 'batch' };

/** What is there. */
const hits: Find[] = [
  { ...UPDATE, has: [{ at: 'request', named: 'if-match', in: 'header', required: true }] },
  { ...READ, has: [{ at: 'success', named: ['Last-Modified', 'ETag'], in: 'header', required: true }] },
  { ...READ, has: [{ at: 'success', named: 'revision', required: true, type: 'integer' }] },
  { ...READ, has: [{ at: 'success', named: 'kind', required: false, values: { atLeast: 2 } }] },
  { ...UPDATE, has: [{ at: '412', named: 'retry-after' }] },
  { ...UPDATE, has: [{ at: '4XX', named: 'code', required: true, values: { atLeast: 2 } }] },
  { ...UPDATE, has: [{ at: 'error', named: 'kind', values: { atLeast: 2, open: true }, shown: true }] },
  { ...BATCH, has: [{ at: 'request', named: 'reference', in: 'items', required: true, bounded: true }] },
  { ...BATCH, has: [{ at: 'request', named: 'size', bounded: true }] },
  { ...BATCH, has: [{ at: 'success', type: 'list', of: [{ named: 'index' }, { named: 'state' }] }] },
  { ...BATCH, has: [{ at: 'success', named: 'byReference', of: [{ named: 'outcome' }] }] },
  { ...BATCH, hasAny: [[{ at: 'request', named: 'nothing' }], [{ at: 'request', named: 'size' }]] },
  { ...UPDATE, has: [{ at: '4XX', means: 'error-code', values: { include: ['failed'] } }] },
  { ...READ, has: [{ at: 'success', means: 'version-token', required: true }] },
  { delivery: 'any', has: [{ at: 'event', named: 'revision', required: true }] },
  { ...READ, has: [{ at: 'success', named: 'kind' }], lacks: [{ at: 'success', named: 'secret' }] },
  { operation: 'any', about: 'flow', response: 'success', has: [{ at: '204', named: 'etag' }] },
];

/** What is not, and what is said of it. */
const misses: [find: Find, en: string, zhCn: string][] = [
  [
    { operation: 'deletes', has: [{ at: 'request', named: 'If-Match', in: 'header' }] },
    '`deleteFlow`: `If-Match` stands in another place of the request: it has to be a header.',
    '`deleteFlow`：请求里的 `If-Match` 位置不对：应当在头部。',
  ],
  [
    { operation: 'any', about: 'flow', every: true, has: [{ at: 'request', named: 'If-Match' }] },
    '`readFlow` has no `If-Match` in the request.',
    '`readFlow` 缺少：请求里的 `If-Match`。',
  ],
  [
    { ...READ, has: [{ at: '412', named: 'ETag' }] },
    '`readFlow` needs `ETag` in the `412` response, and documents no such response.',
    '`readFlow` 没有写明这样的响应：`412` 响应里的 `ETag`。',
  ],
  // A redirect is no success, and a header of another answer tells nothing here.
  [
    { ...READ, has: [{ at: 'success', named: 'Age' }] },
    '`readFlow` has no `Age` in the answer.',
    '`readFlow` 缺少：成功响应里的 `Age`。',
  ],
  // The answer with a body is the one that has to tell.
  [
    { ...UPDATE, has: [{ at: 'success', named: 'ETag' }] },
    '`replaceFlow` has no `ETag` in the answer.',
    '`replaceFlow` 缺少：成功响应里的 `ETag`。',
  ],
  // What only answers have is no input, and the other way round.
  [
    { ...UPDATE, has: [{ at: 'request', named: 'revision' }] },
    '`replaceFlow` has no `revision` in the request.',
    '`replaceFlow` 缺少：请求里的 `revision`。',
  ],
  [
    { ...READ, has: [{ at: 'success', named: 'secret' }] },
    '`readFlow` has no `secret` in the answer.',
    '`readFlow` 缺少：成功响应里的 `secret`。',
  ],
  [
    { ...READ, has: [{ at: 'success', named: 'old' }] },
    '`readFlow` has no `old` in the answer.',
    '`readFlow` 缺少：成功响应里的 `old`。',
  ],
  // One of the choices leaves it out.
  [
    { ...READ, has: [{ at: 'success', named: 'kind', required: true }] },
    '`readFlow`: `kind` may be missing or null in the answer, and has to be there always.',
    '`readFlow`：成功响应里的 `kind` 可能缺失或为 null，但这里必须始终存在。',
  ],
  [
    { ...READ, has: [{ at: 'success', named: 'anything', type: 'object' }] },
    '`readFlow`: `anything` in the answer is not an object with members.',
    '`readFlow`：成功响应里的 `anything` 不是有字段的对象。',
  ],
  [
    { ...BATCH, has: [{ at: 'request', named: 'valid_for', type: 'duration' }] },
    '`sendBatch`: `valid_for` in the request is not a duration with its unit.',
    '`sendBatch`：请求里的 `valid_for` 不是带单位的时长。',
  ],
  [
    { ...BATCH, has: [{ at: 'request', means: 'ttl', bounded: true }] },
    '`sendBatch`: `valid_for` in the request looks like the time after which it is no use any more, but is a number without a unit.',
    '`sendBatch`：请求里的 `valid_for` 看起来是有效时长，但只是一个没有单位的数字。',
  ],
  [
    { ...BATCH, has: [{ at: 'request', means: 'send-time', required: false }] },
    '`sendBatch` has no time to send in the request (optional), such as `send_at`.',
    '`sendBatch` 缺少：请求里的发送时间（可选），例如 `send_at`。',
  ],
  [
    { ...UPDATE, has: [{ at: '4XX', means: 'error-code', values: { include: ['too-late'] } }] },
    '`replaceFlow`: `code` in the `4XX` response has no value for a request that comes too late, such as `too_late`.',
    '`replaceFlow`：`4XX` 响应里的 `code` 没有取值表示“为时已晚”，例如 `too_late`。',
  ],
  // Each media type that a caller may send has it.
  [
    { operation: 'creates', about: 'import', has: [{ at: 'request', named: 'a' }] },
    '`import` has no `a` in the request.',
    '`import` 缺少：请求里的 `a`。',
  ],
  [
    { ...BATCH, has: [{ at: 'request', named: 'note', in: 'items', bounded: true }] },
    '`sendBatch`: `note` in the request has no bounds: say how long or how large it may be.',
    '`sendBatch`：请求里的 `note` 没有上下限：请写明最长多少，或最大多少。',
  ],
  [
    { ...BATCH, has: [{ at: 'request', named: 'd' }] },
    '`sendBatch` has no `d` in the request.',
    '`sendBatch` 缺少：请求里的 `d`。',
  ],
  [
    {
      ...BATCH,
      has: [
        { at: 'success', named: 'results', of: [{ named: 'index', required: true }, { named: 'state' }] },
      ],
    },
    '`sendBatch`: In `results` of the answer: `index` may be missing or null in the answer, and has to be there always.',
    '`sendBatch`：成功响应里的 `results` 中：成功响应里的 `index` 可能缺失或为 null，但这里必须始终存在。',
  ],
  [
    { ...BATCH, has: [{ at: 'success', named: 'results', of: [{ named: 'error' }] }] },
    '`sendBatch`: `results` in the answer lacks `error`.',
    '`sendBatch`：成功响应里的 `results` 缺少 `error`。',
  ],
  [
    { ...UPDATE, has: [{ at: '4XX', named: 'code', values: { atLeast: 3 } }] },
    '`replaceFlow`: `code` in the `4XX` response should be with 3 known values or more: list them in `enum` or show them in `examples`.',
    '`replaceFlow`：`4XX` 响应里的 `code` 应当至少有 3 个已知取值：请在 `enum` 里列出，或在 `examples` 里给出。',
  ],
  [
    { ...UPDATE, has: [{ at: '4XX', named: 'code', values: { open: true } }] },
    '`replaceFlow`: `code` in the `4XX` response lists all its values: say that others may come, or use `examples` in place of `enum`.',
    '`replaceFlow`：`4XX` 响应里的 `code` 把取值列死了：请说明以后可能新增，或用 `examples` 代替 `enum`。',
  ],
  // The example that its schema refuses shows nothing.
  [
    { ...UPDATE, has: [{ at: 'error', named: 'kind', values: { atLeast: 3 } }] },
    '`replaceFlow`: `kind` in an error response should be with 3 known values or more: list them in `enum` or show them in `examples`.',
    '`replaceFlow`：错误响应里的 `kind` 应当至少有 3 个已知取值：请在 `enum` 里列出，或在 `examples` 里给出。',
  ],
  [
    { ...READ, has: [{ at: 'success', named: 'kind', shown: true }] },
    '`readFlow`: No valid example shows `kind` in the answer.',
    '`readFlow`：没有一个合法的示例给出成功响应里的 `kind`。',
  ],
  [
    { ...READ, has: [{ at: 'success', named: 'kind' }], lacks: [{ at: 'success', named: 'revision' }] },
    '`readFlow` still has `revision`, which does not belong there.',
    '`readFlow` 里还有 `revision`，不应该出现在那里。',
  ],
  [
    {
      ...BATCH,
      hasAny: [
        [{ at: 'request', named: 'lost' }],
        [
          { at: 'request', named: 'reference' },
          { at: 'request', named: 'note', required: true },
        ],
      ],
    },
    '`sendBatch`: `note` may be left out of the request, and has to be required.',
    '`sendBatch`：请求里的 `note` 可以不填，但这里必须必填。',
  ],
];

describe('evidence of what travels', () => {
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

  it('is not decided by what lies in another file', () => {
    const wanted = (at: string): Find => ({ ...BATCH, has: [{ at, named: 'code' }] });
    assert.equal(selected(contract, wanted('500')).isUnread, true);
    assert.equal(selected(contract, wanted('202')).isUnread, undefined);
  });

  it('is said in both languages', () => {
    const find: Find = {
      operation: 'makes',
      about: 'batch',
      has: [{ at: 'request', named: ['a', 'b'], in: 'items', required: true, bounded: true, shown: true }],
      hasAny: [
        [{ at: 'success', type: 'list', of: [{ named: 'index', required: true }, { named: 'state' }] }],
        [{ at: '409', named: 'code', required: true, values: { atLeast: 2, open: true } }],
      ],
      lacks: [{ at: 'error', named: 'secret' }],
    };
    assert.equal(
      describeFind(find, 'en'),
      'an operation that creates a `batch` with `a` or `b` in the request (in each entry, required, with bounds, shown in an example) and a value in the answer (a list, with `index` (always there), `state`), or with `a` or `b` in the request (in each entry, required, with bounds, shown in an example) and `code` in the `409` response (always there, with 2 known values or more, open to new values) without `secret` in an error response',
    );
    assert.equal(
      describeFind(find, 'zh-cn'),
      '一个创建 `batch` 的操作，请求里的 `a` 或 `b`（在每个条目里，必填，有上下限，示例里出现），成功响应里的一个值（列表，包含 `index`（始终存在）、`state`）；或者请求里的 `a` 或 `b`（在每个条目里，必填，有上下限，示例里出现），`409` 响应里的 `code`（始终存在，至少 2 个已知取值，允许出现新取值），没有错误响应里的 `secret`',
    );
  });

  it('is asked for by a name or by its parts, at a place; absence alone proves nothing', () => {
    const faultsOf = (find: object) => {
      const goals = [{ id: 'g', title: 'G', weight: 100, find }];
      const facts = { id: 'e', title: 'E', track: 't', level: 1, minutes: 10, dimensions: ['d'] };
      return misfits('exercise', 'exercise.yaml', { ...facts, goals });
    };
    for (const find of [...hits, ...misses.map(([find]) => find)]) assert.deepEqual(faultsOf(find), []);
    for (const fields of [
      { has: [] },
      { has: [{ at: 'request' }] },
      { has: [{ at: 'request', type: 'list' }] },
      { has: [{ named: 'x' }] },
      { has: [{ at: 'request', means: 'nothing-known' }] },
      { has: [{ at: 'reply', named: 'x' }] },
      { has: [{ at: 'request', named: 'x', bounded: false }] },
      { hasAny: [{ at: 'request', named: 'x' }] },
      { lacks: [{ at: 'request', named: 'x' }] },
    ])
      assert.notDeepEqual(faultsOf({ operation: 'any', ...fields }), [], JSON.stringify(fields));
  });
});
