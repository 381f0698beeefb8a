import { faultOf } from '../../inference/naming/operation-names';
import { suggestedName } from '../../inference/naming/suggest';
import { operationsAt } from '../concerned';
import { proposal, set, type Fixer } from '../fix';

/** A name where there is none. To change one is to change the SDKs that are made from it. */
export const operationIdVerbNoun: Fixer = (subject) => {
  const { contract } = subject;
  const all = [...contract.operations, ...contract.deliveries];
  const taken = new Set(all.map(({ operationId }) => operationId));
  const concerned = operationsAt(subject);
  // What is said of all stays said where one of them has a name that is none.
  const isLeft = concerned.some(
    (one) => one.operationId !== undefined && faultOf(contract, one, one.operationId) !== undefined,
  );
  if (isLeft) return undefined;
  const own = concerned.filter(({ operationId }) => operationId === undefined);
  const changes = own.flatMap((operation) => {
    const name = suggestedName(contract, operation);
    if (taken.has(name)) return [];
    taken.add(name);
    return [set([...operation.path, 'operationId'], name)];
  });
  const names = changes.flatMap((change) => (change.op === 'set' ? [change.value] : []));
  const [only, ...others] = names;
  const what = typeof only === 'string' && others.length === 0 ? `operationId: ${only}` : 'operationId';
  return proposal('safe', { say: 'add', what }, changes);
};
