import { ruleTable } from '../rule-table';

const properties = { name: { type: 'string' }, url: { type: 'string' } };

/** What a body demands that is required within it. */
ruleTable('patch-partial', [
  {
    name: 'lets an object be required that demands the version which was read, and nothing else',
    spec: {
      paths: {
        '/webhooks/{id}': {
          patch: {
            requestBody: {
              content: {
                'application/merge-patch+json': {
                  schema: {
                    required: ['metadata', 'owner'],
                    properties: {
                      ...properties,
                      metadata: {
                        required: ['resourceVersion'],
                        properties: { resourceVersion: {}, name: {} },
                      },
                      owner: { required: ['name'], properties: { name: {} } },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
    findings: [
      '/paths/~1webhooks~1{id}/patch/requestBody/content/application~1merge-patch+json/schema/required',
    ],
    messages: [
      'A PATCH should not require `owner`: to change one field, a caller has to send what it read, and overwrites what others changed since.',
    ],
  },
  {
    name: 'looks at the attributes of JSON:API',
    spec: {
      paths: {
        '/webhooks/{id}': {
          patch: {
            requestBody: {
              content: {
                'application/vnd.api+json': {
                  schema: {
                    required: ['data'],
                    properties: {
                      data: {
                        required: ['type', 'id', 'attributes'],
                        properties: { type: {}, id: {}, attributes: { required: ['url'], properties } },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
    findings: [
      '/paths/~1webhooks~1{id}/patch/requestBody/content/application~1vnd.api+json/schema/properties/data/properties/attributes/required',
    ],
  },
]);
