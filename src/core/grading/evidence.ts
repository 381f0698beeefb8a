import type { Contract, Node, Operation, Response } from '../contract/contract';
import { mentionsResource, ofKind } from '../inference/operations/kinds';
import { retryOf } from '../inference/idempotency/retry';
import type { Find } from '../exercises/exercise';
import { firstCallOf } from './metrics';

/** The places of the contract that a `find` selects; empty where the answer shows nothing of the kind. */
export function evidenceFor(contract: Contract, find: Find): Node[] {
  const operations = ofKind(contract, find.operation ?? 'any').filter((operation) =>
    matches(contract, operation, find),
  );
  if (find.response === undefined)
    return operations.filter((operation) => usesMediaType(operation.responses, find.mediaType));
  return operations
    .flatMap((operation) => operation.responses)
    .filter((response) => isClass(response, find.response) && usesMediaType([response], find.mediaType));
}

function matches(contract: Contract, operation: Operation, find: Find): boolean {
  if (find.about && !mentionsResource(operation, find.about)) return false;
  if (find.retry && retryOf(contract, operation)?.kind !== find.retry) return false;
  const oneOfEach = [...(find.responds ?? []).map((status) => [status]), ...(find.respondsAny ?? [])];
  if (!oneOfEach.every((statuses) => statuses.some((status) => documents(operation, status)))) return false;
  return isWithinBounds(contract, operation, find);
}

function isWithinBounds(contract: Contract, operation: Operation, { atMost, atLeast }: Find): boolean {
  if (!atMost && !atLeast) return true;
  const { requiredInputs, firstCallFacts } = firstCallOf(contract, operation);
  return (
    requiredInputs >= (atLeast?.requiredInputs ?? 0) &&
    requiredInputs <= (atMost?.requiredInputs ?? Infinity) &&
    firstCallFacts <= (atMost?.firstCallFacts ?? Infinity)
  );
}

/** `4XX` documents each 4xx; `default` documents none by name. */
function documents(operation: Operation, status: string): boolean {
  return operation.responses.some(
    (response) => response.status === status || response.status.toUpperCase() === `${status[0]}XX`,
  );
}

function isClass(response: Response, wanted: Find['response']): boolean {
  const success = /^[23]/.test(response.status);
  return wanted === 'success' ? success : !success && !response.status.startsWith('1');
}

function usesMediaType(responses: readonly Response[], mediaType: string | undefined): boolean {
  if (mediaType === undefined) return true;
  return responses.some((response) =>
    response.content.some(({ type }) => type.toLowerCase().startsWith(mediaType)),
  );
}
