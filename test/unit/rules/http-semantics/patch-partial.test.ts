import { ruleTable } from '../rule-table';

const ID = 'patch-partial';
const USED = '/paths/~1webhooks~1{id}/patch/requestBody/content/application~1merge-patch+json';
const properties = { name: { type: 'string' }, url: { type: 'string' } };

function patches(
  schema: object,
  schemas: object = {},
  type = 'application/merge-patch+json',
  rest: object = {},
) {
  const operation = { requestBody: { content: { [type]: { schema } } }, ...rest };
  return {
    paths: { '/webhooks/{id}': { patch: { responses: { 200: { description: 'OK' } }, ...operation } } },
    components: { schemas },
  };
}

const says = (names: string) =>
  `A PATCH should not require \`${names}\`: to change one field, a caller has to send what it read, and overwrites what others changed since.`;

ruleTable(ID, [
  {
    name: 'fires on required fields, at the key',
    spec: patches({ type: 'object', required: ['name', 'url'], properties }),
    findings: [`${USED}/schema/required`],
    messages: [says('name, url')],
    examined: [USED],
  },
  {
    name: 'is silent on the good twin, and looked at it',
    spec: patches({ type: 'object', properties }),
    findings: [],
    examined: [USED],
  },
  {
    name: 'looks through allOf: the borrowed resource stays as it is, the body must change',
    spec: patches(
      { allOf: [{ $ref: '#/components/schemas/Webhook' }] },
      { Webhook: { type: 'object', required: ['url'], properties } },
    ),
    findings: [`${USED}/schema`],
    messages: [says('url')],
  },
  {
    name: 'names the required of a schema that is made for updates',
    spec: patches(
      { $ref: '#/components/schemas/WebhookPatch' },
      { WebhookPatch: { type: 'object', required: ['url'], properties } },
    ),
    findings: ['/components/schemas/WebhookPatch/required'],
  },
  {
    name: 'fires on plain JSON as well',
    spec: patches({ required: ['name'], properties }, {}, 'application/json'),
    findings: [`${USED.replace('merge-patch+', '')}/schema/required`],
  },
  {
    name: 'allows what tells the version that was read, and which kind of thing it is',
    spec: patches({
      required: ['version', 'type', '_etag'],
      properties: { ...properties, version: { type: 'integer' }, type: { type: 'string' }, _etag: {} },
    }),
    findings: [],
    examined: [USED],
  },
  {
    name: 'leaves a JSON Patch alone, and the Operations of SCIM',
    spec: {
      paths: {
        '/a': {
          patch: {
            requestBody: {
              content: {
                'application/json-patch+json': {
                  schema: {
                    type: 'array',
                    items: { required: ['op', 'path'], properties: { op: {}, path: {} } },
                  },
                },
              },
            },
          },
        },
        '/b': {
          patch: {
            requestBody: {
              content: {
                'application/json': {
                  schema: {
                    required: ['schemas', 'Operations'],
                    properties: {
                      schemas: {},
                      Operations: { type: 'array', items: { properties: { op: {} } } },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
    findings: [],
    examined: [],
  },
  {
    name: 'leaves readOnly fields alone: a request never has them',
    spec: patches({
      required: ['id'],
      properties: { ...properties, id: { type: 'string', readOnly: true } },
    }),
    findings: [],
    examined: [USED],
  },
  {
    name: 'looks into an envelope',
    spec: patches({
      required: ['webhook'],
      properties: { webhook: { type: 'object', required: ['url'], properties } },
    }),
    findings: [`${USED}/schema/properties/webhook/required`],
  },
  {
    name: 'leaves alone a JSON:API whose attributes nobody describes, and choices, which require what tells them apart',
    spec: {
      paths: {
        '/a': {
          patch: {
            requestBody: {
              content: {
                'application/vnd.api+json': {
                  schema: { required: ['data'], properties: { data: {}, b: {} } },
                },
              },
            },
          },
        },
        '/b': {
          patch: {
            requestBody: {
              content: {
                'application/json': {
                  schema: {
                    oneOf: [
                      { required: ['name'], properties },
                      { required: ['url'], properties },
                    ],
                  },
                },
              },
            },
          },
        },
      },
    },
    findings: [],
    examined: ['/paths/~1b/patch/requestBody/content/application~1json'],
  },
  {
    name: 'leaves PUT alone, which replaces, also below path-level parameters',
    spec: {
      paths: {
        '/a/{id}': {
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
          put: {
            requestBody: { content: { 'application/json': { schema: { required: ['name'], properties } } } },
          },
        },
      },
    },
    findings: [],
    examined: [],
  },
  {
    name: 'honours x-review',
    spec: patches({ required: ['name'], properties }, {}, undefined, { 'x-review': { ignore: [ID] } }),
    findings: [],
    examined: [],
  },
  {
    name: 'fires on the one field of a merge patch: `{}` is a patch, too',
    spec: patches({ type: 'object', required: ['name'], properties: { name: { type: 'string' } } }),
    findings: [`${USED}/schema/required`],
    messages: [says('name')],
  },
  {
    name: 'accepts the one field of plain JSON: there is nothing partial about it',
    spec: patches(
      { type: 'object', required: ['name'], properties: { name: { type: 'string' } } },
      {},
      'application/json',
    ),
    findings: [],
  },
  {
    name: 'accepts the resource beside the version that was read',
    spec: patches({
      type: 'object',
      required: ['version', 'webhook'],
      properties: { version: { type: 'integer' }, webhook: { type: 'object', properties } },
    }),
    findings: [],
    examined: [USED],
  },
  {
    name: 'fires on what that resource requires',
    spec: patches({
      type: 'object',
      required: ['version', 'webhook'],
      properties: {
        version: { type: 'integer' },
        webhook: { type: 'object', required: ['name'], properties },
      },
    }),
    findings: [`${USED}/schema/properties/webhook/required`],
    messages: [says('name')],
  },
  {
    name: 'leaves a value whose parts belong together alone',
    spec: patches({
      type: 'object',
      properties: { address: { type: 'object', required: ['line1', 'city'], properties } },
    }),
    findings: [],
    examined: [USED],
  },
  {
    name: 'looks at plain JSON under the name of a version, and not at JSON:API',
    spec: {
      paths: {
        '/webhooks/{id}': {
          patch: {
            requestBody: {
              content: {
                'application/vnd.acme.v2+json': { schema: { required: ['name', 'url'], properties } },
                'application/vnd.api+json': { schema: { required: ['data', 'url'], properties } },
              },
            },
          },
        },
      },
    },
    findings: [
      '/paths/~1webhooks~1{id}/patch/requestBody/content/application~1vnd.acme.v2+json/schema/required',
    ],
  },
  {
    name: 'leaves the operations of SCIM alone, described or not',
    spec: patches(
      {
        required: ['schemas', 'Operations'],
        properties: {
          schemas: { type: 'array', items: { type: 'string' } },
          Operations: { type: 'array', items: { type: 'object' } },
        },
      },
      {},
      'application/json',
    ),
    findings: [],
    examined: [],
  },
]);
