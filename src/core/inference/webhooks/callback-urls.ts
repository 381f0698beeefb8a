import { toPointer, type JsonPath } from '../../json';
import type { Operation, Schema, Surroundings } from '../../contract/contract';
import { memoize } from '../../contract/memoize';
import { flatten, keyword, type Flat } from '../../contract/flatten';
import { isSafePost } from '../operations/kinds';
import { subjectOf } from '../operations/intent';
import type { Property } from '../../contract/shape';
import { singular, snakeOf, words } from '../text/words';

/** A URL that a caller hands over for the provider to call later. */
export interface CallbackUrl {
  /** Of the parameter or property. */
  name: string;
  /** Its key. */
  path: JsonPath;
  usedAt: JsonPath;
  /** Of one URL, where a list of them is taken. */
  schema: Schema | undefined;
  /** What is said about it, at its key and in its schema. */
  description: string;
}

/** The URLs that a request hands over, by their names and by the expressions of the operation's `callbacks`. */
export const urlsToCall = memoize((contract, operation: Operation): CallbackUrl[] => {
  // On a GET a `callback` is a filter or a JavaScript function.
  if (!['post', 'put', 'patch', 'delete'].includes(operation.method) || isSafePost(operation)) return [];
  const named = isAboutLogin(operation) ? [] : byName(contract, operation);
  const found = new Map(named.map((url) => [toPointer(url.path), url]));
  for (const url of byExpression(contract, operation)) found.set(toPointer(url.path), url);
  return [...found.values()];
});

/** `status_callback_url`, `webhookUrls`, `notification_endpoint`. */
const URL_NAME =
  /(^|_)(callback|web_?hook|notify|notification|notif|postback|ipn|hook)s?_?(url|uri|endpoint)s?$/;
/** `StatusCallback` is a URL by custom; `callback` and `webhook` are where they look like one. */
const BARE_NAME = /(^|_)(callback|web_?hook)$/;
/** Of a thing that is itself a webhook: `POST /webhooks {url}`. */
const PLAIN_NAME =
  /^((target|delivery|payload|post|destination|endpoint|listener)_)?(url|uri|endpoint|address)$/;
/** A browser is sent there; the provider calls nothing. */
const REDIRECT_NAME = /redirect|return|success|cancel|oauth|login|logout/;
const REDIRECT_TEXT = /\bredirect|\bbrowser|oauth|open ?id|authoriz|重定向|跳转/i;
const CALL_TEXT = /web_?hooks?|\bPOST|notif|\bevents?\b|asynchron|通知|事件/i;
/** Whatever it is called, a URL that says that something is posted to it. */
const SAYS_SO =
  /\bweb-?hooks?\b|\b(POST(s|ed|ing)?|events?|receipts?|reports?|updates?|notifications?)\b[^.]{0,60}\b(to|at) (this|the|your) (URL|URI|address|endpoint)|\b(are|is|be) (POSTed|delivered|pushed) (here|there|to it)\b/i;

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

function isNamed(contract: Surroundings, url: CallbackUrl, parent: string): boolean {
  const name = snakeOf(url.name);
  const said = `${url.description} ${parent}`;
  if (REDIRECT_NAME.test(name) || (REDIRECT_TEXT.test(said) && !CALL_TEXT.test(said))) return false;
  if (!isText(contract, url)) return false;
  if (URL_NAME.test(name)) return true;
  if (/(^|_)(url|uri|endpoint)$/.test(name) && SAYS_SO.test(url.description)) return true;
  if (/^(url|uri|endpoint)$/.test(name) && /callback|web_?hook|notif/i.test(parent)) return true;
  return BARE_NAME.test(name) && (name.endsWith('status_callback') || looksLikeUrl(contract, url));
}

function isPlain(contract: Surroundings, url: CallbackUrl, { properties }: Flat): boolean {
  const name = snakeOf(url.name);
  // Beside a URL an address is one of mail.
  if (name === 'address' && (properties.has('url') || properties.has('uri'))) return false;
  return PLAIN_NAME.test(name) && isText(contract, url);
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

function isText(contract: Surroundings, { schema }: CallbackUrl): boolean {
  const { types, properties } = schema
    ? flatten(contract, schema)
    : { types: new Set(), properties: new Map() };
  return types.has('string') || (types.size === 0 && properties.size === 0);
}

function looksLikeUrl(contract: Surroundings, { schema, description }: CallbackUrl): boolean {
  if (!schema) return false;
  const flat = flatten(contract, schema);
  const shown = ['format', 'pattern', 'example', 'examples', 'default'].map((key) => keyword(flat, key));
  return /\bur[il]\b|https?:/i.test(`${description} ${JSON.stringify(shown)}`);
}

function isReadOnly({ schema, raw }: Property): boolean {
  return schema.node['readOnly'] === true || raw['readOnly'] === true;
}

/** Signing in and its clients have callback URLs of another kind. */
function isAboutLogin({ route }: Operation): boolean {
  return words(route).some((word) => /^(oauth\d?|oidc|openid|saml|sso|auth|login)$/.test(word));
}
