import type { Contract, Operation, Response, Schema } from '../../contract/contract';
import { memoizeByText, memoize, memoizeAlone } from '../../contract/memoize';
import { flatten } from '../../contract/flatten';
import { intentOf } from '../operations/intent';
import { successesOf } from '../../contract/statuses';
import { segments, singular, words } from '../text/words';

/*
 * Where a caller of an asynchronous operation finds its outcome, judged by the addresses of the document.
 */

/** Nouns of things whose only purpose is to tell how something went. */
export const OF_A_JOB =
  /^(operation|job|task|request|message|call|batch|export|import|run|execution|process|report)$/;

/** `job_id` → job. */
export function ownerOf(name: string): string {
  return singular(
    name
      .replace(/_?(id|sid|uuid|guid|arn|reference|ref)$/, '')
      .split('_')
      .at(-1) ?? '',
  );
}

/** A GET on one item: what its address says. Worked out once, since each asynchronous operation asks each of them. */
interface Candidate {
  operation: Operation;
  /** The words of the collection that the item is in, as singulars. */
  collection: readonly string[];
  parameter: string;
  /** The collection's address; see `collectionOf`. */
  below: string;
}

const candidatesIn = memoizeAlone(({ operations }: Contract): Candidate[] =>
  operations.flatMap((operation) => {
    const path = segments(operation.route);
    const last = path.at(-1);
    // `/exports/{id}` and `/exports/{id}/status` both tell.
    const item = last?.parameter ? path : path.slice(0, -1);
    if (operation.method !== 'get' || !item.at(-1)?.parameter) return [];
    if (!last?.parameter && !/status|state|result|progress/i.test(last?.text ?? '')) return [];
    const collection = words(item.at(-2)?.text ?? '').map(singular);
    const parameter = words(item.at(-1)?.text ?? '').join('_');
    const names = item.slice(0, -1).map(({ text }) => text);
    return [{ operation, collection, parameter, below: collectionOf(names.join('/')) }];
  }),
);

/** The first GET of each address; see `collectionOf`. */
const getsByAddress = memoizeAlone(({ operations }: Contract): Map<string, Operation> => {
  const found = new Map<string, Operation>();
  for (const operation of operations) {
    const address = collectionOf(operation.route);
    if (operation.method === 'get' && !found.has(address)) found.set(address, operation);
  }
  return found;
});

/** The GET on one item that takes this id. */
export function monitorFor(
  contract: Contract,
  operation: Operation,
  body: Schema,
  name: string,
): Operation | undefined {
  const owner = ownerOf(name);
  const here = collectionOf(operation.route);
  const owners = ownersOf(operation);
  const found = candidatesIn(contract).find(({ operation: candidate, collection, parameter, below }) => {
    if (owner !== '') return !owners.has(owner) && (parameter === name || collection.includes(owner));
    return (
      here === below ||
      // `/messages/bulk`, but not what belongs to one message.
      (here.startsWith(`${below}/`) && !here.slice(below.length).includes('{}')) ||
      OF_A_JOB.test(collection.at(-1) ?? '') ||
      (body.component !== undefined && answersWith(candidate, body.component))
    );
  });
  return found?.operation;
}

/** The GET on one operation or job that takes a name (AIP-151: `/operations/{name}`), or on what is made here. */
export function monitorNamed(contract: Contract, operation: Operation): Operation | undefined {
  const here = collectionOf(operation.route);
  return candidatesIn(contract).find(({ operation: { route }, collection, parameter }) => {
    if (!segments(route).at(-1)?.parameter || parameter.split('_').at(-1) !== 'name') return false;
    return collectionOf(route) === `${here}/{}` || OF_A_JOB.test(collection.at(-1) ?? '');
  })?.operation;
}

/** What the caller has named already: in `/accounts/{id}/calls` an `account_id` in the answer is nothing new. */
function ownersOf({ route }: Operation): Set<string> {
  const path = segments(route);
  const named = path.filter(({ parameter }, i) => !parameter && path[i + 1]?.parameter);
  return new Set(named.flatMap(({ text }) => words(text).map(singular)));
}

function answersWith(operation: Operation, component: string): boolean {
  return successesOf(operation).some(({ content }) =>
    content.some(({ schema }) => schema?.component === component),
  );
}

/** A path with the names of its parameters left out, so that `{id}` and `{message_id}` compare equal. */
const collectionOf = memoizeByText((route): string => {
  const parts = segments(route).map(({ text, parameter }) => (parameter ? '{}' : text.toLowerCase()));
  return `/${parts.join('/')}`;
});

/** A GET at the same address; for an action (`/videos/{id}/transcode`) also one at the item, where it shows a status. */
export function sameAddress(
  contract: Contract,
  operation: Operation,
  response: Response,
): Operation | undefined {
  const here = collectionOf(operation.route);
  const path = segments(operation.route);
  const last = path.at(-1);
  const at = (address: string) => getsByAddress(contract).get(address);
  // What a PUT adds to a collection is there or not: the list of its members tells.
  if (last?.parameter && operation.method === 'put') return at(here) ?? at(here.slice(0, -'/{}'.length));
  if (last?.parameter || operation.method !== 'post') return at(here);
  const parent = path.at(-2)?.parameter ? at(here.slice(0, here.lastIndexOf('/'))) : undefined;
  if (!parent) return undefined;
  // A plural is a collection, and the status of its owner says nothing about a new item.
  const isAction = singular(last?.text ?? '') === last?.text;
  const comesBack = response.headers.some(({ name }) => /^retry-after$/i.test(name));
  if (intentOf(operation) === 'state' || (isAction && (comesBack || showsStatus(contract, parent))))
    return parent;
  return undefined;
}

/** The GET on an item below the operation, as `/exports/{id}` is below `/exports`. */
export function monitorBelow(contract: Contract, operation: Operation): { monitor?: Operation } {
  const monitor = getsByAddress(contract).get(`${collectionOf(operation.route)}/{}`);
  return monitor ? { monitor } : {};
}

const showsStatus = memoize((contract, operation: Operation): boolean =>
  successesOf(operation).some(({ content }) =>
    content.some(
      ({ schema }) =>
        schema !== undefined &&
        [...flatten(contract, schema).properties.keys()].some((name) =>
          /(^|_)(status|state|phase|progress)$/.test(words(name).join('_')),
        ),
    ),
  ),
);
