import type { Contract } from '../../contract/contract';
import { isError } from '../../contract/statuses';
import { requestIdOf } from '../../inference/debugging/request-ids';
import { headerNamesRequest } from '../../inference/debugging/request-id-words';
import { isTokenEndpoint } from '../../inference/errors/answers';
import { entries } from '../../contract/follow';
import { toPointer, type JsonValue } from '../../json';
import { operationsAt, responsesAt } from '../concerned';
import { proposal, set, type Fixer } from '../fix';
import { sharedHeader } from '../shared/headers';

/** The header with the id of the request that other responses have, or one that they can share. */
export const requestIdExposed: Fixer = (subject) => {
  const { contract } = subject;
  const own = operationsAt(subject).filter((operation) => !isTokenEndpoint(operation));
  const all = [...responsesAt(subject), ...own.flatMap(({ responses }) => responses)];
  const found = all.filter(
    (response) => isError(response.status) && requestIdOf(contract, response).lack === 'missing',
  );
  const distinct = [...new Map(found.map((response) => [toPointer(response.path), response])).values()];
  const house = houseHeader(contract);
  const shared = house ? undefined : sharedHeader(contract, 'Request-Id');
  const [name, value] = house ?? ['Request-Id', shared?.ref ?? {}];
  const changes = distinct.flatMap(({ path }) => [
    set([...path, 'headers', name], value),
    ...(shared?.changes ?? []),
  ]);
  return proposal('shared-component', { say: 'add', what: name }, changes);
};

function houseHeader({ operations }: Contract): [string, JsonValue] | undefined {
  for (const { node } of operations.flatMap(({ responses }) => responses))
    for (const [name, written] of entries(node['headers']))
      if (headerNamesRequest(name)) return [name, written];
  return undefined;
}
