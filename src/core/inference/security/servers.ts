import type { Contract, Operation, Server } from '../../contract/contract';
import { text } from '../../contract/follow';
import { isObject, toPointer } from '../../json';

/** Every server that the document states for callers: its own, those of path items and of operations. */
export function statedServers({ servers }: Contract, operations: readonly Operation[]): Server[] {
  const all = [servers, ...operations.map((operation) => operation.servers)].flat();
  return [...new Map(all.map((server) => [toPointer(server.path), server])).values()];
}

/** The address with the defaults of its variables filled in; a variable without one stays as it is. */
export function defaultUrl({ url, node }: Pick<Server, 'url' | 'node'>): string {
  const variables = isObject(node['variables']) ? node['variables'] : {};
  return url.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const variable = Object.hasOwn(variables, name) ? variables[name] : undefined;
    return (isObject(variable) && text(variable, 'default')) || whole;
  });
}

/** Host of an absolute address without user, port and brackets; undefined for a relative one. */
export function hostOf(url: string): string | undefined {
  const authority = /^(?:[a-z][a-z\d+.-]*|\{[^{}]*\}):\/\/([^/?#]*)/i.exec(url)?.[1];
  if (authority === undefined) return undefined;
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  const bracketed = /^\[([^\]]*)\]/.exec(host)?.[1];
  return (bracketed ?? host.replace(/:(\d+|\{[^{}]*\})?$/, '')).toLowerCase();
}

/** The caller's own machine, or a network that nobody else reaches. */
export function isLocal(host: string): boolean {
  return (
    /^(localhost|0\.0\.0\.0|127(\.\d+){3}|::1|10(\.\d+){3}|192\.168(\.\d+){2}|172\.(1[6-9]|2\d|3[01])(\.\d+){2})$/.test(
      host,
    ) ||
    /\.(localhost|local|internal|lan)$/.test(host) ||
    // One label, as in a compose file.
    /^[a-z\d_-]+$/.test(host)
  );
}

/** A name that stands for one that is still to come. `.example` is left alone: invented companies live there. */
export function isPlaceholder(host: string): boolean {
  return (
    /(^|\.)example\.(com|org|net)$/.test(host) ||
    /(^|[.-])(your|my)[-_]?(domain|host|server|company|api)\b|<|^(todo|tbd)\b/.test(host)
  );
}
