import type { Contract, Operation, Schema, Surroundings } from '../../contract/contract';
import { memoize } from '../../contract/memoize';
import { successesOf } from '../../contract/statuses';
import type { OperationKind } from './operation-kind';
import { mentions, segments } from '../text/words';
import { intentOf, type Intent } from './intent';
import { isListShape, namesIdentity } from './payloads';

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
      return isList(contract, operation);
    case 'reads':
      return isRead(contract, operation);
    case 'updates':
      return isUpdate(operation);
    case 'deletes':
      return isDelete(operation);
    case 'writes':
      return isWrite(operation);
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
  // POST on an item is the older spelling of PATCH.
  if (endsInParameter(operation)) return false;
  const schemas = successes.flatMap(({ content }) => content.flatMap(({ schema }) => schema ?? []));
  if (schemas.length > 0) return schemas.some((schema) => namesIdentity(contract, schema));
  // A contract in the making says nothing yet about the answer. A body sent to a noun is most likely kept.
  return operation.body !== undefined && !successes.some(({ status }) => status === '204');
});

/** A POST that only asks a question: `/search`, `/messages:lookup`, `/graphql`. Nothing changes by it. */
export function isSafePost(operation: Operation): boolean {
  return operation.method === 'post' && postIntent(operation) === 'read';
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
  const makes = operation.responses.some(({ status }) => status === '201' || status === '202');
  return makes && segments(operation.route).some(({ parameter }) => parameter);
}

/** A GET whose answer is a list, bare or in an envelope. */
export const isList = memoize((contract, operation: Operation): boolean => {
  if (operation.kind !== 'operation' || operation.method !== 'get' || endsInParameter(operation))
    return false;
  return successSchemas(operation).some((schema) => isListShape(contract, schema));
});

/** A GET that is not a list. */
export function isRead(contract: Surroundings, operation: Operation): boolean {
  return operation.kind === 'operation' && operation.method === 'get' && !isList(contract, operation);
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

/** True where the path names one item: `/messages/{id}`. */
export function endsInParameter(operation: Operation): boolean {
  return segments(operation.route).at(-1)?.parameter === true;
}

/** The schemas of the 2xx bodies. */
export function successSchemas(operation: Operation): Schema[] {
  return successesOf(operation).flatMap(({ content }) => content.flatMap(({ schema }) => schema ?? []));
}

/**
 * True where one of the words names what the operation is about: in its path, operationId, tags, or the
 * component names of its body and success schemas. Singular or plural, in any case style.
 */
export function mentionsResource(operation: Operation, phrases: readonly string[]): boolean {
  const path = segments(operation.route).filter(({ parameter }) => !parameter);
  const schemas = [
    ...(operation.body?.content ?? []).flatMap(({ schema }) => schema ?? []),
    ...successSchemas(operation),
  ];
  const names = [
    ...path.map(({ text }) => text),
    operation.operationId ?? '',
    ...operation.tags,
    ...schemas.flatMap((schema) => [schema.component ?? '', itemName(schema)]),
  ];
  return phrases.some((phrase) => names.some((name) => mentions(name, phrase)));
}

/** The component name of a list's items. */
function itemName({ node }: Schema): string {
  const items = node['items'];
  const ref =
    typeof items === 'object' && items !== null && !Array.isArray(items) ? items['$ref'] : undefined;
  return typeof ref === 'string' ? (ref.split('/').at(-1) ?? '') : '';
}
