import type { Contract, Operation } from '../../contract/contract';
import { memoizeAlone } from '../../contract/memoize';

/** The scopes that operations ask for which only look. */
const scopesToLook = memoizeAlone(
  ({ operations }: Contract): ReadonlySet<string> =>
    new Set(operations.filter(({ method }) => method === 'get' || method === 'head').flatMap(scopesOf)),
);

/** True where each alternative asks for a scope with which nothing can merely be looked at. */
export function asksForOwnScope(contract: Contract, { security = [] }: Operation): boolean {
  const looking = scopesToLook(contract);
  return (
    security.length > 0 &&
    security.every((one) => Object.values(one).some((scopes) => scopes.some((scope) => !looking.has(scope))))
  );
}

function scopesOf({ security = [] }: Operation): string[] {
  return security.flatMap((one) => Object.values(one).flat());
}
