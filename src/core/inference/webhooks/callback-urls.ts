import type { Operation, Schema, Surroundings } from '../../contract/contract';
import { flatten, type Flat } from '../../contract/flatten';
import { memoize } from '../../contract/memoize';
import type { Property } from '../../contract/shape';
import { toPointer } from '../../json';
import { isReadOnly } from '../fields/data-fields';
import { subjectOf } from '../operations/intent';
import { isSafePost } from '../operations/kinds';
import { singular, snakeOf, words } from '../text/words';
import { isNamed, isPlain, type CallbackUrl } from './callback-names';

/** The URLs that a request hands over, by their names and by the expressions of the operation's `callbacks`. */
export const urlsToCall = memoize((contract, operation: Operation): CallbackUrl[] => {
  // On a GET a `callback` is a filter or a JavaScript function.
  if (!['post', 'put', 'patch', 'delete'].includes(operation.method) || isSafePost(operation)) return [];
  const named = isAboutLogin(operation) ? [] : byName(contract, operation);
  const found = new Map(named.map((url) => [toPointer(url.path), url]));
  for (const url of byExpression(contract, operation)) found.set(toPointer(url.path), url);
  return [...found.values()];
});

function byName(contract: Surroundings, operation: Operation): CallbackUrl[] {
  const found: CallbackUrl[] = [];
  for (const { name, in: place, path, usedAt, schema, description } of operation.parameters) {
    // In a path it is the id of an endpoint that is registered already.
    if (place !== 'header' && place !== 'query') continue;
    const url = { name, path, usedAt, schema: schema && lone(contract, schema), description };
    if (isNamed(contract, url, '')) found.push(url);
  }
  for (const { schema } of operation.body?.content ?? [])
    if (schema) found.push(...inBody(contract, flatten(contract, schema), registers(operation), 0, ''));
  return found;
}

function inBody(
  contract: Surroundings,
  flat: Flat,
  registers: (flat: Flat) => boolean,
  depth: number,
  parent: string,
): CallbackUrl[] {
  const plain = registers(flat);
  return [...flat.properties].flatMap(([name, property]) => {
    if (isReadOnly(property)) return [];
    const url = urlOf(contract, name, property);
    if (isNamed(contract, url, parent) || (plain && isPlain(contract, url, flat))) return [url];
    const inner = flatten(contract, property.schema);
    const holder = /^(config|settings|webhook|hook|endpoint|subscription|data|attributes)$/i.test(name);
    const below = plain && holder ? () => true : registers;
    return depth < 2 ? inBody(contract, inner, below, depth + 1, name) : [];
  });
}

/** True where the operation makes or changes a webhook, or a subscription that names its events. */
function registers(operation: Operation): (flat: Flat) => boolean {
  const subject = words(subjectOf(operation) ?? '').map(singular);
  if (subject.at(-1) === 'hook' || subject.join('').includes('webhook')) return () => true;
  // `/webhooks/event/settings`
  const settings = /^(settings?|config|configuration|endpoints?|subscription)$/.test(subject.at(-1) ?? '');
  if (settings && /web-?hooks?\//i.test(operation.route)) return () => true;
  if (!['subscription', 'destination', 'listener'].includes(subject.at(-1) ?? '')) return () => false;
  return ({ properties }) =>
    [...properties.keys()].some((name) =>
      /^((enabled_|subscribed_)?events?(_types?|_names?)?|topics?)$/.test(snakeOf(name)),
    );
}

/** What an expression names is a callback URL whatever it is called: `{$request.body#/notifyMe}`. */
function byExpression(contract: Surroundings, operation: Operation): CallbackUrl[] {
  return operation.callbacks.flatMap(({ route }) => {
    const [, source = '', name = ''] = /^\{\$request\.(body#|header\.|query\.)([^{}]+)\}/.exec(route) ?? [];
    if (source === 'body#') return inBodyAt(contract, operation, name.split('/').slice(1));
    const wanted = name.toLowerCase();
    return operation.parameters
      .filter((parameter) => `${parameter.in}.` === source && parameter.name.toLowerCase() === wanted)
      .map(({ name, path, usedAt, schema, description }) => ({ name, path, usedAt, schema, description }));
  });
}

function inBodyAt(contract: Surroundings, { body }: Operation, keys: readonly string[]): CallbackUrl[] {
  return (body?.content ?? []).flatMap(({ schema }) => {
    let at: Schema | undefined = schema;
    let found: CallbackUrl | undefined;
    for (const key of keys) {
      const flat: Flat | undefined = at && flatten(contract, at);
      const property = flat?.properties.get(key);
      at = property?.schema ?? (/^\d+$/.test(key) ? flat?.items : undefined);
      found = property ? urlOf(contract, key, property) : found;
    }
    return at && found ? [found] : [];
  });
}

function urlOf(contract: Surroundings, name: string, { path, schema, raw }: Property): CallbackUrl {
  const said = [raw['description'], schema.node['description']].filter((text) => typeof text === 'string');
  const description = [...new Set(said)].join(' ');
  return { name, path, usedAt: schema.usedAt, schema: lone(contract, schema), description };
}

/** Of a list of URLs, one. */
function lone(contract: Surroundings, schema: Schema): Schema {
  const { types, items } = flatten(contract, schema);
  return types.has('array') && items ? items : schema;
}

/** Signing in and its clients have callback URLs of another kind. */
function isAboutLogin({ route }: Operation): boolean {
  return words(route).some((word) => /^(oauth\d?|oidc|openid|saml|sso|auth|login)$/.test(word));
}
