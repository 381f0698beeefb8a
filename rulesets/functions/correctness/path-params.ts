import { entries, follow, items } from '../../../src/core/contract/follow';
import { memoizeByText, memoizeAlone } from '../../../src/core/contract/memoize';
import type { Contract, Operation } from '../../../src/core/contract/contract';
import { isObject, toPointer, type JsonPath, type JsonValue } from '../../../src/core/json';
import type { Problem } from '../../../src/core/contract/problem';
import { perDocument } from '../rule/per-document';
import { code } from '../../../src/core/texts/wording';

/**
 * The braces of each path and its path parameters match, and no two paths are the same to a caller.
 * That a path parameter says `required: true` is `oas3-schema`'s business.
 */
export default perDocument(function* ({ contract, examine }) {
  yield* ambiguous(contract);
  for (const operation of contract.operations) if (namesIn(operation.route).length > 0) examine(operation);
  for (const [route, operations] of byRoute(contract)) {
    yield* undeclared(contract, route, operations);
    yield* unused(route, operations);
  }
});

/** Paths that differ in the names of their parameters only, and names that one path uses twice. */
function* ambiguous({ root }: Contract): Generator<Problem> {
  const first = new Map<string, string>();
  for (const [route] of entries(root['paths'])) {
    const path = ['paths', route];
    const shape = route.replace(/\{[^{}]*\}/g, '{}');
    const twin = first.get(shape);
    if (twin === undefined) first.set(shape, route);
    else
      yield {
        message: `${code(route)} and ${code(twin)} are the same path to a caller. Keep one.`,
        path,
        related: [['paths', twin]],
      };
    const names = namesIn(route);
    const again = names.find((name, i) => names.indexOf(name) < i);
    if (again !== undefined)
      yield { message: `The path uses ${code(`{${again}}`)} twice. Give each part a name of its own.`, path };
  }
}

/** Names in braces that nothing declares: once on the path if no operation of it does, else on the operation. */
function* undeclared(contract: Contract, route: string, operations: Operation[]): Generator<Problem> {
  for (const name of new Set(namesIn(route))) {
    const lacking = operations.filter(
      (operation) => !takenFromPath(operation).has(name) && !isPartlyUnread(contract, operation),
    );
    const message = `Declare the path parameter ${code(name)}, so that callers know what to put in its place.`;
    if (lacking.length > 1 && lacking.length === operations.length) yield { message, path: ['paths', route] };
    else for (const { usedAt } of lacking) yield { message, path: usedAt };
  }
}

const takenFromPath = memoizeAlone(
  ({ parameters }: Operation): Set<string> =>
    new Set(parameters.flatMap((one) => (one.in === 'path' ? [one.name] : []))),
);

/** Path parameters that the path has no place for. Shared by several operations of the path, they are named once. */
function* unused(route: string, operations: Operation[]): Generator<Problem> {
  const names = new Set(namesIn(route));
  const said = new Set<string>();
  for (const parameter of operations.flatMap(({ parameters }) => parameters)) {
    if (parameter.in !== 'path' || names.has(parameter.name)) continue;
    const pointer = toPointer(parameter.usedAt);
    if (said.has(pointer)) continue;
    said.add(pointer);
    const message = `The path has no ${code(`{${parameter.name}}`)}, so a caller cannot send the parameter ${code(parameter.name)}.`;
    yield { message, path: parameter.usedAt };
  }
}

/** A parameter behind a `$ref` that cannot be followed may be the one that is missed. */
function isPartlyUnread({ root }: Contract, { node, path, usedAt }: Operation): boolean {
  const lists: JsonValue[] = [...items(node['parameters'])];
  const item = isObject(root['paths']) ? root['paths'][String(usedAt[1])] : undefined;
  const shared = follow(root, item, path)?.node;
  for (const one of [item, shared]) lists.push(...items(isObject(one) ? one['parameters'] : undefined));
  const unread = (value: JsonValue, at: JsonPath) => isObject(value) && follow(root, value, at) === undefined;
  return lists.some((value) => unread(value, path)) || (isObject(item) && unread(item, path));
}

function byRoute({ operations }: Contract): Map<string, Operation[]> {
  const routes = new Map<string, Operation[]>();
  for (const operation of operations) {
    const known = routes.get(operation.route);
    if (known) known.push(operation);
    else routes.set(operation.route, [operation]);
  }
  return routes;
}

const namesIn = memoizeByText((route): string[] =>
  [...route.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name as string),
);
