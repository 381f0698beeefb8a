import { ruleTable } from '../rule-table';

const text = { type: 'string' };
const json = (schema: object, type = 'application/json') => ({ content: { [type]: { schema } } });
const list = (properties: object, more: object = {}) => ({
  type: 'array',
  items: { type: 'object', properties },
  ...more,
});

const BODY = '/paths/~1messages~1batch/post/requestBody/content/application~1json/schema';
const BAD_REQUEST = { '400': { description: 'Bad' } };

/** `POST /messages/batch` with this list. */
function batch(messages: object, errors: object = BAD_REQUEST, operation: object = {}): object {
  const post = {
    operationId: 'sendMessages',
    requestBody: json({ properties: { messages } }),
    responses: { '200': { description: 'OK' }, ...errors },
    ...operation,
  };
  return { paths: { '/messages/batch': { post } } };
}

ruleTable('bulk-size-bounded', [
  {
    name: 'fires on a list without a bound',
    spec: batch(list({ to: text })),
    findings: [`${BODY}/properties/messages`],
    messages: [
      '`messages` should state `maxItems`: callers of `sendMessages` learn the limit from a failed batch.',
    ],
  },
  {
    name: 'fires where the failure is not documented',
    spec: batch(list({ to: text }, { maxItems: 100 }), {}),
    findings: ['/paths/~1messages~1batch/post/responses'],
    messages: [
      '`sendMessages` should document `413` or `400`: that is what a batch with too many items gets.',
    ],
  },
  ...Object.entries({
    '/hubs/{id}/manage_items': { operations: list({ action: text, item: { type: 'object' } }) },
    '/external_users/submit_delete_job': { external_users: list({ id: text }) },
    '/labels/apply': { label_ids: { type: 'array', items: text }, reason: text },
  }).map(([route, properties]) => ({
    name: `fires on a list that 207 answers item by item: ${route}`,
    spec: {
      paths: {
        [route]: {
          post: {
            operationId: 'applyAll',
            requestBody: json({ properties }),
            responses: {
              '207': {
                description: 'One status each.',
                ...json({ properties: { entries: list({ id: text }) } }),
              },
              ...BAD_REQUEST,
            },
          },
        },
      },
    },
    findings: [
      `/paths/${route.replaceAll('/', '~1')}/post/requestBody/content/application~1json/schema/properties/${Object.keys(properties)[0] ?? ''}`,
    ],
  })),
  {
    name: 'does not take tags for a batch because of 207',
    spec: {
      paths: {
        '/pets': {
          post: {
            requestBody: json({ properties: { name: text, tags: { type: 'array', items: text } } }),
            responses: { '207': { description: 'The pet, and its tags.' } },
          },
        },
      },
    },
    findings: [],
    examined: [],
  },
  {
    name: 'is silent on the good twin',
    spec: batch(list({ to: text }, { minItems: 1, maxItems: 100 })),
    findings: [],
    examined: ['/paths/~1messages~1batch/post'],
  },
  {
    name: 'accepts 413, 422, 4XX and default',
    spec: batch(list({ to: text }, { maxItems: 100 }), { '413': { description: 'Too many' } }),
    findings: [],
  },
  {
    name: 'accepts default',
    spec: batch(list({ to: text }, { maxItems: 100 }), { default: { description: 'Error' } }),
    findings: [],
  },
  {
    name: 'never looks at responses',
    spec: {
      paths: {
        '/messages': {
          get: {
            responses: {
              '200': { description: 'OK', ...json({ properties: { data: list({ id: text }) } }) },
            },
          },
        },
      },
    },
    findings: [],
    examined: [],
  },
  {
    name: 'leaves lists in ordinary bodies alone',
    spec: {
      paths: {
        '/messages': {
          post: {
            requestBody: json({ properties: { tags: { type: 'array', items: text } } }),
            responses: { '201': { description: 'OK' } },
          },
        },
      },
    },
    findings: [],
    examined: [],
  },
  {
    name: 'fires on a list as the body',
    spec: {
      paths: {
        '/users': {
          post: {
            operationId: 'createUsers',
            requestBody: json(list({ name: text })),
            responses: { '200': { description: 'OK' }, ...BAD_REQUEST },
          },
        },
      },
    },
    findings: ['/paths/~1users/post/requestBody/content/application~1json/schema'],
    messages: [
      'The list that `createUsers` takes should state `maxItems`: callers learn the limit from a failed batch.',
    ],
  },
  {
    name: 'finds a bound behind a reference',
    spec: {
      components: { schemas: { Many: list({ to: text }, { maxItems: 10 }) } },
      ...batch({ $ref: '#/components/schemas/Many' }),
    },
    findings: [],
  },
  {
    name: 'follows a reference to the body, below path-level parameters',
    spec: {
      components: { requestBodies: { B: json({ properties: { messages: list({ to: text }) } }) } },
      paths: {
        '/accounts/{id}/messages/batch': {
          parameters: [{ name: 'id', in: 'path', required: true, schema: text }],
          post: {
            requestBody: { $ref: '#/components/requestBodies/B' },
            responses: { '200': { description: 'OK' }, ...BAD_REQUEST },
          },
        },
      },
    },
    findings: ['/components/requestBodies/B/content/application~1json/schema/properties/messages'],
  },
  {
    name: 'can be silenced',
    spec: batch(list({ to: text }), {}, { 'x-review': { ignore: ['bulk-size-bounded'] } }),
    findings: [],
    examined: [],
  },
]);
