import type { Response, Surroundings } from '../../contract/contract';
import { isReadAsJson } from '../../contract/json-body';
import { baseType } from '../../contract/media-types';
import { memoizeByNode, type Written } from '../../contract/memoize';
import { membersOf, plain, shownMembers } from '../errors/members';

/** `Request-Id`, `X-Amzn-RequestId`, `debug_id`, `traceId`, `pspReference`; `instance` of Problem Details. */
const REQUEST_ID =
  /(correlator|(request|correlation|trace|flow|debug|log|incident|error|support)(id|reference|logurl)|(solicitud|peticion|anfrage|vorgangs?|requete|requisicao|richiesta)(id|nummer|kennung)|^id(solicitud|peticion|requete|requisicao|richiesta)|pspreference|traceparent|cfray)$|^instance$/;

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
    // Members of a schema are there in whatever format a body is written: XML, or a type that no parser knows.
    const members = schema ? membersOf(contract, schema) : [];
    if (members.some(([name]) => isId(plain(name), type))) return true;
    if (!isReadAsJson(contract, media)) return false;
    // Further in, or where the schema has no members, examples show it: `details[].requestId` of google.rpc.RequestInfo.
    const { examples } = media;
    const isOutOfSight = (depth: number) => members.length === 0 || depth > 2;
    return (
      examples.length > 0 &&
      examples.every((example) =>
        shownMembers({ examples: [example] }).some(
          ({ name, path }) => isId(plain(name), type) && isOutOfSight(path.length - example.path.length),
        ),
      )
    );
  });
}

/** JSON:API calls the id of one occurrence of a problem `id`. */
function isId(name: string, type: string): boolean {
  return REQUEST_ID.test(name) || (name === 'id' && baseType(type) === 'application/vnd.api+json');
}
