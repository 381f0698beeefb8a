import { ruleTable } from '../rule-table';

const SCHEMA = '/paths/~1messages/post/responses/422/content/application~1json/schema';
const BODY = '{ to: { type: string }, text: { type: string }, send_at: { type: string } }';

/** One operation with a body of these properties, and an error with these. */
function withError(error: string, body = BODY, status = '422'): string {
  return `{ paths: { /messages: { post: {
    requestBody: { content: { application/json: { schema: { allOf: [{ type: object, properties: ${body} }] } } } },
    responses: { '201': { description: OK }, '${status}': { description: No, content: { application/json: { schema: ${error} } } } } } } } }`;
}

const object = (properties: string) => `{ type: object, properties: { ${properties} } }`;
const list = (name: string, item: string) => object(`${name}: { type: array, items: ${object(item)} }`);
const text = '{ type: string }';
const accepted = (name: string, error: string, body?: string) => ({
  name,
  spec: withError(error, body),
  findings: [],
});

ruleTable('error-field-pointer', [
  {
    name: 'finds an error that names no field',
    spec: withError(object(`code: ${text}, message: ${text}`)),
    findings: [SCHEMA],
    messages: [
      'This error should be able to name each field that is wrong: a list such as `errors`, with `pointer` and `code` in each entry.',
    ],
    examined: ['/paths/~1messages/post'],
  },
  {
    name: 'finds an error that names one field only',
    spec: withError(object(`error: ${object(`code: ${text}, param: ${text}`)}`)),
    findings: [SCHEMA],
    messages: [
      '`param` names one field, so a caller learns of the next one only after correcting it. Add a list with an entry for each.',
    ],
  },
  {
    name: 'finds a list of sentences',
    spec: withError(object('errors: { type: array, items: { type: string } }')),
    findings: [SCHEMA],
  },
  {
    name: 'names a shared error once',
    spec: `
      paths:
        /a: { post: { requestBody: { $ref: '#/components/requestBodies/B' }, responses: { '400': { $ref: '#/components/responses/Bad' } } } }
        /b: { put: { requestBody: { $ref: '#/components/requestBodies/B' }, responses: { '400': { $ref: '#/components/responses/Bad' } } } }
      components:
        requestBodies: { B: { content: { application/json: { schema: { type: object, properties: ${BODY} } } } } }
        responses: { Bad: { description: No, content: { application/problem+json: { schema: { $ref: '#/components/schemas/Problem' } } } } }
        schemas: { Problem: ${object(`title: ${text}`)} }`,
    findings: ['/components/schemas/Problem'],
  },
  {
    name: 'says it once where nearly every operation has an error of its own',
    spec: {
      paths: Object.fromEntries(
        ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [
          `/${name}`,
          {
            post: {
              operationId: name,
              requestBody: {
                content: { 'application/json': { schema: { properties: { x: {}, y: {}, z: {} } } } },
              },
              responses: {
                400: {
                  description: 'No',
                  content: {
                    'application/json': { schema: { properties: { message: { type: 'string' } } } },
                  },
                },
              },
            },
          },
        ]),
      ),
    },
    findings: ['/paths'],
    messages: [
      '6 of 6 operations with a body, `a, b, c` among them, have an error that cannot name the fields that are wrong. Begin with a shared error that has a list of them.',
    ],
  },
  accepted('takes pointers in Problem Details', list('errors', `pointer: ${text}, detail: ${text}`)),
  accepted('takes PayPal’s details', list('details', `field: ${text}, issue: ${text}`)),
  accepted('takes JSON:API', list('errors', `source: ${object(`pointer: ${text}`)}, title: ${text}`)),
  accepted('takes invalid-params', list('invalid-params', `name: ${text}, reason: ${text}`)),
  accepted(
    'takes a list inside an envelope',
    object(`error: ${list('details', `path: ${text}, message: ${text}`)}`),
  ),
  accepted('takes a bare list', `{ type: array, items: ${object(`loc: ${text}, msg: ${text}`)} }`),
  accepted(
    'takes a map from fields to texts',
    object('errors: { type: object, additionalProperties: { type: array, items: { type: string } } }'),
  ),
  accepted(
    'takes a list whose entries are not described',
    object('details: { type: array, items: { type: object } }'),
  ),
  accepted(
    'takes one choice of a union',
    `{ oneOf: [${object(`code: ${text}`)}, ${list('errors', `field: ${text}, code: ${text}`)}] }`,
  ),
  accepted(
    'takes one named field for a body of two',
    object(`code: ${text}, field: ${text}`),
    '{ to: {}, text: {} }',
  ),
  {
    name: 'takes the list at any status that refuses',
    spec: withError(list('errors', `field: ${text}, code: ${text}`), BODY, '4XX'),
    findings: [],
    examined: ['/paths/~1messages/post'],
  },
  {
    name: 'has nothing to ask of small bodies, files, operations without errors, and token endpoints',
    spec: `
      paths:
        /a: { post: { requestBody: { content: { application/json: { schema: ${object(`name: ${text}`)} } } }, responses: { '400': { description: No, content: { application/json: { schema: ${object(`code: ${text}`)} } } } } } }
        /b: { post: { requestBody: { content: { multipart/form-data: { schema: ${object(`name: ${text}, file: { type: string, format: binary }`)} } } }, responses: { '400': { description: No, content: { application/json: { schema: ${object(`code: ${text}`)} } } } } } }
        /c: { post: { requestBody: { content: { application/json: { schema: { type: object, properties: ${BODY} } } } }, responses: { '201': { description: OK } } } }
        /oauth/token: { post: { requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: object, properties: ${BODY} } } } }, responses: { '400': { description: No, content: { application/json: { schema: ${object(`error: ${text}`)} } } } } } }`,
    findings: [],
    examined: [],
  },
  {
    name: 'ends on an error that contains itself',
    spec: `
      paths: { /a: { post: { requestBody: { content: { application/json: { schema: { type: object, properties: ${BODY} } } } }, responses: { '400': { description: No, content: { application/json: { schema: { $ref: '#/components/schemas/E' } } } } } } } }
      components: { schemas: { E: ${object(`details: { $ref: '#/components/schemas/E' }, code: ${text}`)} } }`,
    findings: ['/components/schemas/E'],
  },
  ...[
    { name: 'without a body', responses: "'400': { description: Bad }", at: '/400' },
    { name: 'among other errors', responses: "'401': { description: No key }", at: '' },
  ].map(({ name, responses, at }) => ({
    name: `finds that the error for a malformed request is missing ${name}`,
    spec: `{ paths: { /messages: { post: { requestBody: { content: { application/json: { schema: ${object(`a: ${text}, b: ${text}, c: ${text}`)} } } }, responses: { '201': { description: OK }, ${responses} } } } } }`,
    findings: [`/paths/~1messages/post/responses${at}`],
    messages: [
      'A malformed request should be answered with an error that names each field that is wrong: document a `400` or `422` with a body that has a list of them.',
    ],
  })),
  {
    name: 'leaves SCIM to its own standard',
    spec: `
      paths:
        /scim/v2/Users: { post: { requestBody: { content: { application/json: { schema: { type: object, properties: { userName: { type: string }, active: { type: boolean }, emails: { type: array } } } } } }, responses: { '201': { description: OK }, '400': { description: No, content: { application/json: { schema: { type: object, properties: { detail: { type: string }, status: { type: string } } } } } } } } }`,
    findings: [],
    examined: [],
  },
]);
