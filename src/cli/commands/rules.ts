import type { RuleInfo } from '../../core/rule-info';
import { PROFILES } from '../../engine/profiles';
import { ruleInfos } from '../../library/content';
import { oneOf } from '../arguments';
import { command } from '../command';
import { asJson, PLAIN_FORMATS, TEXT_OR_JSON } from '../plain-format';
import { textsOf } from '../texts/texts';

export const rules = command({
  name: 'rules',
  usage: '',
  takes: [0, 0],
  summary: { en: 'every rule: severity, what it asks for', 'zh-cn': '列出规则：级别与要求' },
  options: {
    format: TEXT_OR_JSON,
    profile: {
      type: 'string',
      value: PROFILES.join('|'),
      says: { en: 'whose severities to show (default: review)', 'zh-cn': '显示哪一套级别（默认 review）' },
    },
  },
  example: 'api-kata rules --format json',
  async run({ values, locale, terminal }) {
    const texts = textsOf(locale);
    const format = oneOf('--format', values.format ?? 'text', PLAIN_FORMATS, texts);
    const profile = oneOf('--profile', values.profile ?? 'review', PROFILES, texts);
    const all = ruleInfos(profile, locale);
    if (format === 'json') terminal.print(asJson(all));
    else {
      const { wrap } = await import('../markdown/wrap');
      terminal.print(asText(all, (text) => wrap([{ text: text.replaceAll('`', '') }], terminal.width - 6)));
    }
    return 0;
  },
});

/** By category, as `Kata.rules` sorts them. */
function asText(all: readonly RuleInfo[], lines: (text: string) => string[]): string {
  const out: string[] = [];
  let category: string | undefined;
  for (const rule of all) {
    if (rule.category !== category) out.push(...(out.length > 0 ? [''] : []), rule.category);
    category = rule.category;
    out.push(
      `  ${(rule.enabled ? rule.severity : 'off').padEnd(5)}  ${rule.id}`,
      ...lines(rule.description).map((line) => `      ${line}`),
    );
  }
  return `${out.join('\n')}\n`;
}
