import { ruleTable } from '../rule-table';

/** A document with a GET on each of these paths. */
const paths = (...routes: string[]) => ({
  paths: Object.fromEntries(
    routes.map((route) => [route, { get: { responses: { 200: { description: 'OK' } } } }]),
  ),
});

const silent = (name: string, ...routes: string[]) => ({ name, spec: paths(...routes), findings: [] });

ruleTable('path-segment-style-consistent', [
  {
    name: 'finds the one that is different',
    spec: paths('/phone-numbers', '/sender-ids', '/messagingServices'),
    findings: ['/paths/~1messagingServices'],
    messages: ['`messagingServices` is written differently: most parts of paths are in `kebab-case`.'],
    examined: ['/paths/~1phone-numbers/get'],
  },
  {
    name: 'says it once where no style is that of the house',
    spec: paths('/phone-numbers', '/sender-ids', '/messagingServices', '/mediaFiles'),
    findings: ['/paths'],
    messages: [
      'The paths of this document mix styles: 2 parts, `messagingServices, mediaFiles` among them, are not in `kebab-case`. Settle on one.',
    ],
  },
  {
    name: 'points at the second of two',
    spec: paths('/phone-numbers', '/messagingServices'),
    findings: ['/paths/~1messagingServices'],
    messages: ['`messagingServices` is written in another style than `phone-numbers`. Settle on one.'],
  },
  {
    name: 'finds a capital where single words are in lower case',
    spec: paths('/messages', '/calls', '/Rooms'),
    findings: ['/paths/~1Rooms'],
    messages: ['`Rooms` is written differently: most parts of paths are in `lowercase`.'],
  },
  silent(
    'leaves alone values that stand for parameters, ids in a part, and what standards name',
    '/files/{file_id}/metadata/{scope}/{template_key}',
    '/files/{file_id}/metadata/global/boxSkillsCards',
    '/file_requests',
    '/labels/securityClassification-6VMVochwUWo',
    '/.well-known/openid-configuration',
    '/scim/v2/ResourceTypes',
  ),
  {
    name: 'does not take one part beside a parameter for its value',
    spec: paths('/phone-numbers/{id}', '/phone-numbers/availableNumbers', '/sender-ids'),
    findings: ['/paths/~1phone-numbers~1availableNumbers'],
  },
  {
    name: 'finds an empty part, and an ending that others lack',
    spec: paths('/a', '/b', '/c', '/d/', '/e//f', '/g.json'),
    findings: ['/paths/~1e~1~1f', '/paths/~1g.json'],
    messages: [
      '`/e//f` has an empty part between two slashes.',
      '`/g.json` ends in `.json`, and most paths do not.',
    ],
  },
  silent('takes any one style', '/phone_numbers', '/sender_ids', '/messages'),
  silent(
    'takes the habit of a house',
    '/Accounts/{Sid}/Messages.json',
    '/Accounts/{Sid}/IncomingPhoneNumbers.json',
  ),
  silent('takes slashes at the end of all paths', '/a/', '/b/'),
  silent(
    'does not judge parameters, actions, dates, versions and files',
    '/phone-numbers/{phoneNumberId}',
    '/phone-numbers:batchGet',
    '/2010-04-01/phone-numbers',
    '/v1beta/sender-ids',
    '/chat.postMessage',
  ),
  silent('has nothing to say about the root', '/', '/messages'),
  silent('has nothing to say about registered names', '/a', '/b', '/c', '/.well-known/jwks.json'),
  {
    name: 'is silent where the operation says so',
    spec: `
      paths:
        /phone-numbers: { get: { responses: { '200': { description: OK } } } }
        /senderIds: { get: { x-review: { ignore: path-segment-style-consistent }, responses: { '200': { description: OK } } } }`,
    findings: [],
  },
]);
