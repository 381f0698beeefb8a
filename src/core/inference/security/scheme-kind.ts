import type { SecurityScheme } from '../../contract/contract';

/** How a credential travels. */
export const SCHEME_KINDS = ['bearer', 'basic', 'api-key', 'oauth2', 'mutual-tls'] as const;
export type SchemeKind = (typeof SCHEME_KINDS)[number];

/** Names of HTTP authentication schemes are read without case (RFC 9110, section 11.1). */
export function kindOfScheme({ type, node }: SecurityScheme): SchemeKind | undefined {
  if (type === 'apiKey') return 'api-key';
  if (type === 'mutualTLS') return 'mutual-tls';
  if (type === 'oauth2') return 'oauth2';
  const { scheme } = node;
  const http = type === 'http' && typeof scheme === 'string' ? scheme.toLowerCase() : '';
  return http === 'bearer' || http === 'basic' ? http : undefined;
}
