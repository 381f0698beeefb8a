import type { Contract, SecurityScheme } from '../../contract/contract';
import { entries, text } from '../../contract/follow';
import { isObject, type JsonObject, type JsonValue } from '../../json';
import { words } from '../text/words';
import { isPassing } from './credentials';

/** True for a name in a requirement that leads to a scheme of the document, be it by its address. */
export function isDescribed(contract: Contract, name: string): boolean {
  const { components } = contract.root;
  const schemes = isObject(components) ? components['securitySchemes'] : undefined;
  return (isObject(schemes) && Object.hasOwn(schemes, name)) || isAddressed(contract, name);
}

/** 3.2 also takes a URI in place of a name. */
export function isAddressed({ version }: Contract, name: string): boolean {
  return version === '3.2' && /[/#]/.test(name);
}

/** True for a scheme, or a flow of one, that is marked as deprecated. */
export function isDeprecated(value: JsonValue): boolean {
  return isObject(value) && (value['deprecated'] === true || value['x-deprecated'] === true);
}

/** The same, or deprecated in the words of its description. */
export function isOnItsWayOut(node: JsonObject): boolean {
  return (
    isDeprecated(node) ||
    /^\W*deprecated|\b(is|are|was|were|has been|now) deprecated|\bwill be removed|\bbeing retired|已弃用|即将下线/i.test(
      text(node, 'description'),
    )
  );
}

/**
 * True for a key that travels in the query and has to stay secret. A signature is no secret, a publishable key is none
 * either, and what is on its way out may stay documented.
 */
export function isSecretInQuery({ node }: SecurityScheme): boolean {
  if (node['in'] !== 'query' || isDeprecated(node)) return false;
  const description = text(node, 'description');
  if (/\bdeprecat|\bpublishable|\bpublic key|已弃用|公开密钥/i.test(description)) return false;
  return !/signature$|^(sig|hmac)$/i.test(text(node, 'name')) && !isPassing(description);
}

/** The scopes that the flows of an OAuth scheme offer. */
export function offeredScopes({ flows }: JsonObject): Set<string> {
  return new Set(
    entries(flows).flatMap(([, flow]) =>
      isObject(flow) ? entries(flow['scopes']).map(([scope]) => scope) : [],
    ),
  );
}

const LOOKS = /^(read|readonly|view|viewer)$/;
const CHANGES = /^(write|manage|admin|send|create|edit|update|delete|modify|execute|all|full|readwrite)$/;

/** True for a scope whose name is the permission to look and to do nothing else: `messages:read`. */
export function onlyReads(scope: string): boolean {
  const spoken = words(scope);
  return spoken.some((word) => LOOKS.test(word)) && !spoken.some((word) => CHANGES.test(word));
}
