import type { Operation, SecurityRequirement } from '../../contract/contract';

/** An empty requirement among the alternatives: credentials are optional. */
export function isAnonymous(requirement: SecurityRequirement): boolean {
  return Object.keys(requirement).length === 0;
}

/** True where a caller has to have credentials: some are asked for, and they are not optional. */
export function needsCredentials({ security = [] }: Operation): boolean {
  return security.length > 0 && !security.some(isAnonymous);
}

/** True where each alternative asks for scopes. */
export function asksForScopes({ security = [] }: Operation): boolean {
  return security.every((one) => Object.values(one).some((scopes) => scopes.length > 0));
}

/** True for an operation that says it is public on purpose: `x-public: true`, or the reason as a text. */
export function isDeclaredPublic({ node, pathExtensions }: Operation): boolean {
  const reason = node['x-public'] ?? pathExtensions['x-public'];
  return reason === true || (typeof reason === 'string' && reason.trim() !== '');
}
