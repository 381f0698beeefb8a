import type { SecurityScheme } from '../../contract/contract';
import { entries, text } from '../../contract/follow';
import { isObject, type JsonValue } from '../../json';

/** Of each type, what a client cannot do without (OpenAPI 3.1.1, Security Scheme Object). */
const NEEDED = new Map([
  ['apiKey', ['name', 'in']],
  ['http', ['scheme']],
  ['oauth2', ['flows']],
  ['openIdConnect', ['openIdConnectUrl']],
  ['mutualTLS', []],
]);

/**
 * The field in which a scheme leaves open how its credential travels: `name` of an API key, `flows` of OAuth, or the
 * `type` itself. Undefined where it says everything.
 */
export function openIn({ node, type }: SecurityScheme): string | undefined {
  const needed = NEEDED.get(type);
  const open = needed ? needed.find((field) => !isStated(node[field])) : 'type';
  if (open !== undefined) return open;
  if (type === 'apiKey' && !/^(header|query|cookie)$/.test(text(node, 'in'))) return 'in';
  return type === 'oauth2' && !entries(node['flows']).some(([, flow]) => isFlow(flow)) ? 'flows' : undefined;
}

function isStated(value: JsonValue | undefined): boolean {
  return typeof value === 'string' ? value.trim() !== '' : isObject(value);
}

/** Every flow has one of these addresses (OAuth Flow Object). */
function isFlow(flow: JsonValue): boolean {
  return (
    isObject(flow) &&
    ['authorizationUrl', 'tokenUrl', 'deviceAuthorizationUrl'].some((field) => isStated(flow[field]))
  );
}
