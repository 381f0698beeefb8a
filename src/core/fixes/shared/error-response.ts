import type { Contract, Operation } from '../../contract/contract';
import { entries, follow } from '../../contract/follow';
import { referenceOf } from '../../openapi/reference';
import { bare, isObject, type JsonObject, type JsonValue } from '../../json';
import { PROBLEM } from '../../inference/errors/problem-details';
import type { Change } from '../../document/edits/change';
import { sharedComponent, type Shared } from './component';
import { errorExample } from './error-example';
import { wordsFor } from '../words/words';
import { failuresIn, type Failure, type FailureName } from './failures';
import { sharedHeader } from './headers';
import { houseError } from './house-error';
import { problemExample, problemSchema } from './problem';

/** Documents a failure of an operation, by the response that others share, or by a new one with the body that errors have. */
export function withFailure(contract: Contract, operation: Operation, name: FailureName): Change[] {
  const failure: Failure = failuresIn(wordsFor(contract))[name];
  const place = [...operation.path, 'responses', failure.status];
  if (entries(operation.node['responses']).some(([status]) => status === failure.status)) return [];
  const { ref, changes } = sharedByOthers(contract, failure, name) ?? newResponse(contract, failure);
  return [{ op: 'set', path: place, value: ref }, ...changes];
}

/** What most others refer to under this status. Two failures with one status are told apart by name. */
function sharedByOthers(
  contract: Contract,
  { status, names }: Failure,
  name: FailureName,
): Shared | undefined {
  const isNamed = ['stillRunning', 'otherBody', 'precondition'].includes(name);
  const counts = new Map<string, number>();
  for (const { node } of contract.operations) {
    const written = entries(node['responses']).find(([key]) => key === status)?.[1];
    const ref = isObject(written) ? referenceOf(written) : undefined;
    if (ref === undefined || (isNamed && !names.some((one) => ref.endsWith(`/${one}`)))) continue;
    if (follow(contract.root, { $ref: ref }, [])) counts.set(ref, (counts.get(ref) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && { ref: { $ref: most[0] }, changes: [] };
}

function newResponse(contract: Contract, failure: Failure): Shared {
  const house = houseError(contract);
  const retry = failure.isTimed ? sharedHeader(contract, 'Retry-After') : undefined;
  const problem = house ? undefined : problemSchema(contract);
  const example = house ? errorExample(contract, house, failure) : problemExample(failure);
  // The first error of a document sets the style; others do as it does.
  const id = house ? undefined : sharedHeader(contract, 'Request-Id');
  const headers: JsonObject = bare([
    ...(retry ? [['Retry-After', retry.ref] as const] : []),
    ...(id ? [['Request-Id', id.ref] as const] : []),
    ...(house?.headers ?? []),
  ]);
  const parts = [retry, id, problem].flatMap((part) => part?.changes ?? []);
  const media: JsonObject = {
    schema: house?.schema ?? (problem?.ref as JsonValue),
    ...(example ? { example } : {}),
  };
  const value: JsonObject = {
    description: failure.description,
    ...(Object.keys(headers).length > 0 ? { headers } : {}),
    content: { [house?.media.type ?? PROBLEM]: media },
  };
  const shared = sharedComponent(contract, 'responses', failure.names, value, (node) =>
    serves(node, failure, house?.media.type),
  );
  const isNew = shared.changes.length > 0;
  return {
    ...shared,
    changes: [...shared.changes, ...(isNew ? parts : [])],
  };
}

/** Whether a response that is called so says what it should, in the media type of the other errors. */
function serves(
  { description, content, headers }: JsonObject,
  failure: Failure,
  type: string | undefined,
): boolean {
  if (typeof description !== 'string' || description === '') return false;
  if (type !== undefined && !(isObject(content) && Object.hasOwn(content, type))) return false;
  return !failure.isTimed || entries(headers).some(([name]) => /^retry-after$/i.test(name));
}
