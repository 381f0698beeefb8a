import { kindOfScheme, SCHEME_KINDS, type SchemeKind } from '../../inference/security/scheme-kind';
import type { Selector } from './kind';

export interface SchemeFields {
  /** A security scheme that at least one operation demands; one that nobody asks for protects nothing. */
  scheme?: SchemeKind;
}

const EN: Record<SchemeKind, string> = {
  bearer: 'an operation that demands a bearer token',
  basic: 'an operation that demands HTTP Basic',
  'api-key': 'an operation that demands an API key',
  oauth2: 'an operation that demands OAuth 2.0',
  'mutual-tls': 'an operation that demands mutual TLS',
};

const ZH_CN: Record<SchemeKind, string> = {
  bearer: '一个要求 Bearer 令牌的操作',
  basic: '一个要求 HTTP Basic 的操作',
  'api-key': '一个要求 API 密钥的操作',
  oauth2: '一个要求 OAuth 2.0 的操作',
  'mutual-tls': '一个要求双向 TLS 的操作',
};

export const scheme: Selector<SchemeFields> = {
  schema: { scheme: { enum: [...SCHEME_KINDS] } },
  select({ operations, securitySchemes }, { scheme }) {
    const demanded = new Set(
      operations.flatMap(({ security = [] }) => security.flatMap((alternative) => Object.keys(alternative))),
    );
    return [...securitySchemes.values()]
      .filter((candidate) => demanded.has(candidate.name) && kindOfScheme(candidate) === scheme)
      .map((node) => ({ node, operation: undefined, responses: [] }));
  },
  describe: {
    en: ({ scheme }, thing) => (scheme ? `${EN[scheme]}${thing ? ` about ${thing}` : ''}` : ''),
    'zh-cn': ({ scheme }, thing) => (scheme ? `${ZH_CN[scheme]}${thing ? `（关于 ${thing}）` : ''}` : ''),
  },
};
