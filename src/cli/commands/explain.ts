import { shippedContent } from '../../library/content';
import { command } from '../command';
import { nearest } from '../../core/texts/nearest';
import { textsOf } from '../texts/texts';
import { UsageError } from '../usage';

export const explain = command({
  name: 'explain',
  usage: '<rule>',
  takes: [1, 1],
  summary: {
    en: 'the page of a rule: what the caller suffers, bad and good',
    'zh-cn': '规则的说明页：调用方会遇到什么、反例与正例',
  },
  options: {},
  example: 'api-kata explain idempotency-key-on-create',
  async run({ words: [rule = ''], locale, terminal }) {
    const content = shippedContent(locale);
    const ids = [...(await content.rulePages()).keys()];
    const page = ids.includes(rule) ? await content.rulePage(rule) : undefined;
    if (page === undefined) throw new UsageError(textsOf(locale).rules.unknown(rule, nearest(rule, ids)));
    const { renderMarkdown } = await import('../markdown/render');
    terminal.print(renderMarkdown(page, terminal));
    return 0;
  },
});
