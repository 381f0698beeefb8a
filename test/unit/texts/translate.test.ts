import assert from 'node:assert/strict';
import { REPEATED, repeated } from '../../../src/core/texts/wording';
import { inEnglish, translator } from '../../../src/core/texts/translate';

describe('translating rule texts', () => {
  const translate = translator({
    why: { 'a-rule': '为什么' },
    messages: {
      '`{0}` has no key.': '`{0}` 没有键。',
      '{0} of {1} lack it.': '{1} 个里有 {0} 个缺少。',
      '`{0}` has no key. Add `{1}`.': '`{0}` 没有键，请加 `{1}`。',
    },
  });

  it('carries the values over, in the order of the translation', () => {
    assert.equal(translate.message('`sendMessage` has no key.'), '`sendMessage` 没有键。');
    assert.equal(translate.message('3 of 7 lack it.'), '7 个里有 3 个缺少。');
  });

  it('prefers the most specific template', () => {
    assert.equal(translate.message('`a` has no key. Add `b`.'), '`a` 没有键，请加 `b`。');
  });

  it('translates a message that holds in more places, and how many', () => {
    const both = translator({
      why: {},
      messages: { '`{0}` has no key.': '`{0}` 没有键。', [REPEATED]: '{0}另有 {1} 处，如 {2、}。' },
    });
    assert.equal(
      both.message(repeated('`sendMessage` has no key.', 40, '`GET /a, Error`')),
      '`sendMessage` 没有键。另有 40 处，如 `GET /a`、`Error`。',
    );
    assert.equal(translate.message(repeated('Said {1}.', 40, '`a`')).includes('Said {1}. The same'), true);
  });

  it('lists names the Chinese way, where the template asks for it', () => {
    const lists = translator({ why: {}, messages: { '`{0}` lacks `{1}`.': '`{0}` 缺少 `{1、}`。' } });
    assert.equal(lists.message('`a, b` lacks `c, {0}, d`.'), '`a, b` 缺少 `c`、`{0}`、`d`。');
    assert.equal(lists.message('`a` lacks `c`.'), '`a` 缺少 `c`。');
  });

  it('leaves unknown texts in English', () => {
    assert.equal(translate.message('Something else.'), 'Something else.');
    assert.equal(translate.why('b-rule', 'why'), 'why');
    assert.equal(translate.why('a-rule', 'why'), '为什么');
    assert.equal(inEnglish.message('x'), 'x');
  });

  it('takes special characters in templates literally', () => {
    const special = translator({ why: {}, messages: { 'Is `{0}` (a|b)?': '`{0}`？' } });
    assert.equal(special.message('Is `x` (a|b)?'), '`x`？');
    assert.equal(special.message('Is `x` a?'), 'Is `x` a?');
  });
});
