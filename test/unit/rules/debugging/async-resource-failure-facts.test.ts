import { json } from '../deliveries';
import { ruleTable } from '../rule-table';

const ID = 'async-resource-failure-facts';
const OP = '/paths/~1messages~1{id}/get';
const SCHEMA = `${OP}/responses/200/content/application~1json/schema`;
const STATUS = `${SCHEMA}/properties/status`;
const status = { type: 'string', enum: ['queued', 'sent', 'failed'] };
const text = { type: 'string' };
const time = { type: 'string', format: 'date-time' };

function answering(schema: object, method = 'get', code = '200', members: object = {}) {
  const responses = { [code]: { description: 'OK', ...json(schema) } };
  return { paths: { '/messages/{id}': { [method]: { operationId: 'getMessage', responses, ...members } } } };
}

const having = (properties: object) => answering({ type: 'object', properties });

ruleTable(ID, [
  {
    name: 'fires where a failure stays unexplained, at the status',
    spec: having({ status }),
    findings: [STATUS],
    messages: [
      '`getMessage` should say why it failed and when its status last changed, in fields such as `error_code` and `status_changed_at`.',
    ],
    examined: [OP, SCHEMA],
  },
  {
    name: 'is silent on the good twin, and looked at it',
    spec: having({ status, error_code: text, status_changed_at: time }),
    findings: [],
    examined: [OP, SCHEMA],
  },
  {
    name: 'asks for the time',
    spec: having({ status, error: { type: 'object' } }),
    findings: [STATUS],
    messages: [
      '`getMessage` should say when its status last changed, in a field such as `status_changed_at`.',
    ],
  },
  {
    name: 'asks for the reason',
    spec: having({ status, updated_at: time }),
    findings: [STATUS],
    messages: ['`getMessage` should say why it failed, in a field such as `error_code`.'],
  },
  ...[
    { gateway: { properties: { response: { properties: { code: text, message: text } } } } },
    { responseCode: { type: 'integer' }, responseBody: text },
    { delivery: { properties: { error_code: text } } },
    { carrier: { properties: { code: text } } },
    { last_attempt: { properties: { response_details: { properties: { reason: text } } } } },
  ].map((facts) => ({
    name: `accepts a reason one or two objects down, or the answer of whoever did it: ${Object.keys(facts).join(' and ')}`,
    spec: having({ status, updatedTime: time, ...facts }),
    findings: [],
  })),
  ...[
    { customer: { properties: { code: text, message: text } } },
    { language: { properties: { code: text } } },
    { attempts: { type: 'array', items: { properties: { name: text } } } },
  ].map((facts) => ({
    name: `does not take the code of something else for a reason: ${Object.keys(facts).join()}`,
    spec: having({ status, updatedTime: time, ...facts }),
    findings: [STATUS],
  })),
  ...[
    { errorCode: text, dateUpdated: time },
    { failure_reason: text, completed_at: time },
    { last_error: {}, end_time: time },
    { statusDetails: {}, status_history: { type: 'array', items: {} } },
    { reason: text, timestamps: {} },
  ].map((facts) => ({
    name: `accepts ${Object.keys(facts).join(' and ')}`,
    spec: having({ status, ...facts }),
    findings: [],
    examined: [OP],
  })),
  {
    name: 'calls it state as well',
    spec: having({ state: status }),
    findings: [STATUS.replace('status', 'state')],
  },
  {
    name: 'names the component, and reports it once',
    spec: {
      paths: Object.fromEntries(
        ['/messages', '/outbox'].map((path) => [
          path,
          {
            get: {
              responses: {
                200: {
                  description: 'OK',
                  ...json({
                    properties: { data: { type: 'array', items: { $ref: '#/components/schemas/Message' } } },
                  }),
                },
              },
            },
          },
        ]),
      ),
      components: {
        schemas: {
          Message: { allOf: [{ properties: { status: { $ref: '#/components/schemas/Status' } } }] },
          Status: status,
        },
      },
    },
    findings: ['/components/schemas/Message/allOf/0/properties/status'],
    messages: [
      '`Message` should say why it failed and when its status last changed, in fields such as `error_code` and `status_changed_at`.',
    ],
    examined: ['/paths/~1messages/get', '/paths/~1outbox/get'],
  },
  {
    name: 'accepts the facts in the envelope',
    spec: having({ data: { properties: { status } }, error: {}, updated_at: time }),
    findings: [],
  },
  {
    name: 'reads values in a description',
    spec: having({ status: { ...text, description: 'queued, sending, delivered or undelivered.' } }),
    findings: [STATUS],
  },
  {
    name: 'reads open lists',
    spec: having({ status: { ...text, 'x-extensible-enum': ['running', 'failed'] } }),
    findings: [STATUS],
  },
  {
    name: 'accepts a type array in 3.1',
    spec: {
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      ...having({ status: { type: ['string', 'null'], enum: ['queued', 'failed', null] } }),
    },
    findings: [STATUS],
  },
  {
    name: 'accepts nullable in 3.0',
    spec: {
      openapi: '3.0.3',
      info: { title: 'T', version: '1' },
      ...having({ status: { ...status, nullable: true } }),
    },
    findings: [STATUS],
  },
  {
    name: 'expects it of what is answered with 202, listed or not',
    spec: answering({ properties: { id: text, status: text } }, 'post', '202'),
    findings: [STATUS.replace('get/responses/200', 'post/responses/202')],
  },
  {
    name: 'reads path-level parameters along',
    spec: {
      paths: {
        '/messages/{id}': {
          parameters: [{ name: 'id', in: 'path', required: true, schema: text }],
          get: { responses: { 200: { description: 'OK', ...json({ properties: { status } }) } } },
        },
      },
    },
    findings: [STATUS],
  },
  {
    name: 'leaves HTTP statuses alone',
    spec: having({ status: { type: 'integer', enum: [200, 500] } }),
    findings: [],
    examined: [],
  },
  ...[
    ['active', 'inactive'],
    ['ok', 'error'],
    ['succeeded', 'failed'],
    ['pending', 'approved', 'rejected'],
    ['pending', 'accepted', 'declined'],
    ['available', 'pending', 'sold'],
  ].map((values) => ({
    name: `leaves ${values.join(', ')} alone`,
    spec: having({ status: { ...text, enum: values } }),
    findings: [],
    examined: [],
  })),
  {
    name: 'leaves errors alone',
    spec: answering({ properties: { status } }, 'get', '400'),
    findings: [],
    examined: [],
  },
  {
    name: 'expects it of a message without a list, and not of other things',
    spec: {
      paths: Object.fromEntries(
        ['/messages/{id}', '/v1/export-jobs/{id}', '/subscriptions/{id}'].map((route) => [
          route,
          { get: { responses: { 200: { description: 'OK', ...json({ properties: { status: text } }) } } } },
        ]),
      ),
    },
    findings: [
      STATUS,
      '/paths/~1v1~1export-jobs~1{id}/get/responses/200/content/application~1json/schema/properties/status',
    ],
  },
  {
    name: 'names the component whose composition holds the status',
    spec: {
      ...answering({ allOf: [{ $ref: '#/components/schemas/Payment' }, { properties: { links: {} } }] }),
      components: { schemas: { Payment: { properties: { status } } } },
    },
    findings: ['/components/schemas/Payment/properties/status'],
    messages: [
      '`Payment` should say why it failed and when its status last changed, in fields such as `error_code` and `status_changed_at`.',
    ],
  },
  {
    name: 'says it once where nearly every resource has it',
    spec: {
      paths: Object.fromEntries(
        [1, 2, 3, 4, 5, 6].map((i) => [
          `/things${i}`,
          {
            get: {
              operationId: `get${i}`,
              responses: { 200: { description: 'OK', ...json({ properties: { status } }) } },
            },
          },
        ]),
      ),
    },
    findings: ['/paths'],
    messages: [
      '6 of 6 resources that can fail should give both the reason and the time of the last change: `get1, get2, get3`.',
    ],
  },
  {
    name: 'can be silenced',
    spec: answering({ properties: { status } }, 'get', '200', { 'x-review': { ignore: [ID] } }),
    findings: [],
    examined: [],
  },
]);
