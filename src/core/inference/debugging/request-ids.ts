import type { Response, Surroundings } from '../../contract/contract';
import { isReadAsJson } from '../../contract/json-body';
import { baseType } from '../../contract/media-types';
import { memoizeByNode, type Written } from '../../contract/memoize';
import { membersOf, plain, shownMembers } from '../errors/members';

/** `Request-Id`, `X-Amzn-RequestId`, `debug_id`, `traceId`, `pspReference`; `instance` of Problem Details. */
const REQUEST_ID =
  /(correlator|(request|correlation|trace|flow|debug|log|incident|error|support)(id|reference|logurl)|pspreference|traceparent|cfray)$|^instance$/;

/** In a header nothing else has these names: `x-correlator`, `x-fapi-interaction-id`, `X-Cloud-Trace-Context`. */
const OF_HEADER =
  /correlat(or|ion)|(interaction|transaction|invocation|activity|tracking|span|b3trace)id$|^x?(trace|tracking|span)(context)?$|tracecontext|ubertraceid|cfid$/;

/** True for a response that shows an id of the request, in a header or in the body. */
export const showsRequestId = memoizeByNode((contract, response: Written<Response>): boolean =>
  hasId(contract, response),
);

function hasId(contract: Surroundings, { headers, content }: Written<Response>): boolean {
  if (headers.some(({ name }) => [REQUEST_ID, OF_HEADER].some((what) => what.test(plain(name))))) return true;
  return content.some((media) => {
    const { type, schema } = media;
    if (!isReadAsJson(contract, media)) return false;
    const members = schema ? membersOf(contract, schema) : [];
    // What has no members in its schema may still show them.
    const names =
      members.length > 0 ? members.map(([name]) => name) : shownMembers(media).map(({ name }) => name);
    return names.some((name) => isId(plain(name), type));
  });
}

/** JSON:API calls the id of one occurrence of a problem `id`. */
function isId(name: string, type: string): boolean {
  return REQUEST_ID.test(name) || (name === 'id' && baseType(type) === 'application/vnd.api+json');
}
