import { ruleTable } from '../rule-table';

const ID = 'idempotency-key-bounded';
const USED = '/paths/~1messages/post';

/** A POST with this key parameter, in a component. */
function keyed(parameter: object) {
  return {
    paths: {
      '/messages': {
        post: {
          parameters: [{ $ref: '#/components/parameters/Key' }],
          responses: { 201: { description: 'Queued.' } },
        },
      },
    },
    components: { parameters: { Key: { name: 'Idempotency-Key', in: 'header', ...parameter } } },
  };
}

function body(properties: object, rest: object = {}, responses: object = {}) {
  const schema = { type: 'object', required: Object.keys(properties), properties };
  return {
    paths: {
      '/messages': {
        post: {
          requestBody: { content: { 'application/json': { schema, ...rest } } },
          responses: { 201: { description: 'Queued.' }, ...responses },
        },
      },
    },
  };
}

const AT = ['/components/parameters/Key'];
const IN_BODY = '/paths/~1messages/post/requestBody/content/application~1json/schema/properties';
const says = (name: string, missing: string) =>
  `The idempotency key \`${name}\` should also state \`${missing}\`.`;

const told = (description: string) =>
  keyed({ schema: { type: 'string', maxLength: 32 }, example: 'b2b6c1f0-7e', description });

ruleTable(ID, [
  {
    name: 'finds a length that its text promises otherwise',
    spec: told('8 to 64 characters.'),
    findings: ['/components/parameters/Key'],
    messages: [
      'The text of `Idempotency-Key` promises another length than its `maxLength`: correct one of them.',
    ],
  },
  { name: 'finds it in Chinese', spec: told('8至64位。'), findings: ['/components/parameters/Key'] },
  { name: 'accepts the same length', spec: told('Up to 32 characters, for 24 hours.'), findings: [] },
  {
    name: 'leaves alone several lengths',
    spec: told('Up to 32 characters, or up to 64 bytes: 64 characters.'),
    findings: [],
  },
  {
    name: 'fires on a bare string',
    spec: keyed({ schema: { type: 'string' } }),
    findings: AT,
    messages: [says('Idempotency-Key', 'maxLength, example')],
    examined: [USED],
  },
  {
    name: 'is silent on the good twin, and looked at it',
    spec: keyed({ schema: { type: 'string', maxLength: 255 }, example: 'a' }),
    findings: [],
    examined: [USED],
  },
  {
    name: 'fires without a schema',
    spec: keyed({ example: 'a' }),
    findings: AT,
    messages: [says('Idempotency-Key', 'type: string, maxLength')],
  },
  {
    name: 'fires on a number',
    spec: keyed({ schema: { type: 'integer', maximum: 10 }, example: 1 }),
    findings: AT,
    messages: [says('Idempotency-Key', 'type: string, maxLength')],
  },
  {
    name: 'takes a uuid for a bound',
    spec: keyed({
      schema: { type: 'string', format: 'uuid' },
      example: '8e03978e-40d5-43e8-bc93-6894a57f9324',
    }),
    findings: [],
  },
  {
    name: 'takes a pattern of fixed length for a bound',
    spec: keyed({ schema: { type: 'string', pattern: '^[A-Za-z0-9+*_-]{8,64}$', example: 'order-90211' } }),
    findings: [],
  },
  {
    name: 'does not take an open pattern for a bound',
    spec: keyed({ schema: { type: 'string', pattern: '^[a-z]+$', example: 'a' } }),
    findings: AT,
    messages: [says('Idempotency-Key', 'maxLength')],
  },
  {
    name: 'finds the example under examples and in a referenced schema',
    spec: {
      ...keyed({}),
      components: {
        parameters: {
          Key: {
            name: 'Idempotency-Key',
            in: 'header',
            schema: { $ref: '#/components/schemas/Key' },
            examples: { uuid: { $ref: '#/components/examples/Uuid' } },
          },
        },
        examples: { Uuid: { value: '8e03978e' } },
        schemas: { Key: { type: 'string', maxLength: 64 } },
      },
    },
    findings: [],
  },
  {
    name: 'reads the schema of 3.1',
    spec: {
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      ...keyed({ schema: { type: ['string'], maxLength: 64, examples: ['a'] } }),
    },
    findings: [],
  },
  {
    name: 'holds a body token to the same bound, at its property',
    spec: body({ idempotency_key: { type: 'string' } }),
    findings: [`${IN_BODY}/idempotency_key`],
    messages: [says('idempotency_key', 'maxLength, example')],
  },
  {
    name: 'finds the example of a body token in the example of the body',
    spec: body({ idempotency_key: { type: 'string', maxLength: 36 } }, { example: { idempotency_key: 'a' } }),
    findings: [],
    examined: [USED],
  },
  {
    name: 'looks at an own reference with 409',
    spec: body(
      { reference: { type: 'string', maxLength: 36, example: 'a' } },
      {},
      { 409: { description: 'Exists.' } },
    ),
    findings: [],
    examined: [USED],
  },
  {
    name: 'accepts an order number',
    spec: body({ message_id: { type: 'integer' } }, {}, { 409: { description: 'Exists.' } }),
    findings: [],
  },
  {
    name: 'looks at an id in the path that the caller chooses',
    spec: {
      paths: {
        '/messages/{message_id}': {
          parameters: [{ name: 'message_id', in: 'path', required: true, schema: { type: 'string' } }],
          put: { requestBody: { content: {} }, responses: { 202: { description: 'Queued.' } } },
        },
      },
    },
    findings: ['/paths/~1messages~1{message_id}/parameters/0'],
    examined: ['/paths/~1messages~1{message_id}/put'],
  },
  {
    name: 'leaves alone an id that a POST gave out, and a relation to somebody else',
    spec: {
      paths: {
        '/messages': { post: { responses: { 201: { description: 'Made.' } } } },
        '/messages/{message_id}': {
          parameters: [{ name: 'message_id', in: 'path', required: true, schema: { type: 'string' } }],
          put: { requestBody: { content: {} }, responses: { 200: { description: 'Replaced.' } } },
        },
        '/teams/{team}/members/{username}': {
          parameters: [{ name: 'username', in: 'path', required: true, schema: { type: 'string' } }],
          put: { requestBody: { content: {} }, responses: { 201: { description: 'Added.' } } },
        },
      },
    },
    findings: [],
    examined: [],
  },
  {
    name: 'has nothing to look at without a key',
    spec: body({ to: { type: 'string' } }),
    findings: [],
    examined: [],
  },
  {
    name: 'honours x-review',
    spec: {
      paths: {
        '/messages': {
          post: {
            'x-review': { ignore: [ID] },
            parameters: [{ name: 'Idempotency-Key', in: 'header' }],
            responses: { 201: { description: 'Queued.' } },
          },
        },
      },
    },
    findings: [],
    examined: [],
  },
  {
    name: 'leaves reads, and a reference for bookkeeping, alone',
    spec: `
      paths:
        /calls: { parameters: [{ name: Idempotency-Key, in: header, schema: { type: string } }], get: { responses: { '200': { description: OK } } } }
        /checkout/sessions: { post: { requestBody: { content: { application/json: { schema: { type: object, properties: { client_reference_id: { type: string, description: Your own id for bookkeeping. } } } } } }, responses: { '201': { description: OK } } } }`,
    findings: [],
    examined: [],
  },
]);
