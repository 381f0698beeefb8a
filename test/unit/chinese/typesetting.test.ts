import assert from 'node:assert/strict';
import { TRANSITIONS } from '../../../src/core/inference/operations/transition';
import { OPERATION_KINDS } from '../../../src/core/inference/operations/operation-kind';
import { CAUSES } from '../../../src/core/inference/errors/cause';
import { describeFind } from '../../../src/core/grading/evidence/describe';
import type { Find } from '../../../src/core/grading/evidence/kinds';
import { series } from '../../../src/core/texts/series';
import { passages, type Passage } from './passages';
import { misset } from './typesetting';

const sentence = (text: string): Passage => ({ file: 'a', line: 1, text, isPage: false });
const page = (text: string): Passage => ({ ...sentence(text), isPage: true });

describe('spaces and punctuation in Chinese', function () {
  this.timeout(60_000);

  for (const [fault, text] of [
    ['a value glued to a word', '发送{0}次'],
    ['Latin glued to a word', '用401或403表示'],
    ['a space beside quotation marks', '消息只有一句 “invalid request”'],
    ['a half-width comma', '发送, 查询'],
    ['half-width brackets', '下一步 (重试)'],
    ['straight quotation marks', '字段 "{0}" 缺失'],
    ['a space between Chinese characters', '第一句。 第二句'],
    ['two spaces', '一段 API  文案'],
  ] as const)
    it(`sees ${fault}`, () => assert.notDeepEqual(misset(sentence(text)), [], text));

  it('sees a fault on a page, and says where', () => {
    assert.match(misset(page('# 题\n\n好。\n第二 **行** 有误。')).join('\n'), /^a:4 /);
  });

  it('leaves code, quoted English and what only a terminal shows alone', () => {
    assert.deepEqual(misset(page('用 `a,b`，写“No, sir.”。\n\n```yaml\na: 中,文\n```\n')), []);
    for (const text of [
      '见 api-kata <command> --help',
      '没有 .yaml、.yml 文件',
      '没有 {0}。{1?}请看',
      "例如 'a/**/*.yaml'",
    ])
      assert.deepEqual(misset(sentence(text)), []);
  });

  it('is right wherever Chinese is written', () => {
    const found = passages().flatMap(misset);
    assert.equal(found.length, 0, found.join('\n'));
  });

  it('is right in what the engine puts together', () => {
    const said = finds().map((find) => describeFind(find, 'zh-cn'));
    assert.ok(said.length > 40);
    assert.deepEqual(
      said.flatMap((text) => misset(sentence(text))),
      [],
    );
  });

  it('is right in lists', () => {
    assert.equal(series([]), '');
    assert.equal(series(['`401`'], '或'), '`401`');
    assert.equal(series(['401', '403', 'default'], '或'), '401、403 或 default');
    assert.equal(series(['凭据缺失', 'ID 不存在'], '和'), '凭据缺失和 ID 不存在');
  });
});

/** Each kind of evidence, with and without a word for the thing. */
function finds(): Find[] {
  const selectors: Find[] = [
    ...OPERATION_KINDS.map((operation) => ({ operation })),
    ...TRANSITIONS.map((does) => ({ does })),
    { delivery: 'any' },
    { scheme: 'bearer' },
  ];
  const conditions: Find[] = [
    {},
    { refuses: [...CAUSES] },
    {
      responds: ['201'],
      respondsAny: [
        ['401', '403', 'default'],
        ['400', '422'],
      ],
    },
    { retry: 'header', atMost: { requiredInputs: 3 } },
    { response: 'error', mediaType: 'application/' },
    { security: 'required', atLeast: { requiredInputs: 1 } },
  ];
  return selectors.flatMap((selector) =>
    conditions.flatMap((condition) => [
      { ...selector, ...condition },
      { ...selector, ...condition, about: ['message'] },
    ]),
  );
}
