import type { Contract, Operation, Response, Schema } from './contract';
import { flatten } from './flatten';
import { intentOf } from './intent';
import { isIdentityName } from './payloads';
import { responsesFor, successesOf } from './statuses';
import { segments, singular, words } from './words';

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
  const byId = byBody(contract, operation, response);
  if (byId !== undefined && byId !== 'dead-end') return byId;
  if (byHeader(response) || 'links' in response.node) return monitorBelow(contract, operation);
  // The caller already has the address: DELETE /exports/{id}, then GET /exports/{id}.
  // It is the thing itself and no status resource, so it is not named as the monitor.
  if (sameAddress(contract, operation, response)) return {};
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
const OF_A_JOB =
  /^(operation|job|task|request|message|call|batch|export|import|run|execution|process|report)$/;

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
      if (!isIdentityName(name)) continue;
      const monitor = monitorFor(contract, operation, schema, snake);
      if (monitor) return { monitor };
      if (/^(id|sid|uuid|guid|reference)$/.test(snake) || OF_A_JOB.test(ownerOf(snake))) found = 'dead-end';
    }
  }
  return found;
}

/** Member names of a body, of the objects and list items in it, two levels deep. */
function namesIn(contract: Contract, schema: Schema, depth: number): string[] {
  const flat = flatten(contract, schema);
  const inner = [...flat.properties.values()].map((property) => property.schema);
  const deeper = depth < 2 ? [...inner, ...(flat.items ? [flat.items] : [])] : [];
  return [...flat.properties.keys(), ...deeper.flatMap((one) => namesIn(contract, one, depth + 1))];
}

function isUnread(contract: Contract, schema: Schema): boolean {
  return flatten(contract, schema).parts.every(({ node }) => typeof node['$ref'] === 'string');
}

/** `job_id` → job. */
function ownerOf(name: string): string {
  return singular(
    name
      .replace(/_?(id|sid|uuid|guid|reference|ref)$/, '')
      .split('_')
      .at(-1) ?? '',
  );
}

/** The GET on one item that takes this id. */
function monitorFor(
  contract: Contract,
  operation: Operation,
  body: Schema,
  name: string,
): Operation | undefined {
  const owner = ownerOf(name);
  const here = collectionOf(operation.route);
  const owners = ownersOf(operation);
  return contract.operations.find((candidate) => {
    const path = segments(candidate.route);
    const last = path.at(-1);
    // `/exports/{id}` and `/exports/{id}/status` both tell.
    const item = last?.parameter ? path : path.slice(0, -1);
    if (candidate.method !== 'get' || !item.at(-1)?.parameter) return false;
    if (!last?.parameter && !/status|state|result|progress/i.test(last?.text ?? '')) return false;
    const collection = words(item.at(-2)?.text ?? '').map(singular);
    const parameter = words(item.at(-1)?.text ?? '').join('_');
    if (owner !== '') return !owners.has(owner) && (parameter === name || collection.includes(owner));
    const below = collectionOf(
      item
        .slice(0, -1)
        .map(({ text }) => text)
        .join('/'),
    );
    return (
      here === below ||
      // `/messages/bulk`, but not what belongs to one message.
      (here.startsWith(`${below}/`) && !here.slice(below.length).includes('{}')) ||
      OF_A_JOB.test(collection.at(-1) ?? '') ||
      (body.component !== undefined && answersWith(candidate, body.component))
    );
  });
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
function collectionOf(route: string): string {
  return `/${segments(route)
    .map(({ text, parameter }) => (parameter ? '{}' : text.toLowerCase()))
    .join('/')}`;
}

/** A GET at the same address; for an action (`/videos/{id}/transcode`) also one at the item, where it shows a status. */
function sameAddress(contract: Contract, operation: Operation, response: Response): Operation | undefined {
  const here = collectionOf(operation.route);
  const path = segments(operation.route);
  const last = path.at(-1);
  const at = (address: string) =>
    contract.operations.find(
      (candidate) => candidate.method === 'get' && collectionOf(candidate.route) === address,
    );
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

function monitorBelow(contract: Contract, operation: Operation): Handle {
  const here = collectionOf(operation.route);
  const monitor = contract.operations.find(
    (candidate) => candidate.method === 'get' && collectionOf(candidate.route) === `${here}/{}`,
  );
  return monitor ? { monitor } : {};
}

function showsStatus(contract: Contract, operation: Operation): boolean {
  return successesOf(operation).some(({ content }) =>
    content.some(
      ({ schema }) =>
        schema !== undefined &&
        [...flatten(contract, schema).properties.keys()].some((name) =>
          /(^|_)(status|state|phase|progress)$/.test(words(name).join('_')),
        ),
    ),
  );
}

/** The operations that answer 202, with that response. Webhook receivers are none of ours. */
export function accepting(operations: readonly Operation[]): { operation: Operation; response: Response }[] {
  return operations.flatMap((operation) =>
    responsesFor(operation, '202').map((response) => ({ operation, response })),
  );
}
