import {
  defaultUrl,
  hostOf,
  isLocal,
  isPlaceholder,
  statedServers,
} from '../../../src/core/inference/security/servers';
import type { Server } from '../../../src/core/contract/contract';
import { perDocument } from '../rule/per-document';
import { code } from '../../../src/core/texts/wording';

/** Callers reach the API over TLS, and at least one of the addresses is one that they can call. */
export default perDocument(function* ({ contract, operations, examine }) {
  const servers = statedServers(contract, operations);
  for (const server of servers) examine(server);
  const [first] = servers;
  if (first && !servers.some(isReal)) {
    yield {
      message: `${code(first.url)} is not an address that callers can reach: state the server of the API as well.`,
      path: [...first.path, 'url'],
    };
    return;
  }
  for (const server of servers.filter(isUnprotected))
    yield {
      message: `${code(server.url)} should use \`https\`: over plain HTTP, credentials and data can be read on the way.`,
      path: [...server.path, 'url'],
    };
});

/** A relative address is where the document came from; a host that is a variable is the caller's own. */
function isReal(server: Server): boolean {
  const host = hostOf(defaultUrl(server));
  if (host === undefined || /^\{[^{}]*\}$/.test(hostOf(server.url) ?? '')) return true;
  return !isLocal(host) && !isPlaceholder(host);
}

function isUnprotected(server: Server): boolean {
  const url = defaultUrl(server);
  const host = hostOf(url) ?? '';
  return /^(http|ws):\/\//i.test(url) && !isLocal(host) && !isPlaceholder(host);
}
