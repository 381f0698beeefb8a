import { spend } from '../../../src/core/budget';
import type { Contract, Operation } from '../../../src/core/contract/contract';
import { AmbiguousPaths } from '../../../src/core/openapi/ambiguous-paths';
import { segmentsOf } from '../../../src/core/openapi/path-template';
import { sharedRequest } from '../../../src/core/openapi/shared-request';
import { code } from '../../../src/core/texts/wording';
import { perDocument } from '../rule/per-document';

/** The search goes down a level for each. */
const MOST_SEGMENTS = 50;

/** Two paths that a request fits. */
interface Clash {
  routes: readonly [string, string];
  request: string;
}

/**
 * No request fits two paths of which neither is the more fixed one. Paths that differ in names alone are the business of
 * `path-params`.
 */
export default perDocument(function* ({ contract, operations, examine }) {
  const byRoute = new Map<string, Operation[]>();
  for (const operation of operations) {
    const known = byRoute.get(operation.route);
    if (known) known.push(operation);
    else if (isPlain(operation.route)) byRoute.set(operation.route, [operation]);
  }
  for (const route of byRoute.keys()) examine({ usedAt: ['paths', route] });
  for (const { route, clashes } of byCause(clashesIn(contract, byRoute))) {
    const [first] = clashes;
    if (!first) continue;
    const other = first.routes[0] === route ? first.routes[1] : first.routes[0];
    const sentence = `${code(first.request)} fits this path and ${code(other)}, and OpenAPI leaves open which is meant.`;
    const more = clashes.length - 1;
    const message =
      more > 0
        ? `${sentence} So it is with ${more} more of the paths. Give them different fixed parts.`
        : `${sentence} Give them different fixed parts.`;
    yield { message, path: ['paths', route], related: [['paths', other]] };
  }
});

/** What follows a `?` or `#` is no part of a path. */
function isPlain(route: string): boolean {
  return route.startsWith('/') && !/[?#]/.test(route) && segmentsOf(route).length <= MOST_SEGMENTS;
}

function clashesIn(contract: Contract, byRoute: ReadonlyMap<string, readonly Operation[]>): Clash[] {
  const earlier = new AmbiguousPaths(() => spend(contract.root, 4));
  const clashes: Clash[] = [];
  for (const [route, own] of byRoute)
    for (const other of earlier.add(route)) {
      spend(contract.root, 400);
      const request = firstShared(contract, own, byRoute.get(other) ?? []);
      if (request !== undefined) clashes.push({ routes: [route, other], request });
    }
  return clashes;
}

function firstShared(
  contract: Contract,
  some: readonly Operation[],
  others: readonly Operation[],
): string | undefined {
  for (const one of some)
    for (const other of others) {
      const request = sharedRequest(contract, one, other);
      if (request !== undefined) return request;
    }
  return undefined;
}

/** Clashes, each said once of the path that has the most of them: that one is the odd one out. */
function byCause(clashes: readonly Clash[]): { route: string; clashes: readonly Clash[] }[] {
  const byRoute = new Map<string, Clash[]>();
  for (const clash of clashes)
    for (const route of clash.routes) {
      const known = byRoute.get(route);
      if (known) known.push(clash);
      else byRoute.set(route, [clash]);
    }
  const said = new Set<Clash>();
  return [...byRoute]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([route, all]) => {
      const own = all.filter((clash) => !said.has(clash));
      for (const clash of own) said.add(clash);
      return { route, clashes: own };
    })
    .filter((one) => one.clashes.length > 0);
}
