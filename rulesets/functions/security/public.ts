import type { Operation } from '../../../src/core/contract/contract';
import { segments, words } from '../../../src/core/contract/inference/words';

/** Where a caller cannot have credentials yet: signing up and in, tokens, forgotten passwords. */
const ENTRANCE =
  /^(sign[ -]?ups?|register|registrations?|log[ -]?ins?|logon|sign[ -]?in|authenticate|token|introspect|forgot( password)?|reset password|password resets?|(verify|confirm) e?-?mail|e?mail (verification|confirmation)s?)$/;
const OAUTH = /^(oauth2?|openid|oidc)$/;
const OAUTH_ENDPOINT =
  /^(token|authorize|revoke|revocation|refresh|introspect|introspection|device( code)?|register|logout|par)$/;

/**
 * True for what is public by nature. An allow-list on whole path segments: `POST /tokens` and
 * `POST /verifications` are products, and need credentials like any other write.
 */
export function isPublicByNature(operation: Operation): boolean {
  if (operation.method !== 'post') return false;
  const path = segments(operation.route)
    .filter(({ parameter }) => !parameter)
    .map(({ text }) => words(text).join(' '));
  const last = path.at(-1) ?? '';
  if (ENTRANCE.test(last)) return true;
  if (/^(reset|forgot|recover|recovery)$/.test(last) && path.includes('password')) return true;
  if (path.some((part) => OAUTH.test(part) || part === 'auth') && OAUTH_ENDPOINT.test(last)) return true;
  return receivesWebhook(operation, path);
}

/** A receiver authenticates its sender by signature, not by a scheme that OpenAPI can name. */
function receivesWebhook(operation: Operation, path: readonly string[]): boolean {
  const hooks = path.findIndex((part) => /^(web ?)?(hook|callback)s?$/.test(part));
  if (hooks < 0) return false;
  const signed = operation.parameters.some(
    (parameter) => parameter.in === 'header' && /signature/i.test(parameter.name),
  );
  const said = words(`${operation.operationId ?? ''} ${operation.summary} ${path.join(' ')}`);
  return signed || said.some((word) => /^(receives?|receiver|incoming|inbound|handles?)$/.test(word));
}
