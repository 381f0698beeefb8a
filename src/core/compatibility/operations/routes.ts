import type { Operation, Server } from '../../contract/contract';
import { entries, items, text } from '../../contract/follow';
import { isObject } from '../../json';
import { segmentsOf } from '../../openapi/path-template';

/** A route without the names of its variables: `/messages/{}`. */
export function templateOf(route: string): string {
  return `/${segmentsOf(route)
    .map(({ key }) => key)
    .join('/')}`;
}

/** The names of the variables of a route, in their order. */
export function variablesOf(route: string): string[] {
  return [...route.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? '');
}

/** So many addresses one server may stand for. */
const MOST = 32;

/** The addresses that a server stands for, its variables written out: each of a list, else the default. */
export function addressesOf({ url, node }: Server): string[] {
  let addresses = [url];
  for (const [name, variable] of entries(node['variables'])) {
    if (!isObject(variable)) continue;
    const listed = items(variable['enum']).filter((value): value is string => typeof value === 'string');
    const values = listed.length > 0 ? listed : [text(variable, 'default')];
    addresses = addresses.flatMap((address) => values.map((value) => address.replaceAll(`{${name}}`, value)));
    if (addresses.length > MOST) break;
  }
  return addresses.slice(0, MOST).map(normalized);
}

/** The host does not care about case, and a slash at the end joins the path. */
function normalized(address: string): string {
  const path = pathOf(address);
  const origin = address.slice(0, address.length - path.length).toLowerCase();
  return `${origin}${path.endsWith('/') ? path.slice(0, -1) : path}`;
}

/** The path of an address, without the host. */
export function pathOf(address: string): string {
  const at = address.indexOf('://');
  if (at < 0) return address;
  const slash = address.indexOf('/', at + 3);
  return slash < 0 ? '' : address.slice(slash);
}

/** Every way to write the method and the path of an operation below its servers. */
export function fullPathsOf({ method, route, servers }: Operation): string[] {
  const addresses = servers.length > 0 ? servers.flatMap(addressesOf) : [''];
  return [...new Set(addresses.map(pathOf))].map((path) => `${method} ${templateOf(`${path}${route}`)}`);
}
