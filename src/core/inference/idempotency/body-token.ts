import type { Operation, Surroundings } from '../../contract/contract';
import { flatten, keyword } from '../../contract/flatten';
import { successesOf } from '../../contract/statuses';
import type { Property } from '../../contract/shape';
import { textOf } from '../fields/data-fields';
import { snakeOf } from '../text/words';
import { bodiesOf, envelopesOf, findIn, itemsOf } from './bodies';
import { isServersOwn, namesExisting } from './existing';
import type { Retry } from './retry-mechanism';
import type { Ignores } from './ignored';
import {
  isCalledKey,
  isForTracing,
  isSaidToRecognise,
  isKeptByRepeats,
  isSaidToReplay,
  namesIdempotency,
} from './said-of-keys';
import { isVendorName } from './vendor-names';

const BODY_TOKEN =
  /^(idempotency_?(key|token|id)|client_?(request_?)?(token|id)|client_?request_?token|request_?id|client_?reference_?id|client_?correlat(or|ion_?id)|(\w+_)?de_?dup(e|lication)?_?(key|token|id)|unique_request_(id|key|token)|out_(\w+_)?no)$/;

/** An idempotency token in the body: by its name, or because its text calls it one. */
export function byBodyToken(
  contract: Surroundings,
  operation: Operation,
  ignores: Ignores,
): Retry | undefined {
  const isToken = (name: string, property: Property) =>
    (isTokenName(name)
      ? !isForTracing(textOf(contract, property))
      : isSaidToBeKey(contract, name, property, operation)) &&
    !isServersOwn(contract, property) &&
    !namesExisting(contract, property) &&
    !ignores(textOf(contract, property), name, operation);
  for (const flat of bodiesOf(contract, operation)) {
    const inner = () => [...itemsOf(contract, flat), ...envelopesOf(contract, flat)];
    const token = findIn(flat, 'body', isToken) ?? first(inner(), (one) => findIn(one, 'body', isToken));
    if (token) return token;
  }
  return byName(contract, operation, ignores);
}

/** A token that is required by its name and described nowhere: a caller sends it, and nothing says what it looks like. */
function byName(contract: Surroundings, operation: Operation, ignores: Ignores): Retry | undefined {
  for (const { required, properties, parts } of bodiesOf(contract, operation)) {
    const name = [...required].find((one) => !properties.has(one) && isTokenName(one));
    const [part] = parts;
    if (name !== undefined && part && !ignores('', name, operation))
      return { kind: 'body', name, path: [...part.path, 'required'], schema: undefined };
  }
  return undefined;
}

function first<T, R>(all: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `client_id` is an OAuth client, and everywhere else a foreign key. `out_trade_no` is the merchant's own number. */
function isTokenName(name: string): boolean {
  const snake = snakeOf(name);
  return snake !== 'client_id' && BODY_TOKEN.test(snake);
}

function isSaidToBeKey(
  contract: Surroundings,
  name: string,
  property: Property,
  operation: Operation,
): boolean {
  const flat = flatten(contract, property.schema);
  const isValue = flat.types.size === 0 || flat.types.has('string') || flat.types.has('integer');
  if (!isValue || flat.properties.size > 0 || keyword(flat, 'enum') !== undefined) return false;
  const text = textOf(contract, property);
  const texts = [text, operation.description, operation.guide];
  return (
    isCalledKey(text) ||
    (isVendorName(name) && namesIdempotency(text)) ||
    isSaidToReplay(name, texts) ||
    (answersRepeats(operation) && (isSaidToRecognise(name, texts) || isKeptByRepeats(name, text)))
  );
}

/** `200` beside `201`: what was made before comes back. */
function answersRepeats(operation: Operation): boolean {
  const statuses = successesOf(operation).map(({ status }) => status);
  return statuses.includes('200') && (statuses.includes('201') || statuses.includes('202'));
}
