import { operationAt } from '../../contract/at-route';
import type { Contract, Operation, Response, Schema, Surroundings } from '../../contract/contract';
import { flatten } from '../../contract/flatten';
import { isObject } from '../../json';
import { isOwnId } from '../idempotency/business-key';
import { isList } from '../operations/kinds';
import { isIdentityName } from '../operations/payloads';
import { words } from '../text/words';
import { itemNames } from './item-names';

const LEADS = /^(content-)?location$|^link$|-(id|location)$/i;
/** Ids of the exchange, not of what came of it. */
const TRACES = /(^|[-_])(request|correlation|trace|span)[-_]?id$/i;
const ADDRESS = /^_?(url|uri|href|self|links?|location|resource)$|_(url|uri|href|link)$/;

/** True where the answer to a creation leads to what was made: by a header, a link, or its id in the body. */
export function leadsThere(
  contract: Contract,
  operation: Operation,
  { headers, node, content }: Response,
): boolean {
  // Nobody lists what stands at the target itself, such as an avatar: there it is.
  const read = operationAt(contract, operation.route, 'get');
  if (read && !isList(contract, read)) return true;
  if (headers.some(({ name }) => LEADS.test(name) && !TRACES.test(name))) return true;
  if (isObject(node['links']) && Object.keys(node['links']).length > 0) return true;
  const names = itemNames(contract, operation);
  if (choosesName(contract, operation, names)) return true;
  return content.some(({ schema, examples, node: media }) => {
    if (schema) return tells(contract, operation, schema, names, 0);
    const values = examples.map(({ value }) => value).filter(isObject);
    // Another file, or nothing at all.
    return (
      media['schema'] !== undefined ||
      values.some((value) => Object.keys(value).some(isOwn(contract, operation, names)))
    );
  });
}

/** What cannot be read, a bare id and a file count as well. */
function tells(
  contract: Surroundings,
  operation: Operation,
  schema: Schema,
  names: readonly string[],
  depth: number,
): boolean {
  const { parts, types, properties, items, values, variants } = flatten(contract, schema);
  if (parts.every(({ node }) => Object.keys(node).length === 0)) return true;
  if (['string', 'integer', 'number'].some((type) => types.has(type))) return true;
  if ([...properties.keys()].some(isOwn(contract, operation, names))) return true;
  if (depth > 2) return false;
  const inner = [...properties.values()].map((property) => property.schema);
  return [...variants, ...(items ? [items] : []), ...(values ? [values] : []), ...inner]
    .filter((one) => isThing(contract, one))
    .some((one) => tells(contract, operation, one, names, depth + 1));
}

function isThing(contract: Surroundings, schema: Schema): boolean {
  const { properties, items, variants } = flatten(contract, schema);
  return properties.size > 0 || items !== undefined || variants.length > 0;
}

/** An id, an address, or the name under which the item's own path knows it. An id that the caller sent is not news. */
function isOwn(contract: Surroundings, operation: Operation, names: readonly string[]) {
  const sent = [...operation.parameters.map(({ name }) => name), ...idsInBody(contract, operation)];
  const known = new Set(sent.map((name) => words(name).join('_')));
  return (name: string): boolean => {
    const snake = words(name).join('_');
    if (ADDRESS.test(snake) || names.includes(snake) || isOwnId(name, operation)) return true;
    return isIdentityName(name) && !known.has(snake) && !TRACES.test(snake);
  };
}

/** `POST /variables {name}`, then `/variables/{name}`: the caller has chosen the address. */
function choosesName(contract: Surroundings, { body }: Operation, names: readonly string[]): boolean {
  return (body?.content ?? []).some(({ schema }) => {
    const properties = schema ? [...flatten(contract, schema).properties] : [];
    return properties.some(([name, { required }]) => {
      const snake = words(name).join('_');
      return required && snake !== 'id' && names.includes(snake);
    });
  });
}

/** Of others: a bare `id` is the one that the caller chose. */
function idsInBody(contract: Surroundings, { body }: Operation): string[] {
  const schemas = (body?.content ?? []).flatMap(({ schema }) => schema ?? []);
  const names = schemas.flatMap((schema) => [...flatten(contract, schema).properties.keys()]);
  return names.filter((name) => words(name).length > 1);
}
