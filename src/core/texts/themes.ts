import type { Locale } from './locale';

/** What the themes of rules and exercises are called. */
const TITLES = new Map<string, Record<Locale, string>>([
  ['async', { en: 'Asynchronous work', 'zh-cn': '异步处理' }],
  ['correctness', { en: 'Correct OpenAPI', 'zh-cn': 'OpenAPI 正确性' }],
  ['data-types', { en: 'Data types', 'zh-cn': '数据类型' }],
  ['debugging', { en: 'Debugging', 'zh-cn': '排查问题' }],
  ['documentation', { en: 'Documentation', 'zh-cn': '文档' }],
  ['errors', { en: 'Errors', 'zh-cn': '错误' }],
  ['first-call', { en: 'The first call', 'zh-cn': '第一次调用' }],
  ['http-semantics', { en: 'HTTP semantics', 'zh-cn': 'HTTP 语义' }],
  ['idempotency', { en: 'Idempotency', 'zh-cn': '幂等' }],
  ['naming', { en: 'Naming', 'zh-cn': '命名' }],
  ['onboarding', { en: 'Onboarding', 'zh-cn': '上手' }],
  ['pagination', { en: 'Pagination', 'zh-cn': '分页' }],
  ['privacy', { en: 'Privacy', 'zh-cn': '隐私' }],
  ['rate-limits', { en: 'Rate limits', 'zh-cn': '限流' }],
  ['security', { en: 'Security', 'zh-cn': '安全' }],
  ['versioning', { en: 'Versioning', 'zh-cn': '版本' }],
  ['webhooks', { en: 'Webhooks', 'zh-cn': 'Webhook' }],
]);

/** The title of a theme; its id where it has none, as in exercises that somebody else wrote. */
export function themeTitle(theme: string, locale: Locale): string {
  return TITLES.get(theme)?.[locale] ?? theme;
}
