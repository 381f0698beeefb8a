import { ruleTable } from '../rule-table';

const responses = { '200': { description: 'OK' } };
const at = '/paths/~1messages/post/requestBody/content/application~1json/schema';

/** One operation whose body has these properties, all required. */
function spec(properties: Record<string, object>, more: object = {}) {
  const schema = { type: 'object', required: Object.keys(properties), properties, ...more };
  const requestBody = { content: { 'application/json': { schema } } };
  return { paths: { '/messages': { post: { operationId: 'sendMessage', requestBody, responses } } } };
}

const many = (count: number, value: object) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`text_${i}`, value]));

ruleTable('parameter-constraints-stated', [
  {
    name: 'fires on a bare string',
    spec: spec({ body: { type: 'string' } }),
    findings: [`${at}/properties/body`],
    messages: [
      "`body` should say what is accepted, with `maxLength`, `pattern`, `enum` or `format`: otherwise callers find the limit with a customer's text.",
    ],
  },
  {
    name: 'is silent on the good twin',
    spec: spec({ body: { type: 'string', minLength: 1, maxLength: 1600 } }),
    findings: [],
    examined: [`${at}/properties/body`],
  },
  {
    name: 'does not take minLength for a limit',
    spec: spec({ body: { type: 'string', minLength: 1 } }),
    findings: [`${at}/properties/body`],
  },
  {
    name: 'accepts patterns, formats, lists, and limits in words',
    spec: spec({
      a: { type: 'string', pattern: '^\\d+$' },
      b: { type: 'string', format: 'email' },
      c: { type: 'string', enum: ['x'] },
      d: { type: 'string', description: 'Up to 1600 characters.' },
      currency: { type: 'string', description: 'Three letters, ISO 4217.' },
      e: {
        anyOf: [
          { type: 'string', maxLength: 5 },
          { type: 'string', format: 'uuid' },
        ],
      },
      f: { type: 'string', description: '最多 70 个字符' },
    }),
    findings: [],
  },
  {
    name: 'knows an id by its name, its description or its example',
    spec: spec({
      item: { type: 'string', description: 'The gid of the item to add.', example: '97285' },
      workspace: { type: 'string', description: 'Globally unique identifier of the workspace.' },
      consent: { type: 'string', description: 'The consent recording ID (for example, `cons_1234`).' },
      parent_gid: { type: 'string' },
      assistant: { type: 'string', description: 'ID of the assistant to run.' },
      owner: { type: 'string', title: 'Owner', description: 'A UUID that names the owner.' },
      customer: { type: 'string', example: 'cus_4QxT9' },
      template: { type: 'string', example: '3f2504e0-4f89-11d3-9a0c-0305e82c3301' },
      project: { type: 'string', description: '项目的 ID。' },
      vm: { type: 'string', description: "The virtual machine's unique identifier, from `GET /vms`." },
    }),
    findings: [],
  },
  {
    name: 'fires on what is said of an id, and on an id that the caller makes up',
    spec: spec({
      label: { type: 'string', description: 'The name of the ID that is shown.' },
      ours: { type: 'string', description: 'Your unique identifier for this order.' },
      note: { type: 'string', description: 'Text to identify the order by.', example: 'my_note' },
    }),
    findings: [`${at}/properties/label`, `${at}/properties/ours`, `${at}/properties/note`],
  },
  {
    name: 'leaves alone what is handed on, optional, read-only, or no text',
    spec: spec(
      {
        customer_id: { type: 'string' },
        cursor: { type: 'string' },
        status: { type: 'string', readOnly: true },
        count: { type: 'integer' },
        kind: { type: 'string' },
        note: { type: 'string' },
      },
      {
        required: ['customer_id', 'cursor', 'status', 'count', 'kind'],
        discriminator: { propertyName: 'kind' },
      },
    ),
    findings: [],
  },
  {
    name: 'leaves answers and ids in paths alone',
    spec: {
      paths: {
        '/messages/{name}': {
          parameters: [{ name: 'name', in: 'path', required: true, schema: { type: 'string' } }],
          get: {
            responses: {
              '200': {
                description: 'OK',
                content: {
                  'application/json': {
                    schema: { type: 'object', required: ['body'], properties: { body: { type: 'string' } } },
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
    name: 'points to the component, once',
    spec: {
      ...spec({ body: { $ref: '#/components/schemas/Text' }, title: { $ref: '#/components/schemas/Text' } }),
      components: { schemas: { Text: { type: 'string' } } },
    },
    findings: ['/components/schemas/Text'],
  },
  {
    name: 'knows the nullable string of 3.1',
    spec: {
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      ...spec({ body: { type: ['string', 'null'] } }),
    },
    findings: [`${at}/properties/body`],
  },
  {
    name: 'says once what holds nearly everywhere',
    spec: spec(many(6, { type: 'string' })),
    findings: ['/paths'],
    messages: [
      '6 of 6 required texts do not say what is accepted, among them `sendMessage.text_0, sendMessage.text_1, sendMessage.text_2`: add `maxLength`, `pattern`, `enum` or `format`.',
    ],
  },
  {
    name: 'counts what is above ten',
    spec: spec({
      ...many(12, { type: 'string' }),
      ...Object.fromEntries('abcdef'.split('').map((name) => [name, { type: 'string', maxLength: 9 }])),
    }),
    findings: [...Array.from({ length: 10 }, (_, i) => `${at}/properties/text_${i}`), '/paths'],
  },
  {
    name: 'leaves phone numbers and times to their own rules',
    spec: spec({ phone_number: { type: 'string' }, send_at: { type: 'string' } }),
    findings: [],
    examined: [],
  },
  {
    name: 'leaves a query of GraphQL alone',
    spec: {
      paths: {
        '/graphql': { post: spec({ query: { type: 'string' } }).paths['/messages'].post },
      },
    },
    findings: [],
  },
]);
