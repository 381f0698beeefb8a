import assert from 'node:assert/strict';
import { canMatch, matchCost } from '../../../../src/core/schema/patterns/can-match';

const a = (count: number): string => 'a'.repeat(count);

describe('canMatch', () => {
  for (const [pattern, value, expected] of [
    ['^[A-Z]{3}$', 'EUR', true],
    ['^[A-Z]{3}$', 'EUR\n', false],
    ['^\\+[1-9]\\d{6,14}$', '+14155550100', true],
    ['^[a-zA-Z0-9\\-_.]+$', 'a-b_c.d', true],
    ['^\\-?P?(\\d+Y)?(\\d+M)?$', 'P3Y', true],
    ["^[\\w\\s\\-\\p{L},.']+$", 'Zoë, 北京', true],
    ['^.{1}$', '😀', true],
    ['\\d', '٣', false],
    ['^\\s$', '\u00a0', true],
    ['^.$', '\u2028', false],
    ['', 'x', true],
    ['^(?=.*\\d)(?=.*[a-z])(?!.*\\s).{8,}$', 'abcdefg1', true],
    ['^(?=.*\\d)(?=.*[a-z])(?!.*\\s).{8,}$', 'abcdefgh', false],
    ['^(?=.*\\d)(?=.*[a-z])(?!.*\\s).{8,}$', 'abc defg1', false],
    ['^(?!^[-+.]*$)[+-]?0*\\d*\\.?\\d*$', '-12.5', true],
    ['^(?!^[-+.]*$)[+-]?0*\\d*\\.?\\d*$', '-.', false],
    ['^[a-z-]+(?<!-)$', 'a-', false],
    ['^a{0,2500}$', a(300), true],
    ['^[ab]{2,1001}$', a(1002), false],
    ['^[ab]{2,1001}$', a(1001), true],
    ['^a{1001,}$', a(300), false],
    ['^(?:[a-z0-9-]{1,63}\\.){1,30}[a-z]{2,63}$', 'api.example.com', true],
    ['^(?<year>\\d{4})$', '2026', true],
  ] as const)
    it(`${pattern} ${expected ? 'fits' : 'does not fit'} ${JSON.stringify(value).slice(0, 30)}`, () =>
      assert.equal(canMatch(pattern, value), expected));

  it('does not check what a matcher of linear time cannot express, or is no regular expression', () => {
    for (const pattern of ['(a)\\1', 'a(?=b)', '(?=a).{2}', '^(?:(?!x).)*$', '[', '(?i)abc', '\\p{Emoji}'])
      assert.equal(canMatch(pattern, 'abc'), undefined, pattern);
  });

  it('does not check what was meant in another dialect', () => {
    for (const pattern of ['\\A[a-z]+\\Z', '^[\\p{L}\\_]+$', '\\Qa.b\\E', '^\\h+$'])
      assert.equal(canMatch(pattern, 'abc'), undefined, pattern);
  });

  it('does not guess about characters of two units where the pattern counts units', () => {
    assert.equal(canMatch('^\\_.{1}$', '_a'), true);
    assert.equal(canMatch('^\\_.{1}$', '_😀'), undefined);
  });

  it('has its own mind about how much is too much', () => {
    for (const pattern of [
      '(((a{1000}){1000}){1000})',
      '((a{100}){100}){100}',
      `${'('.repeat(2000)}a${')'.repeat(2000)}`,
      `${'(?:'.repeat(1000)}a${')*'.repeat(1000)}`,
      `^(${'a|'.repeat(4000)}b)$`,
      'a{99999999999}',
      `[${'a'.repeat(10_000)}]`,
      '[\\p{L}\\p{N}\\p{S}\\p{P}\\p{Z}\\p{M}]{1,1000}'.repeat(3),
    ])
      assert.equal(canMatch(pattern, 'abc'), undefined, pattern.slice(0, 50));
    assert.equal(canMatch('^(?:a|b)*a(?:a|b){900}$', a(200_000)), undefined);
  });

  it('says what a match costs at worst', () => {
    assert.ok(matchCost('^a{500}$', 'a') > 20 * matchCost('^a{5}$', 'a'));
    assert.ok(matchCost('^a*$', a(10_000)) > 50 * matchCost('^a*$', a(100)));
    assert.ok(matchCost('[', 'a') > 0);
  });

  it('takes steps in proportion, whatever a backtracking engine would do', () => {
    // Each of these takes a backtracking engine for ever: a fault here hangs the test.
    for (const pattern of [
      '^(a+)+$',
      '^(a|a)*$',
      '^((a*)*)*$',
      '^(a?){30}(a+)*$',
      '^(a?){30}a{30}$',
      'a*a*a*a*a*a*a*a*b',
      `^${'(a|a)'.repeat(40)}$`,
      '^((a*){8}){8}$',
      '^(([a-z])+.)+[A-Z]([a-z])+$',
      '^(a|b|ab)*(?:c|d)$',
      '^(?=(a+)+$)a',
      '(.*a){20}$',
    ])
      assert.equal(canMatch(pattern, `${a(3000)}!`), false, pattern);
  });
});
