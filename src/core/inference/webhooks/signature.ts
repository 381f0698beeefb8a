import type { Operation, Parameter, Contract } from '../../contract/contract';
import { text as member } from '../../contract/follow';
import { securityOf } from '../../contract/security';
import { headersTold } from './headers-told';
import type { EventField } from './event-fields';

/** How a delivery proves who sent it, and what its description leaves open. */
export interface Proof {
  /** The header that carries the signature, where there is one. */
  header: Parameter | undefined;
  hasTime: boolean;
  namesAlgorithm: boolean;
  /** MD5 is the only algorithm that it names. */
  isLegacy: boolean;
}

const SIGNATURE = /signature|hmac|(^|[-_])(sig|sign|jws)($|[-_])/i;
/** In a body, also with the way it is made in its name. */
const SIGNATURE_FIELD =
  /(^|_)(signature|hmac|sig|sign|jws|mac|signed_payload|signed_data|signature_(value|hash|v\d|sha256))$/;
/** What accompanies a signature: its version, the name of its algorithm, the id of its key. */
const BESIDE = /(version|algorithm|algo?|type|method|timestamp|time|key-?id|kid)$/i;
const TIME = /timestamp|(^|[-_])(time|date)$/i;
const ALGORITHM =
  /sha[-_]?(2[-_]?)?(1|224|256|384|512)(?!\d)|sha3|ed25519|eddsa|\brsa\b|ecdsa|blake|\b[rehp]s(256|384|512)\b|rfc ?9421|standard[- ]webhooks/i;
/** The signature covers a time that travels with it, inside one header or beside it. */
const SIGNED_TIME =
  /\bt=|timestamp[^.]{0,80}(sign|hmac|hash|digest|part of|covered|included)|(sign|hmac|hash|digest)[^.]{0,120}timestamp|签名[^。]{0,60}时间戳|时间戳[^。]{0,60}签名/i;
/** Twilio's scheme covers the URL and has no time in it. */
const SIGNED_URL = /sign[^.]{0,80}\burl\b[^.]{0,60}\bparam|\burl\b[^.]{0,60}\bparam[^.]{0,60}sign/i;
const SIGNED_IN_PROSE =
  /(signature|hmac)[\w-]{0,40}`?[^.]{0,30}\bheaders?\b|\bheaders?\b[^.]{0,60}(signature|hmac)|signed (jwt|jws|json web)|签名[^。]{0,30}(请求头|header)|(请求头|header)[^。]{0,30}签名/i;

/** The proof of a delivery; undefined where nothing says that it is signed. */
export function proofOf(
  contract: Contract,
  delivery: Operation,
  fields: readonly EventField[],
  text: string,
): Proof | undefined {
  if (isAuthenticated(contract, delivery) || isToken(delivery))
    return { header: undefined, hasTime: true, namesAlgorithm: true, isLegacy: false };
  const header = delivery.parameters.find(
    ({ in: place, name }) => place === 'header' && SIGNATURE.test(name) && !BESIDE.test(name),
  );
  const scheme = schemeNamed(contract, delivery);
  const field = fields.find(
    ({ snake, description }) => SIGNATURE_FIELD.test(snake) || isProof(snake, description),
  );
  if (!header && scheme === undefined && !field && !SIGNED_IN_PROSE.test(text)) return undefined;
  const told = headersTold(text);
  const names = [...delivery.parameters.map(({ name }) => name.toLowerCase()), ...told];
  // The algorithm may be the value of a header of its own.
  const headers = delivery.parameters.filter((one) => one.in === 'header');
  const said = `${text} ${scheme ?? ''} ${field?.name ?? ''} ${field?.description ?? ''} ${headers.map(shown).join(' ')}`;
  // These names are those of Standard Webhooks, and of what it was made after: they fix the algorithm. RFC 9421 names it in `Signature-Input`.
  const standard = names.some((name) => /^((webhook|svix)-signature|signature-input)$/.test(name));
  const named = `${said} ${names.join(' ')}`;
  const isNamed = ALGORITHM.test(named) || /-256\b/.test(names.join(' '));
  return {
    header,
    hasTime:
      // A signature in the body goes with what the body says.
      (!header && field !== undefined) ||
      names.includes('signature-input') ||
      /^x-twilio-signature$/i.test(header?.name ?? '') ||
      delivery.parameters.some(({ in: place, name }) => place === 'header' && TIME.test(name)) ||
      told.some((name) => TIME.test(name)) ||
      SIGNED_TIME.test(said) ||
      SIGNED_URL.test(said) ||
      /timestamp|时间戳/i.test(header?.description ?? scheme ?? ''),
    namesAlgorithm: standard || isNamed || /hmac|\bmd5/i.test(named),
    isLegacy: !standard && !isNamed && /\bmd5|md5\b/i.test(named),
  };
}

/** `event_hash`, "used to verify source of event data": a signature by another name. */
function isProof(snake: string, description: string): boolean {
  return (
    /(^|_)(hash|digest|token)$/.test(snake) &&
    /\b(verif|authentic|prove)[a-z]*\b[^.]{0,40}\b(source|sender|origin|event|request|came|comes|sent)\b|验证[^。]{0,20}来源/i.test(
      description,
    )
  );
}

/** The delivery's own `security`; what the root asks of callers says nothing about what the provider sends. */
function ownSchemes(contract: Contract, { node }: Operation) {
  const names = (securityOf(node['security']) ?? []).flatMap((requirement) => Object.keys(requirement));
  return names.flatMap((name) => contract.securitySchemes.get(name) ?? []);
}

function isAuthenticated(contract: Contract, delivery: Operation): boolean {
  return ownSchemes(contract, delivery).some(({ type, node }) =>
    type === 'apiKey' ? !SIGNATURE.test(member(node, 'name')) : type !== '',
  );
}

/** An `apiKey` scheme is how some documents declare a signature header: its name and what is said about it. */
function schemeNamed(contract: Contract, delivery: Operation): string | undefined {
  const scheme = ownSchemes(contract, delivery).find(
    ({ type, node }) => type === 'apiKey' && SIGNATURE.test(member(node, 'name')),
  );
  return scheme && `${member(scheme.node, 'name')}: ${member(scheme.node, 'description')}`;
}

/** The body is itself a signed token with a time in it. */
function isToken({ body }: Operation): boolean {
  const content = body?.content ?? [];
  return content.length > 0 && content.every(({ type }) => /\+?(jwt|jose|jws)\b/i.test(type));
}

function shown({ examples, schema }: Parameter): string {
  const stated = ['example', 'examples', 'const', 'enum', 'default', 'description'];
  const values = [...examples.map(({ value }) => value), ...stated.map((key) => schema?.node[key] ?? null)];
  return JSON.stringify(values);
}
