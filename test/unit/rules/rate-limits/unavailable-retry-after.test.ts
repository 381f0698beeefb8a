import { ruleTable } from '../rule-table';

const AT = '/paths/~1messages/post/responses/503';
const HEADER = { 'Retry-After': { schema: { type: 'integer' } } };

/** An operation on /messages that answers 503 in this way. */
function down(response: object, operation: object = {}, method = 'post', root: object = {}): object {
  return {
    ...root,
    paths: {
      '/messages': {
        [method]: { responses: { '201': { description: 'OK' }, '503': response }, ...operation },
      },
    },
  };
}

ruleTable('unavailable-retry-after', [
  {
    name: 'fires twice where nothing is said',
    spec: down({ description: 'Down' }),
    findings: [AT, `${AT}/description`],
    messages: [
      'The `503` response should declare a `Retry-After` header: clients that all guess the same moment overload a service that has only now come back.',
      'The `503` response should say whether the request may be sent again: a caller cannot know whether any of it was carried out.',
    ],
  },
  {
    name: 'is silent on the good twin',
    spec: down({ description: 'Down; safe to retry', headers: HEADER }),
    findings: [],
    examined: [AT],
  },
  {
    name: 'does not care about case',
    spec: down({ description: 'Down; retry', headers: { 'retry-after': {} } }),
    findings: [],
  },
  {
    name: 'does not demand a 503',
    spec: { paths: { '/a': { post: { responses: { '201': { description: 'OK' } } } } } },
    findings: [],
    examined: [],
  },
  {
    name: 'reads the operation',
    spec: down(
      { description: 'Down', headers: HEADER },
      { description: 'A failed request may be repeated.' },
    ),
    findings: [],
  },
  {
    name: 'reads the tag',
    spec: down({ description: 'Down', headers: HEADER }, { tags: ['M'] }, 'post', {
      tags: [{ name: 'M', description: 'Do not retry a 5xx.' }],
    }),
    findings: [],
  },
  {
    name: 'reads the description of the API',
    spec: down({ description: 'Down', headers: HEADER }, {}, 'post', {
      openapi: '3.1.0',
      info: { title: 'T', version: '1', description: 'Retry every 5xx with backoff.' },
    }),
    findings: [],
  },
  {
    name: 'needs no advice for GET',
    spec: down({ description: 'Down', headers: HEADER }, {}, 'get'),
    findings: [],
  },
  {
    name: 'needs no advice where there is a key, also at the path',
    spec: {
      paths: {
        '/messages': {
          parameters: [{ name: 'Idempotency-Key', in: 'header', schema: { type: 'string' } }],
          post: { responses: { '503': { description: 'Down', headers: HEADER } } },
        },
      },
    },
    findings: [],
  },
  {
    name: 'reports a shared response where it is defined',
    spec: down({ $ref: '#/components/responses/Down' }, {}, 'get', {
      components: { responses: { Down: { description: 'Down' } } },
    }),
    findings: ['/components/responses/Down'],
  },
  {
    name: 'can be silenced on one operation',
    spec: down({ description: 'Down' }, { 'x-review': { ignore: ['unavailable-retry-after'] } }),
    findings: [],
    examined: [],
  },
]);
