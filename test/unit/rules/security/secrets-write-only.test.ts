import { ruleTable } from '../rule-table';

const ID = 'secrets-write-only';
const GET = '/paths/~1clients~1{id}/get';
const PROPERTIES = '/components/schemas/Client/properties';
const OK = {
  description: 'OK',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Client' } } },
};

function client(properties: object, route = '/clients/{id}', method = 'get', members: object = {}) {
  return {
    paths: {
      [route]: {
        [method]: { operationId: 'getClient', responses: { [method === 'get' ? 200 : 201]: OK }, ...members },
      },
    },
    components: { schemas: { Client: { type: 'object', properties } } },
  };
}

const text = { type: 'string' };

ruleTable(ID, [
  {
    name: 'fires where a GET gives the secret, at the property',
    spec: client({ client_secret: text }),
    findings: [`${PROPERTIES}/client_secret`],
    messages: [
      '`client_secret` should be `writeOnly`: as it stands, `getClient` gives it to everyone who may read.',
    ],
    examined: [GET, `${PROPERTIES}/client_secret`],
  },
  {
    name: 'is silent on the good twin, and looked at it',
    spec: client({ client_secret: { type: 'string', writeOnly: true, format: 'password' } }),
    findings: [],
    examined: [GET, `${PROPERTIES}/client_secret`],
  },
  {
    name: 'wants it said where the answer to a creation shows one',
    spec: client({ secret: text }, '/clients', 'post'),
    findings: [`${PROPERTIES}/secret`],
    messages: [
      '`secret` is in the response of `getClient`: make it `writeOnly`, or say in its description that it is shown only once.',
    ],
  },
  {
    name: 'accepts one that is shown once and says so, at the field or about the operation',
    spec: {
      paths: {
        '/clients': {
          post: { responses: { 201: { ...OK, description: 'The client. Its secret is shown only once.' } } },
        },
        '/keys': {
          post: {
            responses: {
              201: {
                description: 'OK',
                content: {
                  'application/json': {
                    schema: {
                      properties: {
                        secret: {
                          type: 'string',
                          description: 'Store it safely: it cannot be retrieved again.',
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
      components: { schemas: { Client: { properties: { secret: text } } } },
    },
    findings: [],
  },
  {
    name: 'leaves sign-ins and ephemeral keys alone',
    spec: {
      paths: {
        '/login': { post: { responses: { 200: OK } } },
        '/ephemeral-keys': { post: { responses: { 201: OK } } },
      },
      components: { schemas: { Client: { properties: { auth_token: text, secret: text } } } },
    },
    findings: [],
  },
  {
    name: 'fires where an update gives the secret back, and in one branch of a union',
    spec: client(
      {
        method: {
          oneOf: [{ properties: { card: { properties: { cvv: text } } } }, { properties: { iban: text } }],
        },
      },
      '/clients/{id}',
      'patch',
    ),
    findings: [`${PROPERTIES}/method/oneOf/0/properties/card/properties/cvv`],
  },
  {
    name: 'knows the spellings of a secret',
    spec: client({
      privateKey: text,
      wifiPassword: text,
      api_key: text,
      'totp-secret': text,
      refresh_token: text,
    }),
    findings: ['privateKey', 'wifiPassword', 'api_key', 'totp-secret', 'refresh_token'].map(
      (name) => `${PROPERTIES}/${name}`,
    ),
  },
  {
    name: 'leaves requests alone',
    spec: {
      paths: {
        '/oauth2/token': {
          post: {
            requestBody: {
              content: { 'application/json': { schema: { properties: { client_secret: text } } } },
            },
            responses: { 200: { description: 'OK' } },
          },
        },
      },
    },
    findings: [],
  },
  {
    name: 'finds it in lists and through allOf',
    spec: {
      paths: {
        '/clients': {
          get: {
            responses: {
              200: {
                description: 'OK',
                content: {
                  'application/json': {
                    schema: {
                      type: 'object',
                      properties: {
                        data: { type: 'array', items: { allOf: [{ $ref: '#/components/schemas/Base' }] } },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
      components: { schemas: { Base: { type: 'object', properties: { webhookSecret: text } } } },
    },
    findings: ['/components/schemas/Base/properties/webhookSecret'],
  },
  {
    name: 'accepts what is described as masked, shown once, or meant for the browser',
    spec: client({
      password: { type: 'string', description: 'Masked in answers.' },
      secret: { type: 'string', description: 'Returned only when the client is created.' },
      client_secret: { type: 'string', description: 'Used client-side with a publishable key.' },
      private_key: { type: 'string', example: '****' },
    }),
    findings: [],
  },
  {
    name: 'takes what only speaks about a secret for what it is',
    spec: client({
      has_password: { type: 'boolean' },
      password: { type: 'object', properties: { min_length: { type: 'integer' } } },
      reset_password: text,
      password_hint: text,
      token: text,
      cvc_check: text,
    }),
    findings: [],
  },
  {
    name: 'accepts an address that is there for the secret',
    spec: client({ secret: text }, '/clients/{id}/secret'),
    findings: [],
  },
  {
    name: 'accepts a secret inside something that is write-only',
    spec: client({ credentials: { type: 'object', writeOnly: true, properties: { password: text } } }),
    findings: [],
  },
  {
    name: 'reads the types of 3.1',
    spec: {
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      ...client({ password: { type: ['string', 'null'] } }),
    },
    findings: [`${PROPERTIES}/password`],
  },
  {
    name: 'honours x-review',
    spec: client({ client_secret: text }, '/clients/{id}', 'get', { 'x-review': { ignore: [ID] } }),
    findings: [],
    examined: [],
  },
]);
