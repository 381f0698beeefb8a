import type { JsonObject } from '../json';
import { versionOf } from '../openapi/version';
import type { Contract } from './contract';
import { guideOf } from './guide';
import { operationsOf, type Inherited } from './operations';
import { ANYWHERE, telling, watched } from './unread';
import { unreadOperations } from './unread-operations';
import { securityOf, securitySchemesOf, serversAt } from './security';

// The rules of one lint, and the grader after them, ask for the same document's contract.
const contracts = new WeakMap<JsonObject, Contract>();

/**
 * The contract of a parsed, unresolved document. Takes any JSON: members of the wrong type are left out, and so
 * is whatever stands behind a `$ref` to nowhere. Built once per root object.
 */
export function contractOf(root: JsonObject): Contract {
  let contract = contracts.get(root);
  // Whoever asks first has missed no more than those who ask later.
  if (!contract) contracts.set(root, (contract = watched(() => build(root)).value));
  return contract;
}

function build(root: JsonObject): Contract {
  const guide = guideOf(root);
  // What operations inherit, and what decides how all of them are read, are its sources.
  const inherited: Inherited = {
    root,
    security: securityOf(root['security']),
    servers: serversAt(root['servers'], ['servers'], ['servers']) ?? [],
    guide,
    sources: [...['openapi', 'security', 'servers'].map((key) => root[key]), guide],
  };
  const operations = operationsOf(inherited, root['paths'], ['paths'], ['paths'], 'operation');
  const webhooks = ['webhooks', 'x-webhooks'].flatMap((key) =>
    operationsOf(inherited, root[key], [key], [key], 'webhook'),
  );
  const callbacks = [...operations, ...webhooks].flatMap((operation) => operation.callbacks);
  const { security, servers } = inherited;
  const contract: Contract = {
    root,
    security,
    servers,
    version: versionOf(root),
    operations,
    deliveries: [...webhooks, ...callbacks],
    securitySchemes: securitySchemesOf(root),
  };
  const isPartial = (key: string) => unreadOperations(root, root[key], [key]).length > 0;
  // Whoever asks for all of them may miss any.
  if (isPartial('paths')) telling(contract, ['operations'], ANYWHERE);
  if (isPartial('webhooks') || isPartial('x-webhooks')) telling(contract, ['deliveries'], ANYWHERE);
  return contract;
}
