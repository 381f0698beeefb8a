import assert from 'node:assert/strict';
import { contractOf } from '../../../src/core/contract/build';
import { describeFind, describeLack } from '../../../src/core/grading/evidence/describe';
import type { Find } from '../../../src/core/grading/evidence/kinds';
import { selected } from '../../../src/core/grading/evidence/select';
import type { JsonObject } from '../../../src/core/json';

const ok = { responses: { 200: { description: 'Done.' } } };
const WHOLE = {
  about: 'secrets in look-ups',
  at: ['getKey'],
  options: ['now', 'with 2.0'],
  choice: 'now',
  because: 'It leaks.',
  cost: { who: 'Four accounts, by the log.', until: '2026-09-03' },
};
const FIND: Find = {
  decision: { operation: 'reads', about: 'key' },
  records: ['cost.who', 'cost.until'],
};

function contractWith(decisions: unknown) {
  return contractOf({
    openapi: '3.1.0',
    info: { title: 'A', version: '1' },
    'x-decisions': decisions,
    paths: {
      '/keys/{id}': { get: { operationId: 'getKey', ...ok } },
      '/doors/{id}': { get: { operationId: 'getDoor', ...ok } },
    },
  } as unknown as JsonObject);
}

describe('evidence of a decision on record', () => {
  const holds = (decisions: unknown) => selected(contractWith(decisions), FIND).holds;

  it('is found by the name of an operation, or by a pointer to it or into it', () => {
    assert.ok(holds([WHOLE]));
    for (const at of [
      'getKey',
      ['/paths/~1keys~1{id}/get'],
      ['#/paths/~1keys~1{id}/get/responses'],
      ['getDoor', 'getKey'],
    ])
      assert.ok(holds([{ ...WHOLE, at }]), JSON.stringify(at));
    assert.ok(holds(['no record', null, WHOLE]));
  });

  // prettier-ignore
  const misses: [what: string, changed: object, en: string, zhCn: string][] = [
    ['a place beside it that is not there', { at: ['getKey', '/paths/~1gone/get'] }, 'The entry of `x-decisions` names something in `at` that is not there.', '`x-decisions` 里这条记录的 `at` 指向不存在的地方。'],
    ['one option', { options: ['now'] }, 'The entry of `x-decisions` needs two `options` or more.', '`x-decisions` 里这条记录的 `options` 至少要有两个。'],
    ['one option twice', { options: ['now', 'now'] }, 'The entry of `x-decisions` needs two `options` or more.', '`x-decisions` 里这条记录的 `options` 至少要有两个。'],
    ['a choice that was none', { choice: 'never' }, 'The entry of `x-decisions` has to choose one of its `options`.', '`x-decisions` 里这条记录的 `choice` 应当是 `options` 之一。'],
    ['no reason', { because: ' ' }, 'The entry of `x-decisions` has no `because`.', '`x-decisions` 里这条记录缺少 `because`。'],
    ['nobody who pays', { cost: { until: '2026-09-03' } }, 'The entry of `x-decisions` has no `cost.who`.', '`x-decisions` 里这条记录缺少 `cost.who`。'],
    ['a day that is none', { cost: { who: 'All.', until: 'soon' } }, 'The entry of `x-decisions` has no `cost.until` that is a day, such as `2026-09-01`.', '`x-decisions` 里这条记录缺少 `cost.until`，应当是日期，例如 `2026-09-01`。'],
    ['a day that the calendar does not have', { cost: { who: 'All.', until: '2026-09-31' } }, 'The entry of `x-decisions` has no `cost.until` that is a day, such as `2026-09-01`.', '`x-decisions` 里这条记录缺少 `cost.until`，应当是日期，例如 `2026-09-01`。'],
    ['a month that the calendar does not have', { cost: { who: 'All.', until: '2026-13-01' } }, 'The entry of `x-decisions` has no `cost.until` that is a day, such as `2026-09-01`.', '`x-decisions` 里这条记录缺少 `cost.until`，应当是日期，例如 `2026-09-01`。'],
    ['a cost in one word', { cost: 'none' }, 'The entry of `x-decisions` has no `cost.who`.', '`x-decisions` 里这条记录缺少 `cost.who`。'],
  ];
  for (const [what, changed, en, zhCn] of misses)
    it(`is not whole: ${what}`, () => {
      const contract = contractWith([{ ...WHOLE, ...changed }]);
      const { holds: isMet, near } = selected(contract, FIND);
      assert.ok(!isMet && near);
      assert.equal(describeLack(FIND, near, contract, 'en'), en);
      assert.equal(describeLack(FIND, near, contract, 'zh-cn'), zhCn);
    });

  it('is another one, or none', () => {
    for (const decisions of [
      undefined,
      [],
      {},
      'yes',
      [{ ...WHOLE, at: ['getDoor'] }],
      [{ ...WHOLE, at: 7 }],
    ])
      assert.ok(!holds(decisions), JSON.stringify(decisions));
    const { near } = selected(contractWith([{ ...WHOLE, at: ['readKey'] }]), FIND);
    assert.equal(near, undefined);
  });

  it('is said in both languages', () => {
    assert.equal(
      describeFind(FIND, 'en'),
      'an entry of `x-decisions` whose `at` names a GET of one `key` with `options`, `choice`, `because`, `cost.who`, `cost.until`',
    );
    assert.equal(
      describeFind(FIND, 'zh-cn'),
      '`x-decisions` 里的一条记录，它的 `at` 指向一个读取单个 `key` 的 GET，并有 `options`、`choice`、`because`、`cost.who`、`cost.until`',
    );
  });
});
