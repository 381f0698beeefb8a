import type { Operation, Surroundings } from '../../contract/contract';
import { memoize } from '../../contract/memoize';
import { flatten } from '../../contract/flatten';
import { namesInBody } from '../fields/names';
import { segments, snakeOf, words } from '../text/words';

/** Where a caller cannot have credentials yet: signing up and in, tokens, forgotten passwords. */
const ENTRANCE =
  /^(sign[ -]?ups?|register|registrations?|log[ -]?ins?|logon|sign[ -]?in|authenticate|token|introspect|(refresh|access) token|magic links?|(verify|confirm) e?-?mail|e?mail (verification|confirmation)s?)$/;
const FORGOTTEN =
  /^((forgot|forgotten|reset|recover) password|password (resets?|recovery|recoveries|forgotten)( requests?)?)$/;
const OAUTH = /^(oauth2?|openid|oidc)$/;
const OAUTH_ENDPOINT =
  /^(token|authorize|revoke|revocation|refresh|introspect|introspection|device( code)?|register|logout|par)$/;

/**
 * True for what is public by nature. An allow-list on whole path segments: `POST /tokens` and
 * `POST /verifications` are products, and need credentials like any other write.
 */
export const isPublicByNature = memoize((contract, operation: Operation): boolean => {
  const path = segments(operation.route)
    .filter(({ parameter }) => !parameter)
    .map(({ text }) => words(text).join(' '));
  const last = path.at(-1) ?? '';
  // The token of the mail is the credential: `PUT /password-resets/{token}`.
  if (/^(post|put|patch)$/.test(operation.method) && path.slice(-2).some((part) => FORGOTTEN.test(part)))
    return true;
  if (operation.method !== 'post') return false;
  if (ENTRANCE.test(last)) return true;
  if (/^(reset|forgot|recover|recovery)$/.test(last) && path.includes('password')) return true;
  if (last === 'refresh' && path.at(-2) === 'token') return true;
  if (path.some((part) => OAUTH.test(part) || part === 'auth') && OAUTH_ENDPOINT.test(last)) return true;
  if (/^sessions?$/.test(last) && takesPassword(contract, operation)) return true;
  if (/^(users?|accounts?|customers?|members?)$/.test(last) && registers(contract, operation)) return true;
  return receivesWebhook(contract, operation, path);
});

/** `POST /users`: "Register a new user", who chooses a password. Who has an account creates others without one. */
function registers(contract: Surroundings, operation: Operation): boolean {
  const said = `${operation.operationId ?? ''} ${operation.summary} ${operation.description.slice(0, 80)}`;
  if (!/\b(register|registers|registration|sign[ -]?(s )?up|signup|join)\b|注册/i.test(words(said).join(' ')))
    return false;
  return namesInBody(contract, operation, 1).some((name) => /(^|_)(password|passcode)$/.test(snakeOf(name)));
}

/** `POST /sessions` with a password signs in; without one it starts a checkout or a call. */
function takesPassword(contract: Surroundings, operation: Operation): boolean {
  return bodyNames(contract, operation).some((name) => /(^|_)(password|passcode)$/.test(name));
}

/** A receiver authenticates its sender by signature, not by a scheme that OpenAPI can name. */
function receivesWebhook(contract: Surroundings, operation: Operation, path: readonly string[]): boolean {
  const hooks = path.findIndex((part) => /^(web ?)?(hook|callback)s?$/.test(part));
  if (hooks < 0) return false;
  const signed = operation.parameters.some(
    (parameter) => parameter.in === 'header' && /signature/i.test(parameter.name),
  );
  const said = words(`${operation.operationId ?? ''} ${operation.summary} ${path.join(' ')}`);
  if (signed || said.some((word) => /^(receives?|receiver|incoming|inbound|handles?)$/.test(word)))
    return true;
  // `/webhooks/stripe` is named after who sends; `/webhooks/endpoints` is a collection of ours.
  const isSender =
    segments(operation.route).every(({ parameter }) => !parameter) && hooks === path.length - 2;
  const isOurs = /^(end ?points?|subscriptions?|tests?|events?|deliver(y|ies)|registrations?)$/;
  return isSender && !isOurs.test(path.at(-1) ?? '') && !bodyNames(contract, operation).includes('url');
}

function bodyNames(contract: Surroundings, { body }: Operation): string[] {
  return (body?.content ?? []).flatMap(({ schema }) =>
    schema ? [...flatten(contract, schema).properties.keys()].map((name) => words(name).join('_')) : [],
  );
}
