import { ruleTable } from '../rule-table';

const ID = 'timestamps-rfc3339';
const AT = '/components/schemas/Message/properties';
const text = (name: string) =>
  `\`${name}\` should have \`format: date-time\`: without it, a client keeps a text and has to guess the time zone.`;
const number = (name: string) =>
  `\`${name}\` is a number that should say what it counts, such as Unix seconds or milliseconds: read as the other, it is off by a factor of 1000.`;

function message(properties: object, schemas: object = {}, operation: object = {}) {
  const schema = { $ref: '#/components/schemas/Message' };
  return {
    paths: {
      '/messages/{id}': {
        get: {
          ...operation,
          responses: { 200: { description: 'OK', content: { 'application/json': { schema } } } },
        },
      },
    },
    components: { schemas: { Message: { type: 'object', properties }, ...schemas } },
  };
}

const string = { type: 'string' };

ruleTable(ID, [
  {
    name: 'fires on a bare string, at its key',
    spec: message({ created_at: string }),
    findings: [`${AT}/created_at`],
    messages: [text('created_at')],
    examined: [`${AT}/created_at`],
  },
  {
    name: 'is silent on the good twin, and looked at it',
    spec: message({ created_at: { ...string, format: 'date-time', example: '2026-03-01T12:00:00Z' } }),
    findings: [],
    examined: [`${AT}/created_at`],
  },
  {
    name: 'reads each case style and the usual endings',
    spec: message({
      updatedAt: string,
      start_time: string,
      created_on: string,
      timestamp: string,
      date_sent: string,
      EndTime: string,
      readAt: string,
      sentAt: string,
      failed_at: string,
      expires_at: string,
    }),
    findings: ['/paths'],
    messages: [
      '10 of 10 times do not tell a program how to read them, among them `Message.updatedAt, Message.start_time, Message.created_on`: give texts `format: date-time`, and say what numbers count.',
    ],
  },
  {
    name: 'fires on a number without a unit',
    spec: message({ created_at: { type: 'integer' }, sent_at: { type: 'number' } }),
    findings: [`${AT}/created_at`, `${AT}/sent_at`],
    messages: [number('created_at'), number('sent_at')],
  },
  {
    name: 'accepts a number that says what it counts, or has it in its name',
    spec: message({
      created_at: { type: 'integer', description: 'Unix seconds.' },
      sent_at: { type: 'integer', format: 'unix-time' },
      expires_time_ms: { type: 'integer' },
      read_at: { type: 'integer', description: 'Milliseconds since 1970.' },
    }),
    findings: [],
    examined: [`${AT}/created_at`],
  },
  {
    name: 'accepts a date, a duration and a time of day',
    spec: message({
      due_on: { ...string, format: 'date' },
      retry_time: { ...string, format: 'duration' },
      opening_time: { ...string, example: '09:30' },
      closing_time: { ...string, pattern: '^\\d\\d:\\d\\d$' },
    }),
    findings: [],
  },
  {
    name: 'accepts a documented legacy: RFC 2822 by pattern, format or words',
    spec: message({
      date_created: { ...string, format: 'date-time-rfc-2822' },
      date_sent: { ...string, description: 'In RFC 2822 format.' },
      date_updated: { ...string, pattern: '^[A-Z][a-z]{2}, ' },
    }),
    findings: [],
    examined: [`${AT}/date_created`],
  },
  {
    name: 'leaves words alone that end like times by accident',
    spec: message({
      format: string,
      flat: string,
      runtime: string,
      lifetime: string,
      time_zone: string,
      part_time: string,
      response_time: string,
      looked_at: string,
      based_on: string,
      depends_on: string,
      turned_on: { type: 'boolean' },
      look_at: string,
    }),
    findings: [`${AT}/looked_at`],
  },
  {
    name: 'reads type arrays of 3.1, and a choice of which one says it',
    spec: {
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      ...message({
        created_at: { type: ['string', 'null'] },
        sent_at: { anyOf: [{ type: 'string', format: 'date-time' }, { type: 'null' }] },
        read_at: { oneOf: [{ type: 'string', format: 'date-time' }, { type: 'integer' }] },
      }),
    },
    findings: [`${AT}/created_at`],
  },
  {
    name: 'names the shared schema of times once, and looks at parameters of the path item',
    spec: {
      paths: {
        '/messages': {
          parameters: [{ name: 'sent_at', in: 'query', schema: { $ref: '#/components/schemas/Time' } }],
          get: { responses: { 200: { description: 'OK' } } },
        },
      },
      components: {
        schemas: {
          Time: string,
          Message: { properties: { created_at: { $ref: '#/components/schemas/Time' } } },
        },
      },
    },
    findings: ['/components/schemas/Time'],
    examined: ['/paths/~1messages/parameters/0'],
  },
  {
    name: 'leaves objects, headers and what cannot be read alone',
    spec: message({ created_at: { type: 'object' }, sent_at: { $ref: 'common.yaml#/Time' }, read_at: {} }),
    findings: [],
    examined: [],
  },
  {
    name: 'honours x-review',
    spec: message({ created_at: string }, {}, { 'x-review': { ignore: [ID] } }),
    findings: [],
    examined: [],
  },
]);
