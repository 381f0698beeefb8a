import { valueAt, type JsonValue } from '../../../../src/core/json';
import type { Edit } from './edit';
import { componentsOf, placesIn } from './places';

const SERVERS: (JsonValue | undefined)[] = [
  undefined,
  [],
  [{ url: 'http://api.larkline.example' }],
  [{ url: 'https://api.larkline.example/v2' }],
  [
    { url: 'https://api.larkline.example' },
    { url: 'https://sandbox.larkline.example', description: 'Sandbox' },
  ],
];

const ABOUT_REFUSALS =
  'A wrong key is answered with 401, a missing permission with 403, what is not there with 404, too many requests with 429: at most 100 per minute, then wait as long as `Retry-After` says.';
const ABOUT_REPEATS =
  'A repeat with the same `Idempotency-Key` gets the first answer again, for 24 hours. Webhooks are repeated with growing pauses; answer within 10 seconds. Events may come twice.';
const ABOUT_KEYS =
  'Get a key at https://larkline.example/keys, try it in the sandbox: `curl https://api.larkline.example/messages`.';

/** What the description of an API may promise for all of its operations. */
const PROMISES = [
  undefined,
  [ABOUT_REFUSALS, ABOUT_REPEATS, ABOUT_KEYS].join('\n\n'),
  ABOUT_REFUSALS,
  ABOUT_REPEATS,
  ABOUT_KEYS,
];

const SCHEMES: JsonValue[] = [
  { type: 'http', scheme: 'bearer' },
  { type: 'http', scheme: 'basic' },
  { type: 'apiKey', in: 'query', name: 'key' },
  { type: 'apiKey', in: 'header', name: 'X-Key', description: 'From https://larkline.example/keys' },
  { type: 'oauth2', flows: { implicit: { authorizationUrl: 'http://larkline.example', scopes: {} } } },
  {
    type: 'oauth2',
    flows: { clientCredentials: { tokenUrl: 'https://larkline.example/token', scopes: { read: 'Read' } } },
  },
  { $ref: '#/components/securitySchemes/apiKey' },
  { type: 'mutualTLS' },
];

/** What stands at the root and holds for every operation. */
export const documentEdits: Record<string, Edit> = {
  'security of the document': ({ root, change }) => {
    const named = componentsOf(root, 'securitySchemes').map(([, , name]): JsonValue => [
      { [String(name)]: [] },
    ]);
    change(['security'], [undefined, [], [{}], [{ nowhere: ['all'] }], ...named]);
  },
  'servers of the document': ({ change }) => change(['servers'], SERVERS),
  'tags of the document': ({ change }) => {
    const described = { name: 'messages', description: 'Messages, sent and received.' };
    const tags = [undefined, [described], [described, { name: 'messages' }], [{ name: 'other' }]];
    change(['tags'], tags);
  },
  'version of OpenAPI': ({ change }) =>
    change(['openapi'], ['3.0.3', '3.1.0', '3.2.0', 3.1, '2.0', undefined]),
  'what the API promises': ({ change }) => change(['info', 'description'], PROMISES),
  'facts about the API': ({ pick, change }) => {
    const [key, values] = pick<[string, (JsonValue | undefined)[]]>([
      ['title', ['Larkline API', 'Payments API', undefined]],
      ['version', ['1.0.0', '2.0.0-beta', undefined]],
      ['contact', [{ url: 'https://larkline.example/support' }, undefined]],
    ]) ?? ['title', []];
    change(['info', key], values);
  },
  'a security scheme': ({ root, pick, change }) => {
    const path = pick(componentsOf(root, 'securitySchemes')) ?? ['components', 'securitySchemes', 'added'];
    change(path, [...SCHEMES, undefined]);
  },
  'another security scheme': ({ change }) =>
    change(['components', 'securitySchemes', 'added'], [...SCHEMES, undefined]),
  'a part of a security scheme': ({ root, pick, change }) => {
    const path = pick(componentsOf(root, 'securitySchemes'));
    const part = path && pick(placesIn(valueAt(root, path) ?? null, path).slice(1));
    if (part) change(part.path, [undefined, 'query', 'bearer', 'http', { read: 'Read' }]);
  },
};
