import assert from 'node:assert/strict';
import { body, found, kindsOf, ok, text, type Kind } from './published-kinds';

const list = (members: string) => `{ type: array, items: { properties: { ${members} } } }`;
const item = `id: ${text}`;
const paged = (answer: string, said = '') =>
  `{ get: { parameters: [{ name: page_size, in: query, schema: { type: integer } }, { name: page_token, in: query, description: '${said}', schema: ${text} }], responses: { '200': ${ok(answer)} } } }`;
const get = (answer: string) => `{ get: { responses: { '200': ${ok(answer)} } } }`;
const patch = (schema: string) => `{ patch: { requestBody: ${body(schema)} } }`;
const deliver = (schema: string, parameters = '[]') =>
  `{ /a: { post: { callbacks: { done: { '{$request.body#/url}': { post: { parameters: ${parameters}, requestBody: ${body(schema)} } } } } } } }`;

const KINDS: Kind[] = [
  {
    rule: 'list-paginated',
    name: 'one picture in several sizes, the top ten, and a list that states its most',
    silent: `{ '/albums/{id}/covers': ${get(list('url: {}, width: {}, height: {}'))}, '/artists/{id}/top-songs': ${get(`{ properties: { songs: ${list(item)} } }`)}, /hooks: ${get(`{ properties: { max_allowed: { type: integer }, hooks: ${list(item)} } }`)} }`,
    fires: `{ '/albums/{id}/covers': ${get(list(`${item}, url: {}, width: {}, height: {}`))}, '/artists/{id}/songs': ${get(`{ properties: { songs: ${list(item)} } }`)} }`,
  },
  {
    rule: 'list-paginated',
    name: 'a list on its way out',
    silent: `{ /hooks: { get: { deprecated: true, responses: { '200': ${ok(list(item))} } } } }`,
    fires: `{ /hooks: { get: { responses: { '200': ${ok(list(item))} } } } }`,
  },
  {
    rule: 'list-envelope',
    name: 'a yes or no for each id',
    silent: `{ /library/contains: ${get('{ type: array, items: { type: boolean } }')} }`,
    fires: `{ /library/songs: ${get(list(item))} }`,
  },
  {
    rule: 'list-next-pointer',
    name: 'cursors in the metadata of the list, and a header that the text tells of',
    silent: `{ /events: ${paged(`{ properties: { data: ${list(item)}, list_metadata: { properties: { before: {}, after: {} } } } }`)}, /jobs: ${paged(list(item), 'Following page pointers are returned in the "Link" header.')} }`,
    fires: `{ /events: ${paged(`{ properties: { data: ${list(item)}, list_metadata: { properties: { before: {} } } } }`)} }`,
  },
  {
    rule: 'pagination-style-consistent',
    name: 'an old way beside the one that stays',
    silent: `{ /a: ${paged(list(item))}, /b: ${paged(list(item))}, /c: { get: { parameters: [{ name: page, in: query, description: 'Deprecated Page. Use page_token.', schema: { type: integer } }, { name: page_size, in: query, schema: { type: integer } }, { name: page_token, in: query, schema: ${text} }], responses: { '200': ${ok(list(item))} } } } }`,
    fires: `{ /a: ${paged(list(item))}, /b: ${paged(list(item))}, /c: { get: { parameters: [{ name: page, in: query, schema: { type: integer } }, { name: page_size, in: query, schema: { type: integer } }], responses: { '200': ${ok(list(item))} } } } }`,
  },
  {
    rule: 'patch-media-type',
    name: 'a patch whose members all have to be there',
    silent: `{ '/links/{id}': ${patch('{ required: [status], properties: { status: { enum: [expired] } } }')}, '/calls/{id}': ${patch('{ required: [mode, by], properties: { mode: { type: string }, by: { type: string } } }')} }`,
    fires: `{ '/links/{id}': ${patch('{ required: [status], properties: { status: { type: [string, "null"] } } }')}, '/calls/{id}': ${patch('{ required: [mode], properties: { mode: { type: string }, by: { type: string } } }')} }`,
  },
  {
    rule: 'patch-partial',
    name: 'an action that a token allows',
    silent: `{ /invitations: ${patch('{ required: [invitation_token, answer], properties: { invitation_token: { type: string }, answer: { type: string } } }')} }`,
    fires: `{ '/invitations/{id}': ${patch('{ required: [email, answer], properties: { email: { type: string }, answer: { type: string } } }')} }`,
  },
  {
    rule: 'operation-id-verb-noun',
    name: 'a verb of the domain at the end',
    silent: `{ /identity/match: { post: { operationId: identityMatch } } }`,
    fires: `{ /pets/photos: { post: { operationId: petsPhotos } } }`,
  },
  {
    rule: 'param-name-consistent',
    name: 'two spellings side by side for old callers',
    silent: `{ /a: { get: { parameters: [{ name: frontendApi, in: query, schema: ${text} }, { name: frontend_api, in: query, schema: ${text} }] } } }`,
    fires: `{ /a: { get: { parameters: [{ name: frontendApi, in: query, schema: ${text} }] } }, /b: { get: { parameters: [{ name: frontend_api, in: query, schema: ${text} }] } } }`,
  },
  {
    rule: 'money-not-float',
    name: 'how many there may be',
    silent: `{ /account: ${get('{ properties: { templates_total: { type: integer }, account_quotas: { properties: { total: { type: integer }, faxes_balance: { type: integer } } } } }')} }`,
    fires: `{ /account: ${get('{ properties: { fees_total: { type: integer } } }')} }`,
  },
  {
    rule: 'webhook-occurred-at',
    name: 'the date of the event in UTC',
    silent: deliver(
      '{ properties: { events: { type: array, items: { properties: { eventDateUtc: { type: string, format: date-time } } } }, lastEventSequence: { type: integer }, sequence: { type: integer } } }',
    ),
    fires: deliver('{ properties: { expiryDateUtc: { type: string, format: date-time } } }'),
  },
  {
    rule: 'webhook-signature-headers',
    name: 'a hash in the body by which the source is verified',
    silent: deliver(
      '{ properties: { event: { properties: { event_time: {}, event_hash: { type: string, description: Generated HMAC hash used to verify source of event data. } } } } }',
    ),
    fires: deliver(
      '{ properties: { event: { properties: { event_time: {}, file_hash: { type: string, description: Hash of the file. } } } } }',
    ),
  },
  {
    rule: 'security-on-writes',
    name: 'who logs out by the token of the session, and who registers',
    silent: `{ /self-service/logout: { delete: { requestBody: ${body('{ properties: { session_token: { type: string } } }')} } }, /users: { post: { description: Register a new user, requestBody: ${body('{ properties: { user: { properties: { email: { type: string }, password: { type: string } } } } }')} } } }`,
    fires: `{ /users: { post: { description: Create a user, requestBody: ${body('{ properties: { email: { type: string }, password: { type: string } } }')} } } }`,
  },
  {
    rule: 'async-status-schema',
    name: 'the date of the change under another name',
    silent: `{ '/exports/{id}': ${get('{ properties: { status: { enum: [running, done, failed] }, error: {}, dateModified: {} } }')} }`,
    fires: `{ '/exports/{id}': ${get('{ properties: { status: { enum: [running, done, failed] }, error: {} } }')} }`,
  },
  {
    rule: 'async-202-sole-success',
    name: 'an answer that the text of the operation explains',
    silent: `{ /deployments: { post: { description: 'Merged branch response: you will see this when a branch is merged.', responses: { '201': { description: Made }, '202': { description: Merged branch response } } } } }`,
    fires: `{ /deployments: { post: { description: 'Deploys a branch.', responses: { '201': { description: Made }, '202': { description: Merged branch response } } } } }`,
  },
  {
    rule: 'idempotency-not-on-safe-methods',
    name: 'the nonce of a sign-in',
    silent: `{ /sso/authorize: { get: { parameters: [{ name: nonce, in: query, description: A random string that is used to mitigate replay attacks., schema: ${text} }] } } }`,
    fires: `{ /sso/authorize: { get: { parameters: [{ name: Idempotency-Key, in: header, schema: ${text} }] } } }`,
  },
  {
    rule: 'idempotency-single-mechanism',
    name: 'the same key in a header and in the query',
    silent: `{ /letters: { post: { parameters: [{ name: Idempotency-Key, in: header, schema: ${text} }] } } }`,
    fires: `{ /letters: { post: { parameters: [{ name: Idempotency-Key, in: header, schema: ${text} }, { name: idempotency_key, in: query, schema: ${text} }] } } }`,
  },
  {
    rule: 'cost-bearing-abuse-controls',
    name: 'what compares, and contacts nobody',
    silent: `{ /verify: { post: { operationId: phoneNumberVerify, summary: Verifies if the phone number matches the one that the user has } } }`,
    fires: `{ /verify: { post: { operationId: phoneNumberVerify, summary: Sends a code to the phone number } } }`,
  },
  {
    rule: 'scopes-per-operation',
    name: 'a catalogue for whoever has a token',
    silent: `{ /library: { put: { security: [{ oauth: ['library:write'] }] } }, /albums: { get: { security: [{ oauth: [] }] } } }`,
    fires: `{ /library: { put: { security: [{ oauth: [] }] } }, /albums: { get: { security: [{ oauth: [] }] } } }`,
  },
  {
    rule: 'list-next-pointer',
    name: 'the number of pages in the facts about the list, and the number of what it holds',
    silent: `{ /jobs: { get: { parameters: [{ name: page, in: query, schema: { type: integer } }], responses: { '200': ${ok(`{ properties: { jobs: ${list(item)}, list_info: { properties: { num_pages: {} } } } }`)} } } }, /articles: { get: { parameters: [{ name: offset, in: query, schema: { type: integer } }], responses: { '200': ${ok(`{ properties: { articles: ${list(item)}, articlesCount: { type: integer } } }`)} } } } }`,
    fires: `{ /articles: { get: { parameters: [{ name: offset, in: query, schema: { type: integer } }], responses: { '200': ${ok(`{ properties: { articles: ${list(item)}, authorsCount: { type: integer } } }`)} } } } }`,
  },
  {
    rule: 'list-paginated',
    name: 'measurements by platform',
    silent: `{ /forwards/metrics/platform: ${get(`{ properties: { results: ${list('key: {}, total: {}')} } }`)} }`,
    fires: `{ /forwards/platforms: ${get(`{ properties: { results: ${list('key: {}, total: {}')} } }`)} }`,
  },
  {
    rule: 'patch-partial',
    name: 'a batch that names its targets',
    silent: `{ /properties/values: ${patch('{ required: [repository_names, properties], properties: { repository_names: { type: array }, properties: { type: array } } }')} }`,
    fires: `{ '/properties/{id}': ${patch('{ required: [name, values], properties: { name: { type: string }, values: { type: array } } }')} }`,
  },
  {
    rule: 'pagination-style-consistent',
    name: 'the paging that SCIM prescribes',
    silent: `{ /a: ${paged(list(item))}, /b: ${paged(list(item))}, /scim/v2/Users: { get: { parameters: [{ name: startIndex, in: query, schema: { type: integer } }, { name: count, in: query, schema: { type: integer } }], responses: { '200': ${ok(list(item))} } } } }`,
    fires: `{ /a: ${paged(list(item))}, /b: ${paged(list(item))}, /v2/users: { get: { parameters: [{ name: startIndex, in: query, schema: { type: integer } }, { name: count, in: query, schema: { type: integer } }], responses: { '200': ${ok(list(item))} } } } }`,
  },
];

describe('what published documents taught at the second reading', () => {
  kindsOf(KINDS);

  it('scopes-per-operation: suggests no scope of something else', async () => {
    const asked = (route: string) =>
      found('scopes-per-operation', `{ ${route}: { put: { security: [{ oauth: [] }] } } }`);
    assert.match(String(await asked('/library')), /such as `library:write`/);
    assert.doesNotMatch(String(await asked('/lobbies')), /such as/);
  });

  it('error-example-matches-status: one code for two failures is one fault, wherever it shows', async () => {
    const error = (status: string) =>
      `'${status}': { description: No, content: { application/json: { example: { code: BROKEN, message: a } } } }`;
    const one = `{ get: { responses: { ${error('404')}, ${error('502')} } } }`;
    assert.equal((await found('error-example-matches-status', `{ /a: ${one}, /b: ${one} }`)).length, 1);
  });

  it('page-size-bounded: says of many what they lack, and no more', async () => {
    const one = `{ get: { parameters: [{ name: limit, in: query, schema: { type: integer, minimum: 1, maximum: 9 } }], responses: { '200': ${ok(list(item))} } } }`;
    const all = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `/${name}: ${one}`).join(', ');
    assert.match(
      String(await found('page-size-bounded', `{ ${all} }`)),
      /^6 of 6 page sizes do not state `default` in/,
    );
  });

  it('operation-id-verb-noun: says of many names that a generator made them', async () => {
    const all = ['a', 'b', 'c', 'd', 'e', 'f'].map(
      (name) => `/v1/${name}: { get: { operationId: read_${name}_v1_${name}_get } }`,
    );
    assert.match(
      String(await found('operation-id-verb-noun', `{ ${all.join(', ')} }`)),
      /^6 of 6 names of operations bear/,
    );
  });
});
