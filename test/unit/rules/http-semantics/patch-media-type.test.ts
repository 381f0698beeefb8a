import { ruleTable } from '../rule-table';

const ID = 'patch-media-type';
const PATH = '/paths/~1webhooks~1{id}';
const USED = `${PATH}/patch`;
const CONTENT = `${USED}/requestBody/content`;
const schema = { type: 'object', properties: { url: { type: 'string' } } };
const silent =
  '`application/json` does not say what a missing field and `null` mean in a PATCH: use `application/merge-patch+json`, or describe it.';

function patches(content: object, rest: object = {}, body: object = {}, document: object = {}) {
  const operation = { requestBody: { content, ...body }, responses: { 200: { description: 'OK' } }, ...rest };
  return {
    paths: { '/webhooks/{id}': { patch: { operationId: 'updateWebhook', ...operation } } },
    ...document,
  };
}

const json = { 'application/json': { schema } };

ruleTable(ID, [
  {
    name: 'fires on plain JSON, at the media type',
    spec: patches(json),
    findings: [`${CONTENT}/application~1json`],
    messages: [silent],
    examined: [USED],
  },
  {
    name: 'fires on plain JSON without a schema and with a charset',
    spec: patches({ 'application/json; charset=utf-8': {} }),
    findings: [`${CONTENT}/application~1json; charset=utf-8`],
  },
  {
    name: 'is silent on the good twin',
    spec: patches({ 'application/merge-patch+json': { schema } }),
    findings: [],
    examined: [USED],
  },
  {
    name: 'accepts a JSON Patch that is a list',
    spec: patches({ 'application/json-patch+json': { schema: { type: 'array', items: {} } } }),
    findings: [],
    examined: [USED],
  },
  {
    name: 'fires on a JSON Patch that is an object',
    spec: patches({ 'application/json-patch+json': { schema } }),
    findings: [`${CONTENT}/application~1json-patch+json`],
    messages: [
      '`application/json-patch+json` is a list of operations, and this schema describes something else. Make it an array, or use `application/merge-patch+json`.',
    ],
  },
  {
    name: 'recognises a JSON Patch without its name',
    spec: patches({
      'application/json': {
        schema: { type: 'array', items: { properties: { op: {}, path: {}, value: {} } } },
      },
    }),
    findings: [`${CONTENT}/application~1json`],
    messages: [
      'This body is a JSON Patch: call it `application/json-patch+json`, so that clients recognise it.',
    ],
  },
  {
    name: 'accepts plain JSON where the operation, the body or a field says it',
    spec: patches(json, { description: 'Fields that are left out keep their value; `null` clears one.' }),
    findings: [],
    examined: [USED],
  },
  {
    name: 'reads the body',
    spec: patches(json, {}, { description: 'Send only the fields to change.' }),
    findings: [],
  },
  {
    name: 'reads the fields',
    spec: patches({
      'application/json': {
        schema: { properties: { url: { type: 'string', description: 'Set to null to remove it.' } } },
      },
    }),
    findings: [],
  },
  {
    name: 'reads what the head of the document says of PATCH',
    spec: patches(
      json,
      {},
      {},
      {
        openapi: '3.1.0',
        info: { title: 'T', version: '1', description: 'Hello.\n\nA PATCH leaves omitted fields unchanged.' },
      },
    ),
    findings: [],
  },
  {
    name: 'accepts plain JSON as a second name of a merge patch',
    spec: patches({ ...json, 'application/merge-patch+json': { schema } }),
    findings: [],
  },
  {
    name: 'leaves formats with rules of their own alone: JSON:API, uploads, SCIM by its shape',
    spec: {
      paths: {
        '/a': { patch: { requestBody: { content: { 'application/vnd.api+json': { schema } } } } },
        '/b': { patch: { requestBody: { content: { 'application/offset+octet-stream': {} } } } },
        '/c': {
          patch: {
            requestBody: {
              content: {
                'application/json': {
                  schema: {
                    properties: { Operations: { type: 'array', items: { properties: { op: {} } } } },
                  },
                },
              },
            },
          },
        },
      },
    },
    findings: [],
    examined: ['/paths/~1a/patch'],
  },
  {
    name: 'names a shared body once, where it is written',
    spec: {
      paths: {
        '/a': { patch: { requestBody: { $ref: '#/components/requestBodies/Change' } } },
        '/b': { patch: { requestBody: { $ref: '#/components/requestBodies/Change' } } },
      },
      components: { requestBodies: { Change: { content: json } } },
    },
    findings: ['/components/requestBodies/Change/content/application~1json'],
  },
  {
    name: 'says it once where nearly all are like that',
    spec: {
      paths: Object.fromEntries(
        Array.from({ length: 7 }, (_, i) => [
          `/things${i}/{id}`,
          { patch: { operationId: `update${i}`, requestBody: { content: json } } },
        ]),
      ) as object,
    },
    findings: ['/paths'],
    messages: [
      '7 of 7 PATCH operations do not say what a missing field and `null` mean, among them `update0, update1, update2`: use `application/merge-patch+json`.',
    ],
  },
  {
    name: 'leaves PUT and POST alone, and a PATCH without a body below path-level parameters',
    spec: {
      paths: {
        '/a/{id}': {
          parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
          put: { requestBody: { content: json } },
          post: { requestBody: { content: json } },
          patch: { responses: { 204: { description: 'Touched.' } } },
        },
      },
    },
    findings: [],
    examined: [],
  },
  {
    name: 'honours x-review',
    spec: patches(json, { 'x-review': { ignore: [ID] } }),
    findings: [],
    examined: [],
  },
  {
    name: 'does not take just any word that is missing for an explanation',
    spec: patches(json, { description: 'Answers 404 if the webhook is missing.' }),
    findings: [`${CONTENT}/application~1json`],
  },
  {
    name: 'accepts what is said about missing fields',
    spec: patches(json, { description: 'Missing fields keep their value.' }),
    findings: [],
  },
  {
    name: 'takes JSON under the name of a version for plain JSON, and leaves JSON:API alone',
    spec: patches({ 'application/vnd.acme.v2+json': { schema }, 'application/vnd.api+json': { schema } }),
    findings: [`${CONTENT}/application~1vnd.acme.v2+json`],
  },
]);
