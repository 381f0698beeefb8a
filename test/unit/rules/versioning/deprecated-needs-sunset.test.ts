import { ruleTable } from '../rule-table';

const ID = 'deprecated-needs-sunset';
const OP = '/paths/~1calls/get';

function get(members: object, headers?: object, root: object = {}) {
  const response = { description: 'OK', ...(headers ? { headers } : {}) };
  return {
    paths: { '/calls': { get: { operationId: 'listCalls', responses: { 200: response }, ...members } } },
    ...root,
  };
}

const old = (members: object = {}, headers?: object, root?: object) =>
  get({ deprecated: true, ...members }, headers, root);
const TEXT = { type: 'string' };
const DATE = 'Wed, 30 Jun 2027 00:00:00 GMT';

ruleTable(ID, [
  {
    name: 'fires on an operation without a date',
    spec: old(),
    findings: [OP],
    messages: [
      '`listCalls` should say when it stops working: add `x-sunset: YYYY-MM-DD`, or a `Sunset` response header with an example. Where no removal is planned, say so in its description.',
    ],
    examined: [OP],
  },
  {
    name: 'is silent on the good twin, and looked at it',
    spec: old({ 'x-sunset': '2027-06-30' }),
    findings: [],
    examined: [OP],
  },
  {
    name: 'reads a date without quotes',
    spec: 'paths: { /calls: { get: { deprecated: true, x-sunset: 2027-06-30, responses: { "200": { description: OK } } } } }',
    findings: [],
    examined: [OP],
  },
  {
    name: 'has nothing to look at where nothing is deprecated',
    spec: get({ deprecated: false }),
    findings: [],
    examined: [],
  },
  {
    name: 'fires on what is no full date, at the value',
    spec: old({ 'x-sunset': 'soon' }),
    findings: [`${OP}/x-sunset`],
    messages: ['`soon` should be a full date such as `2027-06-30`.'],
  },
  {
    name: 'fires on a day that is in no calendar',
    spec: old({ 'x-sunset': '2027-02-30' }),
    findings: [`${OP}/x-sunset`],
  },
  {
    name: 'accepts a Sunset header with an example, in any case',
    spec: old({}, { sunset: { schema: TEXT, example: DATE } }),
    findings: [],
    examined: [OP],
  },
  {
    name: 'accepts a shared Sunset header with the example in its schema',
    spec: old(
      {},
      { Sunset: { $ref: '#/components/headers/Sunset' } },
      {
        components: { headers: { Sunset: { schema: { ...TEXT, example: DATE } } } },
      },
    ),
    findings: [],
  },
  {
    name: 'asks for the example of a Sunset header',
    spec: old({}, { Sunset: { schema: TEXT } }),
    findings: [`${OP}/responses/200/headers/Sunset`],
    messages: ['The `Sunset` header of `listCalls` should show its date in an example.'],
  },
  {
    name: 'accepts a date for the path or the whole document',
    spec: {
      paths: {
        '/calls': { 'x-sunset': '2027-06-30', get: { deprecated: true, responses: {} } },
      },
    },
    findings: [],
    examined: [OP],
  },
  {
    name: 'accepts a date for the whole document',
    spec: old({}, undefined, { 'x-sunset': '2027-06-30' }),
    findings: [],
  },
  {
    name: 'fires on a removal before the deprecation',
    spec: old({ 'x-sunset': '2026-01-01', 'x-deprecated-since': '2026-06-01' }),
    findings: [`${OP}/x-sunset`],
    messages: ['The removal date `2026-01-01` should not be before the deprecation on `2026-06-01`.'],
  },
  {
    name: 'compares with the date of the document, never with today',
    spec: {
      openapi: '3.1.0',
      info: { title: 'T', version: '1', 'x-date': '2028-01-01' },
      ...old({ 'x-sunset': '2027-06-30' }),
    },
    findings: [`${OP}/x-sunset`],
    messages: [
      '`listCalls` should be gone: its removal date `2027-06-30` is before `2028-01-01`, the date of this document.',
    ],
  },
  {
    name: 'accepts a date in the past where the document has none',
    spec: old({ 'x-sunset': '2001-01-01' }),
    findings: [],
  },
  {
    name: 'fires on a parameter, also on the path item',
    spec: {
      paths: {
        '/calls': {
          parameters: [{ name: 'page', in: 'query', deprecated: true, schema: TEXT }],
          get: {
            parameters: [{ name: 'from', in: 'query', deprecated: true, 'x-sunset': '2027-06-30' }],
            responses: {},
          },
        },
      },
    },
    findings: ['/paths/~1calls/parameters/0'],
    messages: [
      'The deprecated parameter `page` should say when it stops working: add `x-sunset: YYYY-MM-DD`, or say in its description that no removal is planned.',
    ],
    examined: ['/paths/~1calls/get/parameters/0'],
  },
  {
    name: 'asks for one date, not for one per parameter of a deprecated operation',
    spec: old({ 'x-sunset': '2027-06-30', parameters: [{ name: 'page', in: 'query', deprecated: true }] }),
    findings: [],
  },
  {
    name: 'leaves properties to their own rule',
    spec: get({}, undefined, {
      components: { schemas: { Call: { properties: { old: { ...TEXT, deprecated: true } } } } },
    }),
    findings: [],
    examined: [],
  },
  {
    name: 'fires on a shared parameter once, where it is defined',
    spec: {
      paths: {
        '/calls': {
          parameters: [{ $ref: '#/components/parameters/Page' }],
          get: { responses: {} },
          post: { responses: {} },
        },
      },
      components: {
        parameters: { Page: { name: 'page', in: 'query', deprecated: true, schema: TEXT } },
      },
    },
    findings: ['/components/parameters/Page'],
  },
  {
    name: 'fires on a date in words only: tools compare `x-sunset`',
    spec: old({ description: 'Will be removed in June 2027.' }),
    findings: [OP],
  },
  ...[
    'Use `/sessions`. No removal is planned.',
    'There are no plans to remove this operation.',
    'It will not be removed in v1.',
    '请改用 `/sessions`。目前没有下线计划。',
  ].map((description) => ({
    name: `accepts: ${description}`,
    spec: old({
      description,
      parameters: [{ name: 'page', in: 'query', deprecated: true, description }],
    }),
    findings: [],
    examined: [OP],
  })),
  ...[
    'It will not be removed before 2028.',
    'Removal is planned.',
    'Kept for backward compatibility.',
    'Not recommended.',
  ].map((description) => ({ name: `fires on: ${description}`, spec: old({ description }), findings: [OP] })),
  {
    name: 'accepts a parameter that stays',
    spec: get({
      parameters: [{ name: 'page', in: 'query', deprecated: true, description: 'It will not be removed.' }],
    }),
    findings: [],
  },
  {
    name: 'looks at what the provider sends',
    spec: {
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      webhooks: { sent: { post: { deprecated: true, responses: {} } } },
    },
    findings: ['/webhooks/sent/post'],
  },
  { name: 'honours x-review', spec: old({ 'x-review': { ignore: [ID] } }), findings: [], examined: [] },
]);
