import type { Contract, Operation, Schema, Surroundings } from '../../contract/contract';
import { flatten } from '../../contract/flatten';
import { successSchemas } from '../operations/kinds';
import { isIdentityName } from '../operations/payloads';
import { snakeOf } from '../text/words';
import { together } from '../../contract/unread';
import { addressOf, getsBelow } from './addresses';

const WHICH =
  /(^|_)(index|indexes|indices|position|line|row|offset|key|name|reference|ref|href|url|number|email|to|address|custom_id|request)$/;
const HOW =
  /(^|_)(status|state|code|errors?|success|successful|succeeded|result|outcome|ok|failed|failure|reason|message|valid)(_|$)/;
const FAILURES =
  /(^|_)(fail|failed|failures?|errors?|rejected|rejections?|invalid|unprocessed|skipped|error_indices|errored|not_found|problems?|conflicts?)/;

/**
 * True where an answer tells item by item what became of it: one result each, a list of those that failed, or a
 * map from the caller's reference to a result.
 */
export function tellsPerItem(contract: Surroundings, schema: Schema, depth = 0): boolean {
  const flat = flatten(contract, schema);
  if (flat.items && isResult(contract, flat.items)) return true;
  if (flat.values && depth > 0 && membersOf(contract, flat.values).some((name) => HOW.test(name)))
    return true;
  return [...flat.properties].some(([name, property]) => {
    const inner = flatten(contract, property.schema);
    if (inner.items && FAILURES.test(snakeOf(name)) && isFailure(contract, inner.items)) return true;
    return depth < 2 && tellsPerItem(contract, property.schema, depth + 1);
  });
}

/** True for a list of objects, and for an object with one. */
export function holdsList(contract: Surroundings, schema: Schema): boolean {
  const flat = flatten(contract, schema);
  const lists = [
    flat,
    ...[...flat.properties.values()].map((property) => flatten(contract, property.schema)),
  ];
  return lists.some(({ items }) => items !== undefined && flatten(contract, items).properties.size > 0);
}

/** True where the GET on a batch, or a list below it (`/batches/{id}/files`), tells item by item. */
export function itemsTellLater(contract: Contract, monitor: Operation): boolean {
  return together(() => {
    const gets = [monitor, ...getsBelow(contract, addressOf(monitor.route))];
    return gets.some((get) => successSchemas(get).some((schema) => tellsPerItem(contract, schema)));
  });
}

/** Which one, and how it went. The resource itself has an id, and its status says how it went. */
function isResult(contract: Surroundings, items: Schema): boolean {
  const { properties } = flatten(contract, items);
  const names = [...properties].flatMap(([name, property]) => [
    name,
    ...flatten(contract, property.schema).properties.keys(),
  ]);
  const which = names.some((name) => isIdentityName(name) || WHICH.test(snakeOf(name)));
  return which && names.some((name) => HOW.test(snakeOf(name)));
}

/** In a list of failures the id is enough, and so is a plain list of ids or positions. */
function isFailure(contract: Surroundings, items: Schema): boolean {
  const { properties, types } = flatten(contract, items);
  if (properties.size === 0) return types.size > 0 && !types.has('object');
  return [...properties.keys()].some((name) => isIdentityName(name) || WHICH.test(snakeOf(name)));
}

function membersOf(contract: Surroundings, schema: Schema): string[] {
  return [...flatten(contract, schema).properties.keys()].map(snakeOf);
}

/** True where the contract says that all items succeed or none does, or that results come in the order of the items. */
export function saysAllOrNothing(operation: Operation): boolean {
  const said = [
    operation.summary,
    operation.description,
    operation.body?.description,
    ...operation.responses.map(({ description }) => description),
    ...(operation.body?.content ?? []).map(({ schema }) => schema?.node['description']),
  ];
  return said.some((text) => typeof text === 'string' && ALL_OR_NOTHING.test(text) && !PARTIAL.test(text));
}

const ALL_OR_NOTHING =
  /\batomic|all[- ]or[- ](nothing|none)|\btransaction(al|ally)\b|in (one|a single) transaction|rolled? ?back|\b(none|nothing|no (item|record|message|row|entry|object)s?) (of them )?(is|are|will be|gets?) (created|sent|stored|saved|applied|changed|processed|accepted|executed)|(whole|entire) (batch|request|set|list) (fails|is (rejected|refused)|will (fail|be rejected))|either all|all items? (succeed|fail)/i;
const PARTIAL = /\b(not|non|isn.t|never)[- ](an? )?(atomic|transactional|all[- ]or)/i;
