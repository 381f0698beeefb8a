import type { Contract, Method, Operation } from './contract';
import { memoizeAlone } from './memoize';
import { missOperations, operationsToSearch } from './unread-operations';

/** The operation of a method at a route, as `GET` at `/messages/{id}`; undefined where there is none. */
export function operationAt(contract: Contract, route: string, method: Method): Operation | undefined {
  const found = byRoute(contract).get(`${method} ${route}`);
  if (!found) missOperations(contract);
  return found;
}

const byRoute = memoizeAlone((contract: Contract): Map<string, Operation> => {
  const found = new Map<string, Operation>();
  for (const operation of operationsToSearch(contract)) {
    const key = `${operation.method} ${operation.route}`;
    if (!found.has(key)) found.set(key, operation);
  }
  return found;
});
