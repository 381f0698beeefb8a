import type { Contract, Operation, Schema, Surroundings } from '../../contract/contract';
import { flatten, keyword } from '../../contract/flatten';
import { memoize } from '../../contract/memoize';
import { successesOf } from '../../contract/statuses';
import type { OperationKind } from './operation-kind';
import { segments, snakeOf, words } from '../text/words';
import { intentOf, isActionBelowItem, type Intent } from './intent';
import { isIdentityName, isListShape, namesIdentity } from './payloads';

/*
 * What operations are for, read from paths, names, statuses and bodies. Every rule asks here, so that a POST
 * that creates for one rule creates for all of them.
 */

/** Operations of a kind, in document order. What the provider sends is never among them. */
export function ofKind(contract: Contract, kind: OperationKind): Operation[] {
  return contract.operations.filter((operation) => isKind(contract, operation, kind));
}

function isKind(contract: Surroundings, operation: Operation, kind: OperationKind): boolean {
  switch (kind) {
    case 'any':
      return true;
    case 'creates':
      return isCreate(contract, operation);
    case 'upserts':
      return isUpsert(operation);
    case 'makes':
      return isCreate(contract, operation) || isUpsert(operation);
    case 'lists':
      return isList(contract, operation) || asksForList(contract, operation);
    case 'reads':
      return isRead(contract, operation);
    case 'updates':
      return isUpdate(operation);
    case 'deletes':
      return isDelete(operation);
    case 'writes':
      return isWrite(operation);
    case 'acts':
      return isAct(operation);
    case 'searches':
      return isSearch(operation);
  }
}

/**
 * A POST that makes or triggers something: not a search or a sign-in, not a switch such as `/messages/{id}/cancel`.
 * Where the name does not tell, the answer does: `201`, `202`, or a success that names what came into being.
 */
export const isCreate = memoize((contract, operation: Operation): boolean => {
  if (operation.kind !== 'operation' || operation.method !== 'post') return false;
  const intent = postIntent(operation);
  if (intent !== 'unknown') return intent === 'effect';
  const successes = successesOf(operation);
  if (successes.some(({ status }) => status === '201' || status === '202')) return true;
  if (subscribes(contract, operation)) return true;
  // POST on an item is the older spelling of PATCH.
  if (endsInParameter(operation)) return false;
  const schemas = successes.flatMap(({ content }) => content.flatMap(({ schema }) => schema ?? []));
  if (schemas.length > 0) return schemas.some((schema) => namesIdentity(contract, schema));
  // A contract in the making says nothing yet about the answer. A body sent to a noun is most likely kept.
  return operation.body !== undefined && !successes.some(({ status }) => status === '204');
});

/** `POST /events.subscribe` with an address to send to: from now on there is a subscription. */
function subscribes(contract: Surroundings, { route, operationId = '', body }: Operation): boolean {
  const names = [segments(route).at(-1)?.text ?? '', operationId].flatMap((name) => words(name));
  return (
    names.some((name) => SUBSCRIBE.test(name)) &&
    (body?.content ?? []).some(({ schema }) => schema !== undefined && takesAddress(contract, schema))
  );
}

const SUBSCRIBE =
  /^(subscribe|register|enrol{1,2}|abonnieren|abonner|suscribir(se)?|inscrever|assinar|iscrivi(ti)?|iscrivere|abonneren|prenumerera|abonnere|订阅|注册)$/;

function takesAddress(contract: Surroundings, schema: Schema): boolean {
  return [...flatten(contract, schema).properties].some(
    ([name, property]) =>
      /(^|_)(ur[il]|endpoint|callback|webhook|target|sink|address)$/.test(snakeOf(name)) ||
      keyword(flatten(contract, property.schema), 'format') === 'uri',
  );
}

/** A POST that only asks a question: `/search`, `/messages:lookup`, `/graphql`. Nothing changes by it. */
export function isSafePost(operation: Operation): boolean {
  return operation.method === 'post' && postIntent(operation) === 'read';
}

/** A question that needs a body: a safe POST, or QUERY. */
function isSearch(operation: Operation): boolean {
  return operation.kind === 'operation' && (operation.method === 'query' || isSafePost(operation));
}

/** Signing in and out, and the token endpoints of OAuth. */
export function isSession(operation: Operation): boolean {
  return operation.method === 'post' && intentOf(operation) === 'session';
}

/** What the name says, unless the answer contradicts it: a search that answers 201 leaves a search job behind. */
function postIntent(operation: Operation): Intent {
  const intent = intentOf(operation);
  const leaves = operation.responses.some(({ status }) => status === '201' || status === '202');
  const asksOnly = segments(operation.route).at(-1)?.text.toLowerCase() === 'graphql';
  if (intent === 'read' && leaves && !asksOnly) return 'unknown';
  return intent;
}

/**
 * A PUT with a body to an address the caller knows: repeating it changes nothing more. An item
 * (`/messages/{id}`), or the one thing below an item (`/appointments/{id}/reminder`) where it says that it makes it.
 */
export function isUpsert(operation: Operation): boolean {
  if (operation.kind !== 'operation' || operation.method !== 'put' || !operation.body) return false;
  if (endsInParameter(operation)) return true;
  if (isAct(operation)) return false;
  const makes = operation.responses.some(({ status }) => status === '201' || status === '202');
  return makes && segments(operation.route).some(({ parameter }) => parameter);
}

/** A GET whose answer is a list, bare or in an envelope. */
export const isList = memoize((contract, operation: Operation): boolean => {
  if (operation.kind !== 'operation' || operation.method !== 'get' || endsInParameter(operation))
    return false;
  return successSchemas(operation).some((schema) => isListShape(contract, schema));
});

/** A GET that is not a list, or a POST that asks for one thing by its id: `POST /sms/query` with `{ smsId }`. */
export function isRead(contract: Surroundings, operation: Operation): boolean {
  if (operation.kind !== 'operation') return false;
  if (operation.method === 'get') return !isList(contract, operation);
  return isSearch(operation) && asksForOne(contract, operation);
}

const asksForOne = memoize((surroundings, operation: Operation): boolean => {
  if (idAskedFor(surroundings, operation) === undefined) return false;
  const schemas = successSchemas(operation);
  return schemas.length > 0 && !schemas.some((schema) => isListShape(surroundings, schema));
});

/** The member of the body by which a question asks for one thing: the only one that it demands, or else the one that is an id. */
export function idAskedFor(surroundings: Surroundings, { body }: Operation): string | undefined {
  const [schema] = (body?.content ?? []).flatMap((media) => media.schema ?? []);
  if (!schema) return undefined;
  const { properties } = flatten(surroundings, schema);
  const required = [...properties].filter(([, property]) => property.required).map(([name]) => name);
  const [only, ...others] = required.length > 0 ? required : properties.keys();
  return others.length === 0 ? only : required.find(isIdentityName);
}

/** `POST /sms/list`, which stands in for a GET; a search has none that it stands in for. */
function asksForList(contract: Surroundings, operation: Operation): boolean {
  if (operation.kind !== 'operation' || !isSafePost(operation)) return false;
  const { route, operationId = '' } = operation;
  const names = [segments(route).at(-1)?.text ?? '', operationId].flatMap((name) => words(name));
  return names.includes('list') && successSchemas(operation).some((schema) => isListShape(contract, schema));
}

/** PATCH, PUT, and POST on an item path. */
export function isUpdate(operation: Operation): boolean {
  if (operation.kind !== 'operation') return false;
  const { method } = operation;
  return method === 'patch' || method === 'put' || (method === 'post' && endsInParameter(operation));
}

export function isDelete(operation: Operation): boolean {
  return operation.kind === 'operation' && operation.method === 'delete';
}

/** Any unsafe method on an inbound operation. A search by POST counts: see `isSafePost`. */
export function isWrite(operation: Operation): boolean {
  return operation.kind === 'operation' && ['post', 'put', 'patch', 'delete'].includes(operation.method);
}

/**
 * Does something to what exists, at an address of its own: `POST /messages/{id}/cancel`, `/messages/{id}:cancel`,
 * `/messages/{id}/cancellation`, `/messages/cancel`. A second sending (`/messages/{id}/resend`) makes something.
 */
export function isAct(operation: Operation): boolean {
  const { kind, method, route } = operation;
  if (kind !== 'operation' || !/^(post|put|patch)$/.test(method) || endsInParameter(operation)) return false;
  const [item, action] = segments(route).slice(-2);
  if (item?.parameter === true && action && isActionBelowItem(action.text)) return true;
  // `updateSettings` by PATCH is an update.
  return method === 'post' && intentOf(operation) === 'state';
}

/** True where the path names one item: `/messages/{id}`. */
export function endsInParameter(operation: Operation): boolean {
  return segments(operation.route).at(-1)?.parameter === true;
}

/** The schemas of the 2xx bodies. */
export function successSchemas(operation: Operation): Schema[] {
  return successesOf(operation).flatMap(({ content }) => content.flatMap(({ schema }) => schema ?? []));
}
