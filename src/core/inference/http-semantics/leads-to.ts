import type { Contract, Operation, Response } from '../../contract/contract';
import { entries, follow } from '../../contract/follow';
import { successesOf } from '../../contract/statuses';
import { toPointer } from '../../json';
import { addressOf } from '../async/addresses';
import { answersIn, requestsOf, type Exchanged } from '../fields/exchanged';
import { isOfType } from '../fields/value-types';
import { nounOf } from '../operations/intent';
import { endsInParameter } from '../operations/kinds';
import { segments, singular, snakeOf, words } from '../text/words';

/**
 * True where what an operation answers, or an event tells, is enough to make another call: the address is the same, it
 * comes in `Location` or in a URL, a link of the document describes it, or each id that the path asks for is told.
 */
export function leadsTo(contract: Contract, from: Operation, to: Operation): boolean {
  if (from.kind !== 'operation')
    return requestsOf(contract, from).some((message) => tellsIds(message, from, to));
  if (addressOf(from.route) === addressOf(to.route)) return true;
  return successesOf(from).some(
    (response) =>
      isLinked(contract, response, to) ||
      answersIn(contract, response).some(
        (message) => tellsIds(message, from, to) || (isItem(from, to) && tellsAddress(contract, message)),
      ),
  );
}

function isLinked({ root }: Contract, { node, path }: Response, to: Operation): boolean {
  return entries(node['links']).some(([name, value]) => {
    const link = follow(root, value, [...path, 'links', name])?.node ?? {};
    const { operationId, operationRef } = link;
    if (operationId !== undefined) return operationId === to.operationId;
    return operationRef === `#${toPointer(to.path)}` || operationRef === `#${toPointer(to.usedAt)}`;
  });
}

/** An item, or what stands below the collection: what an address of something new can be. */
function isItem(from: Operation, to: Operation): boolean {
  return endsInParameter(to) || addressOf(to.route).startsWith(`${addressOf(from.route)}/`);
}

const ADDRESS =
  /^_?(self|href|url|uri|location|link)$|_(self|status|result|resource|monitor|poll|job|operation)_?(url|uri|link|href)$|^(status|result|resource|monitor|poll|polling|job|operation)_(url|uri|link|href)$/;

function tellsAddress(contract: Contract, message: readonly Exchanged[]): boolean {
  return message.some((field) => {
    if (field.in === 'header') return /^(content-|operation-)?location$/i.test(field.name);
    return ADDRESS.test(field.snake) && isOfType(contract, field, 'string');
  });
}

/** Each parameter of the path that the first call did not ask for is among the values. */
function tellsIds(message: readonly Exchanged[], from: Operation, to: Operation): boolean {
  const known = new Set(pathNames(from));
  const open = pathNames(to).filter((name) => !known.has(name) || from.kind !== 'operation');
  return open.length > 0 && open.every((name) => message.some((field) => isIdFor(field, name, from, to)));
}

function pathNames({ route }: Operation): string[] {
  return segments(route).flatMap(({ text, parameter }) => (parameter ? [snakeOf(text)] : []));
}

const BARE = /^_?(id|uuid|guid|sid|gid|name)$/;

function isIdFor(
  { snake, steps, in: place }: Exchanged,
  name: string,
  from: Operation,
  to: Operation,
): boolean {
  if (place !== 'body') return false;
  const collection = collectionOf(to, name);
  const names = steps.filter((step) => typeof step === 'string');
  const around = singular(words(names.at(-2) ?? '').at(-1) ?? '');
  // `message_id`, and `message: { id }`.
  if (!BARE.test(snake)) return snake === name || snake === `${collection}_id`;
  if (around !== '' && around === collection) return true;
  return (
    names.length <= 2 &&
    (collection === nounOf(from) || addressOf(to.route) === `${addressOf(from.route)}/{}`)
  );
}

/** `message` of `/messages/{id}`. */
function collectionOf({ route }: Operation, name: string): string {
  const path = segments(route);
  const at = path.findIndex(({ text, parameter }) => parameter && snakeOf(text) === name);
  return singular(words(path[at - 1]?.text ?? '').at(-1) ?? '');
}
