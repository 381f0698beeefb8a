import { spend, STEPS_PER_PART } from '../budget';
import { isObject, toPointer, type JsonObject, type JsonPath, type JsonValue } from '../json';
import { METHODS, type Contract, type Method, type Operation } from './contract';
import { endAt, entries, fields, isUnread, items, text } from './follow';
import { bodyAt, responsesAt } from './messages';
import { parametersOf, unreadParameter, type ParameterList } from './parameters';
import { extensionsOf, layersOf, serversFor, type Layers } from './layers';
import { securityOf } from './security';
import { telling } from './unread';
import { isElsewhere, unreadOperations } from './unread-operations';

/** What operations inherit from the document. */
export interface Inherited extends Pick<Contract, 'root' | 'security' | 'servers'> {
  guide: string;
  /** What it was read from: as long as these are the same, it is. */
  sources: readonly unknown[];
}

/** The operations of one path item, and what they depend on beside it. */
interface Made {
  operations: Operation[];
  at: string;
  sources: readonly unknown[];
}

// A path item that an edit left alone makes the same operations, so that what was concluded of them stays known.
const known = new WeakMap<JsonObject, Made>();

/** The operations of a map of path items: `paths`, `webhooks`, or what one callback maps to. */
export function operationsOf(
  inherited: Inherited,
  value: JsonValue | undefined,
  at: JsonPath,
  usedAt: JsonPath,
  kind: Operation['kind'],
): Operation[] {
  return fields(value).flatMap(([route, item]) => {
    const make = () => operationsAt(inherited, item, [...at, route], [...usedAt, route], kind, route);
    // A callback belongs to its operation, which is remembered as a whole.
    return kind === 'callback' || !isObject(item) ? make() : kept(item, inherited, [...at, route], make);
  });
}

/** As before, if nothing that they are made of has changed. */
function kept(item: JsonObject, { sources }: Inherited, path: JsonPath, make: () => Operation[]) {
  const at = toPointer(path);
  const before = known.get(item);
  if (before?.at === at && before.sources.length === sources.length)
    if (before.sources.every((source, i) => source === sources[i])) return before.operations;
  const operations = make();
  known.set(item, { operations, at, sources });
  return operations;
}

function operationsAt(
  inherited: Inherited,
  item: JsonValue,
  at: JsonPath,
  usedAt: JsonPath,
  kind: Operation['kind'],
  route: string,
): Operation[] {
  const whole = layersOf(inherited.root, item, at);
  const { layers } = whole;
  const keys = new Set(layers.flatMap(({ node }) => Object.keys(node)));
  return [...keys].flatMap((key) => {
    const method = METHODS.find((name) => name === key);
    const layer = layers.find(({ node }) => isObject(node[key]));
    const operation = layer?.node[key];
    if (!method || !layer || !isObject(operation) || isElsewhere(operation)) return [];
    const path = [...layer.path, method];
    return operationAt(inherited, whole, operation, path, usedAt, kind, route, method);
  });
}

function operationAt(
  inherited: Inherited,
  { layers, unread }: Layers,
  node: JsonObject,
  path: JsonPath,
  usedBy: JsonPath,
  kind: Operation['kind'],
  route: string,
  method: Method,
): Operation {
  const { root } = inherited;
  spend(root, STEPS_PER_PART);
  const usedAt = [...usedBy, method];
  const shared = [...layers].reverse().map((layer): ParameterList => {
    return {
      value: layer.node['parameters'],
      path: [...layer.path, 'parameters'],
      usedAt: [...usedBy, 'parameters'],
    };
  });
  const own = { value: node['parameters'], path: [...path, 'parameters'], usedAt: [...usedAt, 'parameters'] };
  const operationId = text(node, 'operationId') || undefined;
  // What a callback's answer triggers in turn is nobody's contract, and would be a way into a circle.
  const answered = kind === 'callback' ? undefined : node['callbacks'];
  const callbacks = callbacksOf(inherited, answered, path, usedAt);
  const operation: Operation = {
    kind,
    method,
    route,
    node,
    path,
    usedAt,
    operationId,
    name: operationId ?? `${method.toUpperCase()} ${route}`,
    summary: text(node, 'summary'),
    description: text(node, 'description'),
    guide: inherited.guide,
    tags: items(node['tags']).filter((tag): tag is string => typeof tag === 'string'),
    deprecated: node['deprecated'] === true,
    parameters: [
      ...parametersOf(root, [...shared, own]),
      ...(unread ? [unreadParameter(unread, usedBy)] : []),
    ],
    body: bodyAt(root, node['requestBody'], [...path, 'requestBody'], [...usedAt, 'requestBody']),
    responses: responsesAt(root, node['responses'], [...path, 'responses'], [...usedAt, 'responses']),
    security: securityOf(node['security']) ?? inherited.security,
    servers: serversFor(layers, node, path, usedAt) ?? inherited.servers,
    callbacks: callbacks.operations,
    pathExtensions: extensionsOf(layers),
    ignores: ignoresOf(node['x-review']),
  };
  return callbacks.unread.size > 0 ? telling(operation, ['callbacks'], callbacks.unread) : operation;
}

function callbacksOf(
  inherited: Inherited,
  value: JsonValue | undefined,
  path: JsonPath,
  usedAt: JsonPath,
): { operations: Operation[]; unread: Set<string> } {
  const unread = new Set<string>();
  const operations = entries(value).flatMap(([name, callback]) => {
    const found = endAt(inherited.root, callback, [...path, 'callbacks', name]);
    if (isUnread(found)) unread.add(found.unread);
    if (!found || isUnread(found)) return [];
    for (const pointer of unreadOperations(inherited.root, found.node, found.path)) unread.add(pointer);
    return operationsOf(inherited, found.node, found.path, [...usedAt, 'callbacks', name], 'callback');
  });
  return { operations, unread };
}

/** `x-review: { ignore: [rule-id] }`, or one id without the list. */
function ignoresOf(review: JsonValue | undefined): Set<string> {
  const ignore = isObject(review) ? review['ignore'] : undefined;
  const ids = typeof ignore === 'string' ? [ignore] : items(ignore);
  return new Set(ids.filter((id): id is string => typeof id === 'string'));
}
