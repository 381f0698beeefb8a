import { valueAt, type JsonObject, type JsonValue } from '../../../../src/core/json';
import { refTo, type Edit } from './edit';
import { componentsOf, members, operationsOf, pathItemsOf } from './places';

const OK = { '200': { description: 'OK.' } };

/** Paths that complete something that other operations begin, or compete with it. */
const ADDED: Record<string, JsonValue> = {
  '/messages/{id}': { get: { operationId: 'getOne', responses: OK } },
  '/jobs/{job_id}': { get: { operationId: 'getJob', responses: OK } },
  '/exports': { post: { operationId: 'exportAll', responses: { '202': { description: 'Accepted.' } } } },
  '/v2/messages': {
    get: { operationId: 'listAll', responses: OK },
    post: { responses: { '201': { description: 'Made.' } } },
  },
  '/webhook_subscriptions': { post: { summary: 'Register a webhook', responses: OK } },
  '/sendMessage': { post: { operationId: 'sendNow', responses: { '202': { description: 'Queued.' } } } },
};

const ITEM_PARAMETERS: (JsonValue | undefined)[] = [
  undefined,
  [],
  [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }],
  [{ name: 'API-Version', in: 'header', schema: { type: 'string' } }],
  [{ name: 'limit', in: 'query', schema: { type: 'integer', maximum: 50 } }],
];

/** Whole paths and webhooks, what their operations share, and what others find there. */
export const pathEdits: Record<string, Edit> = {
  'parameters of a path': ({ root, pick, change }) => {
    const path = pick(pathItemsOf(root));
    const shared = componentsOf(root, 'parameters').map((one) => [refTo(one)]);
    if (path) change([...path, 'parameters'], [...ITEM_PARAMETERS, ...shared]);
  },
  'one more parameter of a path': ({ root, pick, append }) => {
    const path = pick(pathItemsOf(root));
    const one = pick(componentsOf(root, 'parameters').map(refTo)) ?? { name: 'q', in: 'query', schema: {} };
    if (path) append([...path, 'parameters'], one);
  },
  'what else holds for a path': ({ root, pick, change }) => {
    const path = pick(pathItemsOf(root));
    const [key, values] = pick<[string, (JsonValue | undefined)[]]>([
      ['servers', [undefined, [], [{ url: 'http://path.larkline.example/v3' }]]],
      ['x-internal', [undefined, true]],
      ['x-sunset', [undefined, '2027-01-01']],
      ['summary', [undefined, 'Messages']],
    ]) ?? ['', []];
    if (path) change([...path, key], values);
  },
  'add a path': ({ pick, change }) => {
    const [name, value] = pick(Object.entries(ADDED)) ?? ['', {}];
    change(['paths', name], [value, undefined]);
  },
  'remove a path': ({ spec, root, pick }) => {
    const path = pick(pathItemsOf(root));
    if (path) spec.remove(path);
  },
  'rename a path': ({ spec, root, pick }) => {
    const path = pick(pathItemsOf(root));
    const name = String(path?.at(-1));
    const names = [
      `/v1${name}`,
      name.replace(/\{.*?\}/, '{id}'),
      `${name}/status`,
      name.replace(/s$/, ''),
      `${name}s`,
    ];
    if (path) spec.rename(path, pick(names) ?? '');
  },
  'double a path': ({ spec, root, pick }) => {
    const path = pick(pathItemsOf(root));
    if (path) spec.set([...path.slice(0, -1), `${String(path.at(-1))}/copy`], valueAt(root, path) ?? {});
  },
  'order of paths': ({ spec, root, pick }) => {
    const path = pick(pathItemsOf(root));
    if (path) spec.move(path);
  },
  'let a path refer to another': ({ root, pick, change }) => {
    const path = pick(pathItemsOf(root));
    if (path) change(path, pathItemsOf(root).map(refTo));
  },
  'a webhook': ({ root, pick, change }) => {
    const names = members(root['webhooks']).map(([name]) => name);
    const path = [pick(['webhooks', 'webhooks', 'x-webhooks']) ?? '', pick([...names, 'added']) ?? ''];
    change(path, [undefined, ...postsOf(root), refTo(pick(pathItemsOf(root)) ?? [])]);
  },
};

function postsOf(root: JsonObject): JsonValue[] {
  return operationsOf(root).flatMap(({ path, value }) => (path.at(-1) === 'post' ? [{ post: value }] : []));
}
