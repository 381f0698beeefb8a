import type { Schema, Surroundings } from '../../contract/contract';
import { flatten, keyword, type Flat } from '../../contract/flatten';
import type { JsonPath } from '../../json';
import { snakeOf } from '../text/words';

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

/** What is found there is fetched, by the provider or by the caller; nothing is sent there. */
const FETCHED_NAME =
  /(^|_)(certs?|certificates?|image|logo|icon|avatar|picture|photo|thumbnail|file|document|pdf|media|video|audio|recording|download|content|source|jwks?|public_keys?|issuer|metadata|manifest|schema|twiml|script|terms|privacy(_policy)?|web_?site|home_?page|profile|share|checkout|invoice|receipt|tracking|docs?|documentation|help|support)_?(url|uri)s?$/;
const FETCHED_TEXT =
  /\b(download|fetch|retrieve|load|read)(s|d|ed|ing)?\b[^.]{0,60}\b(from|at) (this|the|that) (URL|URI|address|link)/i;
const POSTED_TEXT =
  /\bPOST(s|ed|ing)?\b|\b(sends?|sent|delivers?|delivered|notif(y|ies))\b[^.]{0,60}\bto (this|the|your)\b/i;

/** True for what is a callback URL by its name, by what is said about it, or by the name of the object around it. */
export function isNamed(contract: Surroundings, url: CallbackUrl, parent: string): boolean {
  const name = snakeOf(url.name);
  const said = `${url.description} ${parent}`;
  if (REDIRECT_NAME.test(name) || (REDIRECT_TEXT.test(said) && !CALL_TEXT.test(said))) return false;
  if (!isText(contract, url)) return false;
  if (FETCHED_NAME.test(name) || (FETCHED_TEXT.test(url.description) && !POSTED_TEXT.test(url.description)))
    return false;
  if (URL_NAME.test(name)) return true;
  if (/(^|_)(url|uri|endpoint)$/.test(name) && SAYS_SO.test(url.description)) return true;
  if (/^(url|uri|endpoint)$/.test(name) && /callback|web_?hook|notif/i.test(parent)) return true;
  return BARE_NAME.test(name) && (name.endsWith('status_callback') || looksLikeUrl(contract, url));
}

/** True for the plain `url` of a thing that is itself a webhook. */
export function isPlain(contract: Surroundings, url: CallbackUrl, { properties }: Flat): boolean {
  const name = snakeOf(url.name);
  // Beside a URL an address is one of mail.
  if (name === 'address' && (properties.has('url') || properties.has('uri'))) return false;
  return PLAIN_NAME.test(name) && isText(contract, url);
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
