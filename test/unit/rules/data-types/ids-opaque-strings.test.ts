import { ruleTable } from '../rule-table';

const ID = 'ids-opaque-strings';
const AT = '/components/schemas/Message/properties';
const number = (name: string) =>
  `\`${name}\` should be a string: JavaScript rounds integers above 2^53, and a number can never get a prefix.`;

/** A message with these properties, in a component that an operation answers with. */
function message(properties: object, schemas: object = {}, operation: object = {}) {
  const schema = { $ref: '#/components/schemas/Message' };
  return {
    paths: {
      '/messages': {
        get: {
          operationId: 'listMessages',
          ...operation,
          responses: {
            200: {
              description: 'OK',
              content: { 'application/json': { schema: { type: 'array', items: schema } } },
            },
          },
        },
      },
    },
    components: { schemas: { Message: { type: 'object', properties }, ...schemas } },
  };
}

function inPath(schema: object) {
  return {
    paths: {
      '/messages/{message_id}': {
        parameters: [{ name: 'message_id', in: 'path', required: true, schema }],
        get: { responses: { 200: { description: 'OK' } } },
      },
    },
  };
}

const PARAMETER = '/paths/~1messages~1{message_id}/parameters/0';

ruleTable(ID, [
  {
    name: 'fires on an integer in the path, also of the path item',
    spec: inPath({ type: 'integer', format: 'int64' }),
    findings: [`${PARAMETER}/schema`],
    messages: [number('message_id')],
    examined: [PARAMETER],
  },
  {
    name: 'is silent on the good twin, and looked at it',
    spec: inPath({ type: 'string', example: 'msg_01HZX' }),
    findings: [],
    examined: [PARAMETER],
  },
  {
    name: 'fires on properties in each case style',
    spec: message({ id: { type: 'integer' }, account_id: { type: 'number' }, senderId: { type: 'integer' } }),
    findings: [`${AT}/id`, `${AT}/account_id`, `${AT}/senderId`],
    messages: [number('id'), number('account_id'), number('senderId')],
  },
  {
    name: 'names the shared schema of ids once',
    spec: message(
      { id: { $ref: '#/components/schemas/Id' }, reply_to_id: { $ref: '#/components/schemas/Id' } },
      { Id: { type: 'integer' } },
    ),
    findings: ['/components/schemas/Id'],
  },
  {
    name: 'reads type arrays of 3.1',
    spec: {
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      ...message({ id: { type: ['integer', 'null'] }, other_id: { type: ['string', 'integer'] } }),
    },
    findings: [`${AT}/id`],
  },
  {
    name: 'fires on a number in quotes',
    spec: message({ id: { type: 'string', pattern: '^[0-9]{10}$' } }),
    findings: [`${AT}/id`],
    messages: [
      '`id` is a number in quotes: the pattern `^[0-9]{10}$` lets it be nothing else, so its form can never change.',
    ],
  },
  {
    name: 'fires on an id that cannot grow',
    spec: inPath({ type: 'string', maxLength: 12 }),
    findings: [`${PARAMETER}/schema`],
    messages: [
      '`message_id` should leave room to grow: callers size their columns by `maxLength: 12`, and ids get longer. Allow at least 40.',
    ],
  },
  {
    name: 'accepts a documented prefix, a uuid, and a long bound',
    spec: message({
      sid: { type: 'string', minLength: 34, maxLength: 34, pattern: '^MG[0-9a-fA-F]{32}$' },
      id: { type: 'string', format: 'uuid', maxLength: 36 },
      thread_id: { type: 'string', maxLength: 64 },
    }),
    findings: [],
    examined: [`${AT}/sid`, `${AT}/id`],
  },
  {
    name: 'leaves alone ids of others, counters and natural keys',
    spec: message({
      github_id: { type: 'integer' },
      repository_id: { type: 'integer', description: 'The id of the repository at GitHub.' },
      sequence_id: { type: 'integer' },
      country_id: { type: 'integer' },
      process_id: { type: 'integer' },
    }),
    findings: [],
    examined: [],
  },
  {
    name: 'leaves alone words that end in "id", filters, and a bound on what the caller makes up',
    spec: {
      paths: {
        '/messages': {
          get: {
            parameters: [{ name: 'since_id', in: 'query', schema: { type: 'integer' } }],
            responses: { 200: { description: 'OK' } },
          },
          post: {
            requestBody: {
              content: {
                'application/json': {
                  schema: {
                    properties: {
                      paid: { type: 'integer' },
                      valid: { type: 'number' },
                      grid: { type: 'integer' },
                      order_id: { type: 'string', maxLength: 20 },
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
  },
  {
    name: 'does not look into examples, nor at a property called properties',
    spec: message({
      properties: { type: 'object', example: { id: 1 } },
      geometry: { properties: { properties: { type: 'object' } } },
    }),
    findings: [],
    examined: [],
  },
  {
    name: 'judges components that nothing uses yet, and ends at circles',
    spec: {
      paths: {},
      components: {
        schemas: {
          Node: { properties: { id: { type: 'integer' }, next: { $ref: '#/components/schemas/Node' } } },
        },
      },
    },
    findings: ['/components/schemas/Node/properties/id'],
  },
  {
    name: 'says it once where nearly all are like that',
    spec: message(
      Object.fromEntries(
        ['id', ...'abcdefhij'.split('').map((what) => `${what}_id`)].map((name) => [
          name,
          { type: 'integer' },
        ]),
      ),
    ),
    findings: ['/paths'],
    messages: [
      '10 of 10 ids are numbers or leave no room to grow, among them `Message.id, Message.a_id, Message.b_id`: make them strings.',
    ],
  },
  {
    name: 'honours x-review',
    spec: message({ id: { type: 'integer' } }, {}, { 'x-review': { ignore: [ID] } }),
    findings: [],
    examined: [],
  },
]);
