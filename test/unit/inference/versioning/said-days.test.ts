import assert from 'node:assert/strict';
import {
  daysAfter,
  daysIn,
  dayOfSeconds,
  weekdayMissed,
} from '../../../../src/core/inference/versioning/endings/days';
import { saidDays, type Role } from '../../../../src/core/inference/versioning/endings/said-days';

describe('days in a text', () => {
  const table: [text: string, days: string[]][] = [
    ['2027-06-30', ['2027-06-30']],
    ['2027/06/30 and 2027-07-01', ['2027-06-30', '2027-07-01']],
    ['30 June 2027, 1st July 2027, 2nd of Jan. 2028', ['2027-06-30', '2027-07-01', '2028-01-02']],
    ['June 30, 2027; Sept. 1st 2027', ['2027-06-30', '2027-09-01']],
    ['Wed, 30 Jun 2027 00:00:00 GMT', ['2027-06-30']],
    ['2027 年 6 月 30 日、2028年1月2号', ['2027-06-30', '2028-01-02']],
    ['June 2027, 2027-06, 2027 年 6 月', []],
    ['31 June 2027, 2027-02-30, 2027-13-01', []],
    ['version 2027-06-301', []],
  ];
  for (const [text, days] of table)
    it(text, () =>
      assert.deepEqual(
        daysIn(text).map(({ day }) => day),
        days,
      ),
    );

  it('of seconds, also of those that are milliseconds', () => {
    assert.equal(dayOfSeconds('@1788220800'), '2026-09-01');
    assert.equal(dayOfSeconds(' @1788307199 '), '2026-09-01');
    assert.equal(dayOfSeconds('@1788220800000'), '9999-12-31');
    assert.equal(dayOfSeconds('@-99999999999999'), '0001-01-01');
    for (const text of ['1788220800', 'true', '@', '@12.5']) assert.equal(dayOfSeconds(text), undefined);
  });

  it('counted on from another', () => {
    assert.equal(daysAfter('2026-09-01', 270), '2027-05-29');
    assert.equal(daysAfter('soon', 270), 'soon');
  });

  it('whose weekday is another', () => {
    assert.equal(weekdayMissed('Thu, 30 Sep 2027 23:59:59 GMT'), undefined);
    assert.equal(weekdayMissed('Wed, 30 Sep 2027 23:59:59 GMT'), 'Thu');
    assert.equal(weekdayMissed('30 Sep 2027'), undefined);
  });
});

describe('what a text says of a day', () => {
  const table: [text: string, said: [Role, string][], about?: Role][] = [
    [
      'Deprecated since 1 September 2026, removed on 30 June 2027.',
      [
        ['since', '2026-09-01'],
        ['end', '2027-06-30'],
      ],
    ],
    ['Works until 2027-06-30. Released 2020-01-01.', [['end', '2027-06-30']]],
    ['On June 30, 2027 it stops answering.', [['end', '2027-06-30']]],
    ['Deprecated, on 30 June 2027 it goes.', [['end', '2027-06-30']]],
    ['As of 1 September 2026, use `cost`.', [['since', '2026-09-01']]],
    ['As of 30 June 2027 it is gone.', [['end', '2027-06-30']]],
    ['It is answered\nuntil\n30 June 2027.', [['end', '2027-06-30']]],
    ['Please migrate before 1 May 2027; it is removed on 30 June 2027.', [['end', '2027-06-30']]],
    ['Migrate before 30 August 2027, the day on which this stops working.', [['end', '2027-08-30']]],
    ['See https://docs.example/removed/2027-06-30 for more.', []],
    ['Nothing changes. Read it on 30 June 2027.', []],
    ['Read it on 30 June 2027.', [['end', '2027-06-30']], 'end'],
    ['Migrate by 1 May 2027.', [], 'end'],
    ['将于 2027 年 6 月 30 日下线。', [['end', '2027-06-30']]],
    [
      '自 2026 年 9 月 1 日起弃用，2027 年 6 月 30 日下线。',
      [
        ['since', '2026-09-01'],
        ['end', '2027-06-30'],
      ],
    ],
    [
      '2026 年 9 月 1 日起弃用并于 2027 年 6 月 30 日移除。',
      [
        ['since', '2026-09-01'],
        ['end', '2027-06-30'],
      ],
    ],
    ['自 2027 年 6 月 30 日起停止服务。', [['end', '2027-06-30']]],
    ['自 2026 年 9 月 1 日起。', [['since', '2026-09-01']]],
    ['下线日期：2027-06-30', [['end', '2027-06-30']]],
    ['2027-06-30 之后不再接受。', [['end', '2027-06-30']]],
    ['11 月 15 日冻结，2027 年 6 月 30 日前迁移。', []],
  ];
  for (const [text, said, about] of table)
    it(text.replaceAll('\n', ' '), () =>
      assert.deepEqual(
        saidDays(text, about).map(({ role, day }) => [role, day]),
        said,
      ),
    );
});
