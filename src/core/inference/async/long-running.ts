import type { Contract, Operation, Response } from '../../contract/contract';
import { headerNames } from '../../contract/headers';
import { responsesFor } from '../../contract/statuses';
import { namesIn } from '../fields/names';
import { nounOf } from '../operations/intent';
import { isIdentityName } from '../operations/payloads';
import { snakeOf } from '../text/words';
import { purposeOf } from './job-nouns';
import { monitorBelow, monitorFor, monitorNamed, ownerOf, sameAddress } from './monitors';

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
  if (byHeader(response) || 'links' in response.node) return below(contract, operation);
  // The outcome is delivered.
  if (operation.callbacks.length > 0) return {};
  return byId;
}

function below(contract: Contract, operation: Operation): Handle {
  const monitor = monitorBelow(contract, operation);
  return monitor ? { monitor } : {};
}

function byHeader(response: Response): boolean {
  return headerNames(response).some((name) =>
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
    for (const name of namesIn(contract, schema, 2)) {
      const snake = snakeOf(name);
      if (LINK.test(snake)) return below(contract, operation);
      if (/(^|_)name$/.test(snake)) {
        const monitor = monitorNamed(contract, operation);
        if (monitor) return { monitor };
      }
      if (!isIdentityName(name)) continue;
      const monitor = monitorFor(contract, operation, schema, snake);
      if (monitor) return { monitor };
      if (/^(id|sid|uuid|guid|arn|reference)$/.test(snake) || purposeOf(ownerOf(snake)) !== undefined)
        found = 'dead-end';
    }
  }
  return found;
}

/** The operations that answer 202, with that response. Webhook receivers are none of ours. */
export function accepting(operations: readonly Operation[]): { operation: Operation; response: Response }[] {
  return operations.flatMap((operation) =>
    responsesFor(operation, '202').map((response) => ({ operation, response })),
  );
}

/** True where the contract says that nobody will ever learn how it went: telemetry and the like. */
export function saysItEndsHere(operation: Operation, response: Response): boolean {
  const { summary, description } = operation;
  const said = `${summary} ${description} ${response.description}`;
  return (
    ENDS_HERE.test(said) ||
    /^(metric|telemetry|log|beacon|span|trace)$/.test(nounOf(operation)) ||
    (nounOf(operation) === 'event' && MEASURES.test(said))
  );
}

/** What is measured is sent in, and nobody asks what became of one. */
const MEASURES = /\b(track(ing)?|analytics?|ingest\w*|data event|telemetry|custom event)\b|埋点/i;

const ENDS_HERE =
  /fire[- ]and[- ]forget|best[- ]effort|(no|not|never) (delivery )?(confirm|acknowledg|report|track)|cannot be (tracked|queried)/i;
