import type { Operation, Server } from '../../contract/contract';
import { note, Step } from '../steps/step';
import { addressesOf, templateOf } from './routes';

/** Compares the addresses at which operations are found. */
export class Servers {
  // Nearly all operations have those of the document.
  private readonly known = new Map<readonly Server[], Map<readonly Server[], Step>>();

  /** Undefined where none was stated: then nobody was promised an address. */
  step(before: Operation, after: Operation): Step | undefined {
    if (before.servers.length === 0) return undefined;
    if (templateOf(before.route) !== templateOf(after.route))
      return compared(before, after, [before.route, after.route]);
    let known = this.known.get(before.servers);
    if (!known) this.known.set(before.servers, (known = new Map<readonly Server[], Step>()));
    let step = known.get(after.servers);
    if (!step) known.set(after.servers, (step = compared(before, after, ['', ''])));
    return step;
  }
}

/** With the routes, where a prefix has moved between the two. */
function compared(before: Operation, after: Operation, [oldRoute, newRoute]: [string, string]): Step {
  return new Step((into) => {
    const of = (servers: readonly Server[], route: string) =>
      servers.map((server) => ({
        server,
        addresses: addressesOf(server).map((address) => `${address}${route && templateOf(route)}`),
      }));
    const old = of(before.servers, oldRoute);
    const now = of(after.servers, newRoute);
    const oldAll = new Set(old.flatMap(({ addresses }) => addresses));
    const nowAll = new Set(now.flatMap(({ addresses }) => addresses));
    const place = after.servers[0]?.path.slice(0, -1) ?? ['openapi'];
    for (const { server, addresses } of old)
      if (!addresses.every((address) => nowAll.has(address)))
        note(into, 'server-removed', 'gone', { path: place, base: server.path }, { name: server.url });
    for (const { server, addresses } of now)
      if (!addresses.every((address) => oldAll.has(address)))
        note(into, 'server-added', 'new', { path: server.path, base: undefined }, { name: server.url });
  });
}
