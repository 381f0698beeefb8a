import { ruleTable } from '../rule-table';

const problem = '{ type: object, properties: { type: { type: string }, title: { type: string } } }';
const mixed = (a: string, b: string, c: string) => `
  paths:
    /messages:
      get:
        responses:
          '200': { description: OK }
          '400': { description: A, content: { '${a}': { schema: ${problem} } } }
          '401': { description: B, content: { '${b}': { schema: ${problem} } } }
          '404': { description: C, content: { '${c}': { schema: ${problem} } } }`;
const at = (status: string, type: string) =>
  `/paths/~1messages/get/responses/${status}/content/${type.replaceAll('/', '~1')}`;

ruleTable('error-media-type', [
  {
    name: 'finds the one that departs',
    spec: mixed('application/problem+json', 'application/json', 'application/problem+json'),
    findings: [at('401', 'application/json')],
    messages: [
      'This error is `application/json`, where others are `application/problem+json`. With one media type, one parser reads every failure.',
    ],
    examined: ['/paths/~1messages/get/responses/400', '/paths/~1messages/get/responses/401'],
  },
  {
    name: 'finds the other type of an API that speaks XML',
    spec: mixed('application/xml', 'text/xml', 'application/xml'),
    findings: [at('401', 'text/xml')],
  },
  {
    name: 'accepts Problem Details everywhere',
    spec: mixed(
      'application/problem+json',
      'application/problem+json',
      'application/problem+json; charset=utf-8',
    ),
    findings: [],
    examined: ['/paths/~1messages/get/responses/404'],
  },
  {
    name: 'accepts one JSON type of the house everywhere',
    spec: mixed('application/json', 'application/json;charset=utf-8', 'Application/JSON'),
    findings: [],
  },
  {
    name: 'accepts a vendor type, in several versions',
    spec: `
      paths:
        /a: { get: { responses: { '400': { description: A, content: { application/vnd.acme.v1+json: {} } } } } }
        /b: { get: { responses: { '400': { description: B, content: { application/vnd.acme.v2+json: {} } } } } }`,
    findings: [],
  },
  {
    name: 'finds a second version among the failures of one call',
    spec: mixed(
      'application/vnd.acme.v1+json',
      'application/vnd.acme.v2+json',
      'application/vnd.acme.v1+json',
    ),
    findings: ['/paths/~1messages/get/responses/401/content/application~1vnd.acme.v2+json'],
  },
  {
    name: 'prefers Problem Details where it is a draw',
    spec: `
      paths:
        /a:
          get:
            responses:
              '400': { description: A, content: { application/json: {} } }
              '404': { description: B, content: { application/problem+json: {} } }`,
    findings: ['/paths/~1a/get/responses/400/content/application~1json'],
  },
  {
    name: 'accepts a second type beside that of the house',
    spec: `
      paths:
        /a:
          get:
            responses:
              '400': { description: A, content: { application/json: {}, application/xml: {} } }
              '404': { description: B, content: { application/json: {} } }
              '410': { description: C, content: { text/html: {}, application/json: {} } }`,
    findings: [],
  },
  {
    name: 'finds a page of HTML among JSON',
    spec: mixed('application/json', 'application/json', 'text/html'),
    findings: [at('404', 'text/html')],
    messages: [
      'A program cannot rely on `text/html` to read this error. Use `application/problem+json`, or the JSON type of the other errors.',
    ],
  },
  {
    name: 'finds text everywhere, in an API that speaks JSON',
    spec: `
      paths:
        /a:
          get:
            responses:
              '200': { description: OK, content: { application/json: {} } }
              '404': { description: B, content: { text/plain: {} } }`,
    findings: ['/paths/~1a/get/responses/404/content/text~1plain'],
  },
  {
    name: 'accepts XML throughout',
    spec: `
      paths:
        /a:
          get:
            responses:
              '200': { description: OK, content: { application/xml: {} } }
              '404': { description: B, content: { application/xml: {} } }`,
    findings: [],
  },
  {
    name: 'finds a type that names nothing',
    spec: `{ paths: { /a: { get: { responses: { '404': { description: B, content: { '*/*': {} } } } } } } }`,
    findings: ['/paths/~1a/get/responses/404/content/*~1*'],
    messages: ['`*/*` does not say what the body of this error is. Name its media type.'],
  },
  {
    name: 'finds the claim to be Problem Details that the schema does not keep',
    spec: `
      paths:
        /a: { get: { responses: { '400': { $ref: '#/components/responses/Bad' } } } }
        /b: { get: { responses: { '400': { $ref: '#/components/responses/Bad' } } } }
      components:
        responses:
          Bad:
            description: Bad
            content:
              application/problem+json:
                schema: { type: object, properties: { error: { type: object, properties: { code: { type: string } } } } }`,
    findings: ['/components/responses/Bad/content/application~1problem+json'],
    messages: [
      '`application/problem+json` promises Problem Details, and the schema has none of their members (`type`, `title`, `status`, `detail`, `instance`).',
    ],
  },
  {
    name: 'takes an extended problem, and one without a schema, at their word',
    spec: `
      paths:
        /a:
          get:
            responses:
              '400': { description: A, content: { application/problem+json: { schema: { allOf: [${problem}, { properties: { code: { type: string } } }] } } } }
              '401': { description: B, content: { application/problem+json: {} } }
              '404': { description: C, content: { application/problem+json: { schema: { type: object } } } }
              '409': { description: D, content: { application/problem+json: { schema: { $ref: './problem.yaml' } } } }`,
    findings: [],
  },
  {
    name: 'leaves token endpoints, empty errors and webhooks alone',
    spec: `
      openapi: 3.1.0
      info: { title: T, version: '1' }
      webhooks: { done: { post: { responses: { '400': { description: No, content: { text/plain: {} } } } } } }
      paths:
        /oauth2/token: { post: { responses: { '400': { description: No, content: { application/json: {} } } } } }
        /a:
          get:
            responses:
              '400': { description: No, content: { application/problem+json: {} } }
              '404': { description: None }`,
    findings: [],
  },
  {
    name: 'is silenced by x-review, and the rest is judged without it',
    spec: `
      paths:
        /a: { get: { x-review: { ignore: [error-media-type] }, responses: { '400': { description: No, content: { text/html: {} } } } } }
        /b: { get: { responses: { '400': { description: No, content: { application/json: {} } } } } }`,
    findings: [],
  },
  {
    name: 'finds Problem Details that are not called so',
    spec: `
      paths:
        /a: { get: { responses: { '404': { $ref: '#/components/responses/None' } } } }
        /b: { get: { responses: { '404': { $ref: '#/components/responses/None' } } } }
      components:
        responses: { None: { description: No, content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } } }
        schemas: { Problem: { type: object, properties: { type: { type: string }, title: { type: string }, status: { type: integer } } } }`,
    findings: ['/components/responses/None/content/application~1json'],
    messages: [
      'This error has the members of Problem Details: call it `application/problem+json`, so that clients which know them recognise it.',
    ],
  },
  {
    name: 'says so once where all errors are like that',
    spec: {
      paths: Object.fromEntries(
        ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [
          `/${name}`,
          {
            get: {
              operationId: name,
              responses: {
                404: {
                  description: 'No',
                  content: {
                    'application/json': {
                      schema: {
                        type: 'object',
                        properties: { type: {}, title: {}, status: {}, detail: {}, request_id: {} },
                      },
                    },
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
      '6 of 6 error bodies, `404 of a, 404 of b, 404 of c` among them, have the members of Problem Details and are called `application/json`. Call them `application/problem+json`.',
    ],
  },
]);
