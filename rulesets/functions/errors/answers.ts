import type { Contract, MediaType, Operation, Response } from '../../../src/core/contract/contract';
import { byOperationAlone } from '../../../src/core/contract/remember';
import { isError } from '../../../src/core/contract/statuses';
import { segments } from '../../../src/core/contract/inference/words';
import { reviewed } from '../define-rule';
import { isEmpty } from '../structure/empty';
import { isJson } from '../structure/media-types';

/** An error response of an operation, and one of its bodies. */
export interface ErrorBody {
  operation: Operation;
  response: Response;
  media: MediaType;
}

/**
 * The error responses that a rule looks at: of what callers call (in webhooks the caller answers), and not of
 * token endpoints and SCIM, whose errors RFC 6749 and RFC 7644 prescribe.
 */
export function errorResponses(
  id: string,
  contract: Contract,
): { operation: Operation; response: Response }[] {
  return reviewed(id, contract.operations)
    .filter((operation) => !isTokenEndpoint(operation) && !isScim(operation))
    .flatMap((operation) =>
      operation.responses
        .filter(({ status }) => isError(status))
        .map((response) => ({ operation, response })),
    );
}

/** The bodies of those responses that a program reads as JSON. */
export function errorBodies(id: string, contract: Contract): ErrorBody[] {
  return errorResponses(id, contract).flatMap(({ operation, response }) =>
    response.content
      .filter(
        ({ type, schema }) => isJson(type) && !isForeign(type) && !(schema && isEmpty(contract, schema)),
      )
      .map((media) => ({ operation, response, media })),
  );
}

/** Formats that come with an error object of their own: SCIM, FHIR. */
export function isForeign(type: string): boolean {
  return /^application\/(scim|fhir)\+json/i.test(type);
}

/** Below `/scim/v2`: RFC 7644 §3.12 says what an error looks like, whatever media type it comes in. */
export const isScim = byOperationAlone(({ route }): boolean => {
  return segments(route).some(({ text }) => /^scim(v2)?$/i.test(text));
});

/** `POST /token`, `/authorize`, `/oauth2/revoke`: RFC 6749 §4.1.2.1 and §5.2 say what their errors look like. */
export const isTokenEndpoint = byOperationAlone(({ route }): boolean => {
  const path = segments(route).map(({ text }) => text.toLowerCase());
  return /^(token|authorize)$/.test(path.at(-1) ?? '') || path.some((part) => /^(oauth2?|oidc)$/.test(part));
});

/**
 * What serves machines that watch the service rather than callers: health probes, the root, `OPTIONS`, and
 * published metadata.
 */
export const isPlumbing = byOperationAlone(({ method, route, parameters }): boolean => {
  if (method === 'options' || method === 'trace') return true;
  const path = segments(route).map(({ text }) => text.toLowerCase());
  const last = path.at(-1);
  if (last === undefined || path[0] === '.well-known') return true;
  if (method !== 'get' && method !== 'head') return false;
  // `/devices/{id}/ping` asks about a device.
  if (path.some((text) => text.startsWith('{'))) return false;
  const probe =
    /^(_?health[a-z]*|health[-_]?checks?|livez?|liveness|readyz?|readiness|ping|heartbeat|alive|metrics|openapi|swagger)$/;
  return probe.test(last) || (path.length === 1 && last === 'status' && parameters.length === 0);
});
