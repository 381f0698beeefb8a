import type { MediaType, Operation, Response, Surroundings } from '../../contract/contract';
import { memoize, memoizeAlone } from '../../contract/memoize';
import { isError } from '../../contract/statuses';
import { segments } from '../text/words';
import { isEmpty } from '../../contract/empty';
import { flatten } from '../../contract/flatten';
import { isXml } from '../../contract/media-types';
import { isReadAsJson } from '../../contract/json-body';

/** An error response of an operation. */
export interface ErrorResponse {
  operation: Operation;
  response: Response;
}

/** An error response, and one of its bodies. */
export interface ErrorBody extends ErrorResponse {
  media: MediaType;
}

/**
 * The error responses that a rule looks at: of what callers call (in webhooks the caller answers), and not of
 * token endpoints and SCIM, whose errors RFC 6749 and RFC 7644 prescribe.
 */
export function errorResponses(operations: readonly Operation[]): ErrorResponse[] {
  return operations.flatMap(errorResponsesOf);
}

/** Those of one operation. */
export const errorResponsesOf = memoizeAlone((operation: Operation): ErrorResponse[] => {
  if (isTokenEndpoint(operation) || isScim(operation)) return [];
  return operation.responses
    .filter(({ status }) => isError(status))
    .map((response) => ({ operation, response }));
});

/** The bodies of those responses that a program reads as JSON, or as XML where that is all there is. */
export function errorBodies(surroundings: Surroundings, operations: readonly Operation[]): ErrorBody[] {
  return operations.flatMap((operation) => errorBodiesOf(surroundings, operation));
}

/** Those of one operation. */
export const errorBodiesOf = memoize((surroundings, operation: Operation): ErrorBody[] =>
  errorResponsesOf(operation).flatMap(({ response }) =>
    response.content
      .filter(
        (media) =>
          isReadByPrograms(surroundings, response, media) &&
          !isForeign(media.type) &&
          !(media.schema && isEmpty(surroundings, media.schema)),
      )
      .map((media) => ({ operation, response, media })),
  ),
);

/** True for an error body that a program reads: JSON, or XML with members where that is all there is. */
export function isReadByPrograms(surroundings: Surroundings, response: Response, media: MediaType): boolean {
  return isReadAsJson(surroundings, media) || isOnlyXml(surroundings, response, media);
}

/** XML whose members are described, of an answer that has no other form: a program reads them alike. */
function isOnlyXml(surroundings: Surroundings, { content }: Response, { type, schema }: MediaType): boolean {
  return (
    isXml(type) &&
    schema !== undefined &&
    content.every((other) => isXml(other.type)) &&
    flatten(surroundings, schema).properties.size > 0
  );
}

/** Formats that come with an error object of their own: SCIM, FHIR. */
export function isForeign(type: string): boolean {
  return /^application\/(scim|fhir)\+json/i.test(type);
}

/** Below `/scim/v2`: RFC 7644 §3.12 says what an error looks like, whatever media type it comes in. */
export const isScim = memoizeAlone(({ route }: Operation): boolean =>
  segments(route).some(({ text }) => /^scim(v2)?$/i.test(text)),
);

/** `POST /token`, `/authorize`, `/oauth2/revoke`: RFC 6749 §4.1.2.1 and §5.2 say what their errors look like. */
export const isTokenEndpoint = memoizeAlone(({ route }: Operation): boolean => {
  const path = segments(route).map(({ text }) => text.toLowerCase());
  return /^(token|authorize)$/.test(path.at(-1) ?? '') || path.some((part) => /^(oauth2?|oidc)$/.test(part));
});

/**
 * What serves machines that watch the service rather than callers: health probes, the root, `OPTIONS`, and
 * published metadata.
 */
export const isPlumbing = memoizeAlone(({ method, route, parameters }: Operation): boolean => {
  if (method === 'options' || method === 'trace') return true;
  const path = segments(route).map(({ text }) => text.toLowerCase());
  const last = path.at(-1);
  if (last === undefined || path[0] === '.well-known') return true;
  if (method !== 'get' && method !== 'head') return false;
  // `/devices/{id}/ping` asks about a device.
  if (path.some((text) => text.startsWith('{'))) return false;
  const probe =
    /^(_?health[a-z]*|health[-_]?checks?|livez?|liveness|readyz?|readiness|ping|heartbeat|alive|metrics|openapi|swagger)$/;
  return probe.test(last) || (path.length <= 2 && /^(status|version)$/.test(last) && parameters.length === 0);
});
