import type { Contract, Operation } from '../../../src/core/contract/contract';
import { memoize, memoizeAlone } from '../../../src/core/contract/memoize';
import { faultOf, type NameFault } from '../../../src/core/inference/naming/operation-names';
import { namesOtherThing } from '../../../src/core/inference/naming/other-thing';
import { suggestedName } from '../../../src/core/inference/naming/suggest';
import { code } from '../../../src/core/texts/wording';
import { collapse, type Placed } from '../rule/collapse';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';

/** Every operation has an `operationId` of a verb and a noun; what a webhook delivers has a name at all. */
export default perDocument(function* ({ contract, operations, deliveries, examine }) {
  const named = [...operations, ...deliveries.filter(({ kind }) => kind === 'webhook')];
  for (const operation of named) examine(operation);
  const problems = named.flatMap((operation) => review(contract, operation));
  yield* oncePerPlace(
    collapse(problems, named.length, (count, of, first) => ({
      message: problems.every(({ fault }) => fault === 'generated')
        ? `${count} of ${of} names of operations bear the marks of a generator, ${first} among them. Choose names of a verb and a noun, which stay when the code behind them moves.`
        : `${count} of ${of} operations should have an \`operationId\` of a verb and a noun, among them ${first}: generated clients name their methods after it.`,
      path: ['paths'],
    })),
  );
});

interface Misnamed extends Placed {
  fault?: NameFault;
}

const faultIn = memoize((surroundings, operation: Operation) =>
  faultOf(surroundings, operation, operation.operationId ?? ''),
);

function review(contract: Contract, operation: Operation): Misnamed[] {
  const { operationId: id, path, name } = operation;
  const better = () => code(suggestedName(contract, operation));
  if (id === undefined)
    return [
      {
        place: name,
        message: `${code(name)} should have an \`operationId\`, such as ${better()}: generated clients name their methods after it.`,
        path,
      },
    ];
  // A webhook is named after what happened, and that has no verb of the caller.
  const fault = operation.kind === 'operation' ? faultIn(contract, operation) : undefined;
  const message = fault
    ? sentence(fault, code(id), code(operation.method.toUpperCase()), better())
    : mistaken(contract, operation, better);
  return message === undefined
    ? []
    : [{ place: name, message, path: [...path, 'operationId'], ...(fault ? { fault } : {}) }];
}

/** What is a good name, and not this operation's. */
function mistaken(contract: Contract, operation: Operation, better: () => string): string | undefined {
  const { kind, operationId: id = '', route } = operation;
  if (kind !== 'operation') return undefined;
  if (namesOtherThing(contract, operation))
    return `${code(id)} is named after another thing than ${code(route)} is about. A name such as ${better()} tells callers what they get.`;
  const twin = bearersOf(contract).get(plain(id));
  return twin === undefined || twin === id
    ? undefined
    : `${code(id)} and ${code(twin)} differ in case and separators only, and many languages make one method of them. Give one of them another name.`;
}

/** The first `operationId` of each that generators may take for one. */
const bearersOf = memoizeAlone(({ operations }: Contract): ReadonlyMap<string, string> => {
  const first = new Map<string, string>();
  for (const { operationId } of operations)
    if (operationId !== undefined && !first.has(plain(operationId)))
      first.set(plain(operationId), operationId);
  return first;
});

function plain(id: string): string {
  return id.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

function sentence(fault: NameFault, id: string, method: string, better: string): string {
  switch (fault) {
    case 'characters':
      return `${id} should be one name without spaces and braces, such as ${better}: each generator replaces them in its own way.`;
    case 'generated':
      return `${id} bears the marks of a generator. Choose a name such as ${better}, which stays when the code behind it moves.`;
    case 'no noun':
      return `${id} should also name the thing, such as ${better}: the next resource needs the same verb.`;
    case 'no verb':
      return `${id} should also name what is done, such as ${better}: it becomes a method that callers have to recognise.`;
    case 'other verb':
      return `${id} promises something else than ${method} does. A name such as ${better} tells callers what will happen.`;
    case 'list of one':
      return `${id} promises a list, and the answer is one thing. A name such as ${better} tells callers what they get.`;
  }
}
