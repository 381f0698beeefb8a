import assert from 'node:assert/strict';
import { languageOf } from '../../../src/cli/language';
import { localeOf } from '../../../src/core/texts/locale';

const cases: [env: Record<string, string>, locale: string][] = [
  [{}, 'en'],
  [{ LANG: 'zh_CN.UTF-8' }, 'zh-cn'],
  [{ LANG: 'zh_CN' }, 'zh-cn'],
  [{ LANG: 'zh_TW.Big5@stroke' }, 'zh-cn'],
  [{ LANG: 'zh-Hans-CN' }, 'zh-cn'],
  [{ LANG: 'zh' }, 'zh-cn'],
  [{ LANG: 'zha_CN' }, 'en'],
  [{ LANG: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_CN.utf8' }, 'zh-cn'],
  [{ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, 'zh-cn'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C.UTF-8' }, 'en'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: '', LC_MESSAGES: '' }, 'zh-cn'],
  [{ LANG: 'en_US.UTF-8', LANGUAGE: 'zh_CN:en' }, 'zh-cn'],
  [{ LANG: 'zh_CN.UTF-8', LANGUAGE: 'en:zh_CN' }, 'en'],
  [{ LANG: 'zh_CN.UTF-8', LANGUAGE: '' }, 'zh-cn'],
  [{ LANG: 'de_DE.UTF-8', LANGUAGE: 'fr:zh_TW:en' }, 'zh-cn'],
  [{ LANG: 'zh_CN.UTF-8', LANGUAGE: 'fr:de' }, 'zh-cn'],
  // Where the locale is C, no translation is wanted.
  [{ LANG: 'C', LANGUAGE: 'zh_CN' }, 'en'],
  [{ LC_ALL: 'POSIX', LANGUAGE: 'zh_CN' }, 'en'],
  [{ LANGUAGE: 'zh_CN' }, 'en'],
];

describe('the language of the command line', () => {
  for (const [env, locale] of cases)
    it(`is ${locale} for ${JSON.stringify(env)}`, () => assert.equal(localeOf(languageOf(env)), locale));
});
