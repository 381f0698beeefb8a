import type { Contract, Method, Operation } from './contract';
import { memoizeAlone } from './memoize';

/** The operation of a method at a route, as `GET` at `/messages/{id}`; undefined where there is none. */
export function operationAt(contract: Contract, route: string, method: Method): Operation | undefined {
  return byRoute(contract).get(`${method} ${route}`);
}

const byRoute = memoizeAlone(({ operations }: Contract): Map<string, Operation> => {
  const found = new Map<string, Operation>();
  for (const operation of operations) {
    const key = `${operation.method} ${operation.route}`;
    if (!found.has(key)) found.set(key, operation);
  }
  return found;
});
