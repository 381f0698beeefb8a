import { ruleTable } from '../rule-table';

const UUID = '8e03978e-40d5-43e8-bc93-6894a57f9324';
const AT = '/paths/~1messages/post/parameters/0';

/** A POST with a key in a header. */
const keyed = (schema: object, beside: object = { example: UUID }) => ({
  paths: {
    '/messages': {
      post: {
        parameters: [{ name: 'Idempotency-Key', in: 'header', schema, ...beside }],
        responses: { 201: { description: 'Queued.' } },
      },
    },
  },
});
/** A POST with a property of this name, and an example of the whole body. */
const inBody = (name: string, schema: object, required: string[], example?: object) => ({
  paths: {
    '/messages': {
      post: {
        requestBody: {
          content: {
            'application/json': {
              schema: { type: 'object', required, properties: { [name]: schema, to: { type: 'string' } } },
              ...(example ? { example } : {}),
            },
          },
        },
        responses: { 201: { description: 'Queued.' }, 409: { description: 'Exists.' } },
      },
    },
  },
});
/** A PUT to an id of the caller. */
const put = (schema: object, example: unknown) => ({
  paths: {
    '/messages/{id}': {
      put: {
        parameters: [{ name: 'id', in: 'path', required: true, schema, example }],
        requestBody: { content: {} },
        responses: { 201: { description: 'Queued.' } },
      },
    },
  },
});
const BODY = '/paths/~1messages/post/requestBody/content/application~1json';
const NARROW =
  'The schema of `Idempotency-Key` allows so few values that two requests would soon share one. Leave room for a value that is never used twice, such as a UUID.';
const UNFIT =
  'The example of `Idempotency-Key` should be one that its schema allows and that could be real: as it stands, a copy of it fails.';
const text = (more: object) => ({ type: 'string', ...more });

ruleTable('idempotency-key-bounded', [
  // Right: the example fits, the schema leaves room.
  ...(
    [
      ['a length and a UUID', text({ minLength: 16, maxLength: 64 }), UUID],
      ['the format alone', text({ format: 'uuid' }), UUID],
      ['a pattern', text({ pattern: '^[a-z0-9-]{8,36}$' }), 'order-90211'],
      ['a pattern with groups', text({ pattern: '^(ord|inv)_[0-9]{10}$' }), 'ord_0123456789'],
      ['hexadecimal digits', text({ pattern: '^[0-9a-f]{32}$' }), '0123456789abcdef0123456789abcdef'],
      ['a short length', text({ maxLength: 8 }), 'k8s93jd1'],
    ] as const
  ).map(([name, schema, example]) => ({
    name: `accepts ${name}`,
    spec: keyed(schema, { example }),
    findings: [],
  })),
  {
    name: 'accepts one good example among others',
    spec: keyed(text({ maxLength: 40 }), { examples: { a: { value: '' }, b: { value: UUID } } }),
    findings: [],
  },
  {
    name: 'accepts a short order number of the caller',
    spec: put(text({ maxLength: 6 }), 'A-1027'),
    findings: [],
  },
  {
    name: 'accepts an optional token that the example of the body shows',
    spec: inBody('client_token', text({ maxLength: 64, example: UUID }), ['to'], {
      to: '+1',
      client_token: UUID,
    }),
    findings: [],
  },
  {
    name: 'leaves to request-example an example without what is required',
    spec: inBody('client_token', text({ maxLength: 64, example: UUID }), ['client_token'], { to: '+1' }),
    findings: [],
  },
  // Faults of the schema.
  ...(
    [
      ['one character', text({ maxLength: 1 }), 'x'],
      ['four characters', text({ maxLength: 4 }), 'abcd'],
      ['a list of three', text({ enum: ['a', 'b', 'c'] }), 'a'],
      ['a constant', text({ const: 'key', maxLength: 64 }), 'key'],
      ['two digits', text({ pattern: '^\\d{2}$' }), '12'],
      ['a letter and a digit', text({ pattern: '^[a-z][0-9]$' }), 'a1'],
      ['a UUID that is cut off', text({ format: 'uuid', maxLength: 16 }), UUID],
      ['a length that nothing has', text({ minLength: 20, maxLength: 10 }), 'abcdefghij'],
    ] as const
  ).map(([name, schema, example]) => ({
    name: `finds too little room: ${name}`,
    spec: keyed(schema, { example }),
    findings: /cut off|nothing has/.test(name) ? [AT, `${AT}/example`] : [AT],
    messages: [NARROW],
  })),
  {
    name: 'finds too little room for an id of the caller',
    spec: put(text({ maxLength: 1 }), 'x'),
    findings: ['/paths/~1messages~1{id}/put/parameters/0'],
  },
  // Faults of the example.
  ...(
    [
      ['that is longer than the limit', text({ minLength: 8, maxLength: 16 }), UUID],
      ['that is shorter than the limit', text({ minLength: 16, maxLength: 64 }), 'abc'],
      ['that does not match', text({ pattern: '^[0-9]{20}$' }), UUID],
      ['that is no UUID', text({ format: 'uuid' }), 'my-key'],
      ['that is empty', text({ maxLength: 64 }), ''],
      ['that is left to fill in', text({ maxLength: 64 }), '<your-key>'],
      ['that is a variable', text({ maxLength: 64 }), '{{key}}'],
    ] as const
  ).map(([name, schema, example]) => ({
    name: `finds an example ${name}`,
    spec: keyed(schema, { example }),
    findings: [`${AT}/example`],
    messages: [UNFIT],
  })),
  {
    name: 'finds a bad example in the schema',
    spec: keyed(text({ maxLength: 16, example: UUID }), {}),
    findings: [`${AT}/schema/example`],
  },
  {
    name: 'finds an example of the body without the token',
    spec: inBody('client_token', text({ maxLength: 64, example: UUID }), ['to'], { to: '+14155550100' }),
    findings: [BODY],
    messages: ['The example of the body should show `client_token` too: whoever copies it sends no key.'],
  },
]);
