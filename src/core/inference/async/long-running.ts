import type { Contract, Operation, Response, Schema, Surroundings } from '../../contract/contract';
import { flatten } from '../../contract/flatten';
import { monitorBelow, monitorFor, monitorNamed, OF_A_JOB, ownerOf, sameAddress } from './monitors';
import { isIdentityName } from '../operations/payloads';
import { responsesFor } from '../../contract/statuses';
import { words } from '../text/words';

/** Where a caller learns how an accepted request ended. */
export interface Handle {
  /** The documented GET that tells, where the handle leads to one. */
  monitor?: Operation;
}

/** What a 202 gives the caller: a handle, an id that no documented GET takes, or nothing. */
export function handleOf(
  contract: Contract,
  operation: Operation,
  response: Response,
): Handle | 'dead-end' | undefined {
  // The caller already has the address: DELETE /exports/{id}, then GET /exports/{id}.
  // It is the thing itself and no status resource, so it is not named as the monitor.
  if (sameAddress(contract, operation, response)) return {};
  const byId = byBody(contract, operation, response);
  if (byId !== undefined && byId !== 'dead-end') return byId;
  if (byHeader(response) || 'links' in response.node) return monitorBelow(contract, operation);
  // The outcome is delivered.
  if (operation.callbacks.length > 0) return {};
  return byId;
}

function byHeader({ node }: Response): boolean {
  const headers = node['headers'];
  const names = typeof headers === 'object' && headers !== null ? Object.keys(headers) : [];
  return names.some((name) =>
    /^(location|content-location|operation-location|link|azure-asyncoperation|(x-)?.*(operation|job|task|status)-?(id|url|uri|location))$/i.test(
      name,
    ),
  );
}

const LINK = /^(_?links?|self|href|url|uri|location)$|_(href|url|uri|link|links|location)$/;

function byBody(
  contract: Contract,
  operation: Operation,
  { content }: Response,
): Handle | 'dead-end' | undefined {
  let found: 'dead-end' | undefined;
  for (const { schema, examples } of content) {
    // What cannot be read may well hold the id.
    if (!schema) {
      if (examples.length === 0) return {};
      continue;
    }
    if (isUnread(contract, schema)) return {};
    for (const name of namesIn(contract, schema, 0)) {
      const snake = words(name).join('_');
      if (LINK.test(snake)) return monitorBelow(contract, operation);
      if (/(^|_)name$/.test(snake)) {
        const monitor = monitorNamed(contract, operation);
        if (monitor) return { monitor };
      }
      if (!isIdentityName(name)) continue;
      const monitor = monitorFor(contract, operation, schema, snake);
      if (monitor) return { monitor };
      if (/^(id|sid|uuid|guid|arn|reference)$/.test(snake) || OF_A_JOB.test(ownerOf(snake)))
        found = 'dead-end';
    }
  }
  return found;
}

/** Member names of a body, of the objects and list items in it, two levels deep. */
function namesIn(contract: Surroundings, schema: Schema, depth: number): string[] {
  const flat = flatten(contract, schema);
  const inner = [...flat.properties.values()].map((property) => property.schema);
  const deeper = depth < 2 ? [...inner, ...(flat.items ? [flat.items] : [])] : [];
  return [...flat.properties.keys(), ...deeper.flatMap((one) => namesIn(contract, one, depth + 1))];
}

function isUnread(contract: Surroundings, schema: Schema): boolean {
  return flatten(contract, schema).parts.every(({ node }) => typeof node['$ref'] === 'string');
}

/** The operations that answer 202, with that response. Webhook receivers are none of ours. */
export function accepting(operations: readonly Operation[]): { operation: Operation; response: Response }[] {
  return operations.flatMap((operation) =>
    responsesFor(operation, '202').map((response) => ({ operation, response })),
  );
}
