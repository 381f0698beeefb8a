import type { Contract, Operation } from '../../contract/contract';
import { memoizeAlone } from '../../contract/memoize';

/** Whether a text names another operation: by its `operationId` or by its path, also within a longer one or a URL. */
export function namesOther(contract: Contract, self: Operation, text: string): boolean {
  return namedOthers(contract, self, text).length > 0;
}

/** The other operations that a text names, in its order. */
export function namedOthers(contract: Contract, self: Operation, text: string): Operation[] {
  const { ids, routes } = namesIn(contract);
  const byId = (text.match(/[\w.-]+/g) ?? []).map(bare).flatMap((word) => ids.get(word) ?? []);
  const byPath = pathsIn(text).flatMap((path) =>
    [...partsOf(path), ...longerThan(path, routes)].flatMap((part) => routes.get(part) ?? []),
  );
  return [...byId.filter((other) => other !== self), ...byPath.filter(({ route }) => route !== self.route)];
}

/** What a text calls as an operation of the document, and is none: `listFoo`, `GET /foo`. */
export function unknownName(contract: Contract, text: string): string | undefined {
  const { ids, routes } = namesIn(contract);
  const called = [...text.matchAll(/\b(?:GET|POST|PUT|PATCH|DELETE) (\/[^\s`'"()<>,;?]{1,500})/g)];
  const path = called.map(([, path = '']) => bare(path)).find((path) => !isRoute(path, routes));
  if (path !== undefined) return path;
  return (text.match(OPERATION_ID) ?? []).find((word) => !ids.has(word));
}

const OPERATION_ID = /\b(?:list|get|fetch|search|find|retrieve)[A-Z]\w{2,100}\b/g;

/** Also without what stands before the paths, such as `/v2`. */
function isRoute(path: string, routes: ReadonlyMap<string, unknown>): boolean {
  const shape = shapeOf(path);
  return [...routes.keys()].some((route) => {
    const known = shapeOf(route);
    return known === shape || known.endsWith(shape) || shape.endsWith(known);
  });
}

/** Routes that say more in front: `/v1/sessions` of `/sessions`. */
function longerThan(path: string, routes: ReadonlyMap<string, unknown>): string[] {
  const shape = shapeOf(path);
  return shape.length > 3 ? [...routes.keys()].filter((route) => shapeOf(route).endsWith(shape)) : [];
}

/** Whatever the variables are called. */
function shapeOf(path: string): string {
  return path.replace(/\{[^{}]{0,200}\}/g, '{}');
}

/** Shorter ones are words like others. */
const namesIn = memoizeAlone(({ operations }: Contract) => ({
  ids: new Map(
    operations.flatMap((operation): [string, Operation][] =>
      operation.operationId !== undefined && operation.operationId.length > 5
        ? [[operation.operationId, operation]]
        : [],
    ),
  ),
  routes: byRoute(operations.filter(({ route }) => route.length > 3)),
}));

function byRoute(operations: readonly Operation[]): Map<string, Operation[]> {
  const found = new Map<string, Operation[]>();
  for (const operation of operations) {
    const known = found.get(operation.route);
    if (known) known.push(operation);
    else found.set(operation.route, [operation]);
  }
  return found;
}

function pathsIn(text: string): string[] {
  return (text.match(/\/[^\s`'"()<>,;]+/g) ?? []).map(bare);
}

/** Without what ends the sentence. */
function bare(word: string): string {
  return word.replace(/[.:!?-]{1,3}$/, '');
}

/** No route has more parts that anybody would write in a text. */
const MOST_PARTS = 16;

/** Of `/v2/messages/{id}` also `/messages/{id}`, `/v2/messages`, `/messages`. */
function partsOf(path: string): string[] {
  const parts = path.split('/').slice(1, MOST_PARTS);
  return parts.flatMap((_, from) =>
    parts.slice(from).map((_, i) => `/${parts.slice(from, from + i + 1).join('/')}`),
  );
}
