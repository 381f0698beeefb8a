import { valueAt, type JsonValue } from '../../../../src/core/json';
import type { Edit } from './edit';
import { componentsOf, operationsOf, pathItemsOf, someOperation } from './places';

const WORDS = [
  undefined,
  'Send a text message',
  'Search messages',
  'Deprecated: use `getMessage`.',
  'Starts a job.',
];

const MEMBERS: Record<string, (JsonValue | undefined)[]> = {
  summary: WORDS,
  description: WORDS,
  deprecated: [true, undefined],
  tags: [['messages'], ['nowhere'], [], undefined],
  operationId: ['sendMessage', 'getMessage', 'messages', undefined],
  servers: [[{ url: 'http://operation.larkline.example' }], [], undefined],
  'x-sunset': ['2027-01-01', undefined],
  'x-public': [true, undefined],
  requestBody: [{ content: { 'application/json': { schema: { type: 'object' } } } }, undefined],
};

/** One operation: what it says of itself, and what others find when they look for it. */
export function operationEdits(ruleIds: readonly string[]): Record<string, Edit> {
  return {
    'a member of an operation': ({ root, pick, change }) => {
      const [key, values] = pick(Object.entries(MEMBERS)) ?? ['', []];
      change([...someOperation(root, pick), key], values);
    },
    'security of an operation': ({ root, pick, change }) => {
      const named = componentsOf(root, 'securitySchemes').map(([, , name]): JsonValue => [
        { [String(name)]: ['read'] },
      ]);
      change([...someOperation(root, pick), 'security'], [undefined, [], [{ nowhere: [] }], ...named]);
    },
    'method of an operation': ({ spec, root, pick }) => {
      const path = someOperation(root, pick);
      const other = { get: 'post', post: 'get', put: 'patch', patch: 'put' }[String(path.at(-1))];
      spec.rename(path, pick([other ?? 'get', 'put', 'delete']) ?? '');
    },
    'remove an operation': ({ spec, root, pick }) => spec.remove(someOperation(root, pick)),
    'remove the GET of an item': ({ spec, root, pick }) => {
      const path = pick(
        operationsOf(root).filter(({ path }) => path.at(-1) === 'get' && String(path.at(-2)).endsWith('}')),
      )?.path;
      if (path) spec.remove(path);
    },
    'copy an operation': ({ spec, root, pick }) => {
      const path = pick(pathItemsOf(root));
      const value = valueAt(root, someOperation(root, pick));
      if (path && value !== undefined)
        spec.set([...path, pick(['get', 'post', 'put', 'delete']) ?? ''], value);
    },
    'what an operation waives': ({ root, pick, change }) => {
      const turn = pick([0, 1, 2]);
      const some = ruleIds.filter((_, i) => i % 3 === turn);
      const waivers = [
        undefined,
        { ignore: some, reason: 'Known.' },
        { ignore: pick(ruleIds) ?? '' },
        { ignore: ruleIds },
      ];
      change([...someOperation(root, pick), 'x-review'], waivers as (JsonValue | undefined)[]);
    },
  };
}
