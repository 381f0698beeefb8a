import type { Contract, Operation, Response, Schema } from '../../contract/contract';
import { successesOf } from '../../contract/statuses';
import { missOperations } from '../../contract/unread-operations';
import { intentOf } from '../operations/intent';
import { segments, singular, words } from '../text/words';
import { addressOf, getAt, itemGets } from './addresses';
import { purposeOf } from './job-nouns';
import { showsStatus } from './status-fields';

/*
 * Where a caller of an asynchronous operation finds its outcome, judged by the addresses of the document.
 */

/** `job_id` → job. */
export function ownerOf(name: string): string {
  return singular(
    name
      .replace(/_?(id|sid|uuid|guid|arn|reference|ref)$/, '')
      .split('_')
      .at(-1) ?? '',
  );
}

/** The GET on one item that takes this id. */
export function monitorFor(
  contract: Contract,
  operation: Operation,
  body: Schema,
  name: string,
): Operation | undefined {
  const owner = ownerOf(name);
  const here = addressOf(operation.route);
  const owners = ownersOf(operation);
  const found = itemGets(contract).find(({ operation: candidate, collection, parameter, below }) => {
    if (owner !== '') return !owners.has(owner) && (parameter === name || collection.includes(owner));
    return (
      here === below ||
      // `/messages/bulk`, but not what belongs to one message.
      (here.startsWith(`${below}/`) && !here.slice(below.length).includes('{}')) ||
      isOfJobs(collection) ||
      (body.component !== undefined && answersWith(candidate, body.component))
    );
  });
  if (!found) missOperations(contract);
  return found?.operation;
}

/** The GET on one operation or job that takes a name (AIP-151: `/operations/{name}`), or on what is made here. */
export function monitorNamed(contract: Contract, operation: Operation): Operation | undefined {
  const here = addressOf(operation.route);
  const found = itemGets(contract).find(({ operation: { route }, collection, parameter }) => {
    if (!segments(route).at(-1)?.parameter || parameter.split('_').at(-1) !== 'name') return false;
    return addressOf(route) === `${here}/{}` || isOfJobs(collection);
  });
  if (!found) missOperations(contract);
  return found?.operation;
}

function isOfJobs(collection: readonly string[]): boolean {
  return purposeOf(collection.at(-1) ?? '') !== undefined;
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

/** A GET at the same address; for an action (`/videos/{id}/transcode`) also one at the item, where it shows a status. */
export function sameAddress(
  contract: Contract,
  operation: Operation,
  response: Response,
): Operation | undefined {
  const here = addressOf(operation.route);
  const path = segments(operation.route);
  const last = path.at(-1);
  // What a PUT adds to a collection is there or not: the list of its members tells.
  if (last?.parameter && operation.method === 'put')
    return getAt(contract, here) ?? getAt(contract, here.slice(0, -'/{}'.length));
  if (last?.parameter || operation.method !== 'post') return getAt(contract, here);
  const parent = path.at(-2)?.parameter ? getAt(contract, here.slice(0, here.lastIndexOf('/'))) : undefined;
  if (!parent) return undefined;
  // A plural is a collection, and the status of its owner says nothing about a new item.
  const isAction = singular(last?.text ?? '') === last?.text;
  const comesBack = response.headers.some(({ name }) => /^retry-after$/i.test(name));
  if (intentOf(operation) === 'state' || (isAction && (comesBack || showsStatus(contract, parent))))
    return parent;
  return undefined;
}

/** The GET on an item below the operation, as `/exports/{id}` is below `/exports`. */
export function monitorBelow(contract: Contract, operation: Operation): Operation | undefined {
  return getAt(contract, `${addressOf(operation.route)}/{}`);
}
