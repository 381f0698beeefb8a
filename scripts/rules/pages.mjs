import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the pages in a language. */
export function pagesIn(language) {
  return language === 'en' ? 'rulesets/docs' : join('rulesets/docs', language);
}

/** A page in its language; undefined where there is none. */
export function readPage(language, id) {
  const file = join(pagesIn(language), `${id}.md`);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** The first paragraph of a page: what the rule asks for. */
export function askedFor(page) {
  return page.split(/\n\n+/)[1] ?? '';
}

const WORDS = {
  en: {
    severities: { error: 'error', warn: 'warning', info: 'info', hint: 'suggestion' },
    engine: 'the engine’s own',
    facts: (severity, theme, isOff, since) =>
      `Severity: ${severity} · Theme: ${theme} · ${isOff ? 'Off' : 'On'} by default · Since ${since}`,
  },
  'zh-cn': {
    severities: { error: '错误', warn: '警告', info: '信息', hint: '建议' },
    engine: '引擎自身',
    facts: (severity, theme, isOff, since) =>
      `级别：${severity} · 主题：${theme} · ${isOff ? '默认关闭' : '默认开启'} · 始于 ${since}`,
  },
};

/** The line of facts below the first paragraph of a page. */
export function factsOf(language, theme, { severity, off, since }) {
  const words = WORDS[language];
  const name = theme === 'engine' ? words.engine : `\`${theme}\``;
  return `_${words.facts(words.severities[severity], name, off === true, since)}_`;
}

/** A page with its head as the registry has it: the id, what is asked for (left as it is), the facts. */
export function withHead(page, language, id, theme, rule) {
  const [, asked, ...rest] = page.split(/\n\n/);
  const old = rest[0]?.startsWith('_') ? 1 : 0;
  return [`# ${id}`, asked, factsOf(language, theme, rule), ...rest.slice(old)].join('\n\n');
}
