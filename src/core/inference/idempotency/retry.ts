import type { Operation, Parameter, Schema, Surroundings } from '../../contract/contract';
import { flatten, type Flat } from '../../contract/flatten';
import { memoize } from '../../contract/memoize';
import type { Property } from '../../contract/shape';
import { statusesOf } from '../../contract/statuses';
import type { RetryMechanism } from './retry-mechanism';
import type { JsonPath } from '../../json';
import { isServersOwn, namesExisting } from './existing';
import { retentionIn } from './retention';
import { nounOf } from '../operations/intent';
import { isCreate, isUpsert } from '../operations/kinds';
import { costsMoney } from '../operations/payloads';
import { segments, snakeOf, words } from '../text/words';

/** How a caller repeats a request without doing it twice. */
export interface Retry {
  kind: RetryMechanism;
  /** Of the parameter or property. */
  name: string;
  /** Where it is defined. */
  path: JsonPath;
  schema: Schema | undefined;
  /** Set where the key travels as a parameter: in a header, in the query (counted as `header`), in the path. */
  parameter?: Parameter;
  /** Set where it travels in the body. */
  property?: Property;
}

/** The first mechanism that the contract shows, the most explicit one first. */
export const retryOf = memoize(
  (contract, operation: Operation): Retry | undefined =>
    byParameter(operation) ??
    byBodyToken(contract, operation) ??
    byNaturalKey(operation) ??
    byBusinessKey(contract, operation),
);

/** The keys that are there for this purpose, in a parameter and in the body: an operation may ask for both. */
export const keysOf = memoize((contract, operation: Operation): Retry[] =>
  [byParameter(operation), byBodyToken(contract, operation)].filter((key) => key !== undefined),
);

/** Names that vendors use for more than this: they count where the text says that a repeat is recognised. */
const VENDOR_KEY =
  /(^|-)(request|transaction|client|operation|message|correlation|repeatability)-?(request-?)?(id|token|key|reference)$|nonce|repeatab|de-?dup/i;
const RECOGNISES =
  /idempoten|de-?duplicat|duplicate|repeat|replay|same (key|id|request|value)|(exactly|at most|only) once|(safe|safely)[^.]{0,20} (retr|repeat)|retr(y|ies|ied|ying)[^.]{0,40}(safe|same|again)/i;
const TRACES_ONLY =
  /\b(does|do|is|are|will)( not|n't)\b[^.]{0,40}\b(idempoten|de-?dup)|\bnot\b[^.]{0,20}\b(used|meant|intended|suitable|an?)\b[^.]{0,30}(idempoten|de-?dup|retr)|(tracing|correlation|logging|support) only|only (used )?for (tracing|correlation|logging|support)/i;

function byParameter(operation: Operation): Retry | undefined {
  const parameter = operation.parameters.find(
    (candidate) => ['header', 'query'].includes(candidate.in) && isKey(candidate),
  );
  if (!parameter) return undefined;
  const { name, path, schema } = parameter;
  return { kind: 'header', name, path, schema, parameter };
}

function isKey({ name, description, schema }: Parameter): boolean {
  // `Repeatability-Request-ID` is there for nothing else (OASIS Repeatable Requests).
  if (/idempot|^repeatability-request/i.test(name) && !/replay/i.test(name)) return true;
  const said = schema?.node['description'];
  const text = `${description} ${typeof said === 'string' ? said : ''}`;
  if (!VENDOR_KEY.test(words(name).join('-')) || TRACES_ONLY.test(text)) return false;
  return RECOGNISES.test(text) || isKeyRemembered(text);
}

/** "The server stores keys for 6 hours.": said of keys for repeats alone. Credentials expire, and logs are kept. */
function isKeyRemembered(text: string): boolean {
  return (
    /\bkeys?\b|键/i.test(text) &&
    retentionIn(text).remembered &&
    !/\b(api|access|secret|public|private|signing|encryption)[- ]?keys?\b|\blogs?\b|\btrac(es?|ing)\b|correlat/i.test(
      text,
    )
  );
}

const BODY_TOKEN =
  /^(idempotency_?(key|token|id)|client_?(request_?)?(token|id)|client_?request_?token|request_?id|client_?reference_?id|dedup(e|lication)?_?(key|token|id))$/;

function byBodyToken(contract: Surroundings, operation: Operation): Retry | undefined {
  for (const flat of bodies(contract, operation)) {
    const isToken = (name: string, property: Property) =>
      isTokenName(name) && !isServersOwn(contract, property) && !namesExisting(contract, property);
    const token = find(flat, isToken);
    if (token) return inBody('body', token);
    for (const inner of [...itemsOf(contract, flat), ...envelopesOf(contract, flat)]) {
      const nested = find(inner, isToken);
      if (nested) return inBody('body', nested);
    }
  }
  return undefined;
}

/** `client_id` is an OAuth client, and everywhere else a foreign key. */
function isTokenName(name: string): boolean {
  const snake = snakeOf(name);
  return snake !== 'client_id' && BODY_TOKEN.test(snake);
}

/** A PUT to a path that the caller chooses. */
function byNaturalKey(operation: Operation): Retry | undefined {
  if (!isUpsert(operation)) return undefined;
  const last =
    segments(operation.route)
      .findLast(({ parameter }) => parameter)
      ?.text.slice(1, -1) ?? '';
  const parameter = operation.parameters.find(
    (candidate) => candidate.in === 'path' && candidate.name === last,
  );
  const { path = operation.path, schema } = parameter ?? {};
  return { kind: 'natural-key', name: last, path, schema, ...(parameter ? { parameter } : {}) };
}

/** A required id that the caller chose, where the contract says that the second one is refused. */
function byBusinessKey(contract: Surroundings, operation: Operation): Retry | undefined {
  if (!statusesOf(operation).includes('409') || !isCreate(contract, operation)) return undefined;
  const identifies = (name: string) => isOwnId(name, operation) || isUniqueName(name, operation);
  for (const flat of bodies(contract, operation)) {
    const key = find(
      flat,
      (name, property) =>
        property.required &&
        identifies(name) &&
        !isServersOwn(contract, property) &&
        !namesExisting(contract, property),
    );
    if (key) return inBody('business-key', key);
  }
  return undefined;
}

const OWN_ID =
  /^(id|uuid|key|external_id|reference|reference_id)$|_reference(_(id|number|code|key))?$|_ref$|^(client|merchant|external|caller|partner|own|your|sender|unique|end_to_end)_(.*_)?(id|ref|key|number|token|code|uuid)$/;
const UNIQUE_NAME = /^(slug|user_?name|handle|unique_name|e_?mail|email_address|domain|domain_name)$/;

/**
 * True for the name of an id that the caller gives to what it makes: `reference`, `client_message_id`, and
 * `order_id` where an order is made. Elsewhere `order_id` is a foreign key, and `client_id` an OAuth client.
 */
export function isOwnId(name: string, operation: Operation): boolean {
  const snake = snakeOf(name);
  const noun = nounOf(operation);
  if (snake === 'client_id') return false;
  return (
    OWN_ID.test(snake) || snake === `${noun}_id` || snake === `${noun}_number` || snake === `${noun}_key`
  );
}

/** A name that can exist once. An address that a message goes to is no identity of the message. */
function isUniqueName(name: string, operation: Operation): boolean {
  return UNIQUE_NAME.test(snakeOf(name)) && !costsMoney(operation);
}

function bodies(contract: Surroundings, operation: Operation): Flat[] {
  const content = operation.body?.content ?? [];
  return content.flatMap(({ schema }) => (schema ? [flatten(contract, schema)] : []));
}

/** What a bulk request repeats: it carries one token per item. */
function itemsOf(contract: Surroundings, flat: Flat): Flat[] {
  const sent = [...flat.properties.values()].filter((property) => !isServersOwn(contract, property));
  const lists = [flat, ...sent.map(({ schema }) => flatten(contract, schema))];
  return lists.flatMap(({ items }) => (items ? [flatten(contract, items)] : []));
}

/** `{ data: { attributes: { … } } }`, `{ message: { … } }`: the resource is further in. */
function envelopesOf(contract: Surroundings, flat: Flat, depth = 2): Flat[] {
  if (depth === 0) return [];
  return [...flat.properties].flatMap(([name, property]) => {
    if (!/^(data|attributes|input|payload|request|message|params)$/i.test(name)) return [];
    if (isServersOwn(contract, property)) return [];
    const inner = flatten(contract, property.schema);
    return [inner, ...envelopesOf(contract, inner, depth - 1)];
  });
}

function find(flat: Flat, fits: (name: string, property: Property) => boolean) {
  return [...flat.properties].find(([name, property]) => fits(name, property));
}

function inBody(kind: RetryMechanism, [name, property]: [string, Property]): Retry {
  return { kind, name, path: property.path, schema: property.schema, property };
}
