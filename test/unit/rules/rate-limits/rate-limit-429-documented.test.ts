import { ruleTable } from '../rule-table';

/** `GET /messages` with these responses. */
function answers(responses: object, more: object = {}): object {
  return { paths: { '/messages': { get: { operationId: 'listMessages', responses, ...more } } } };
}

/** This many operations, of which some document 429. */
function many(count: number, good: number): object {
  const entries = Array.from({ length: count }, (_, i) => [
    `/things${i}`,
    {
      get: {
        operationId: `get${i}`,
        responses: i < good ? { '429': { description: 'Slow' } } : { '200': { description: 'OK' } },
      },
    },
  ]);
  return { paths: Object.fromEntries(entries) as object };
}

const OK = { description: 'OK' };

ruleTable('rate-limit-429-documented', [
  {
    name: 'fires on an operation without 429',
    spec: answers({ '200': OK }),
    findings: ['/paths/~1messages/get/responses'],
    messages: [
      '`listMessages` should document `429`: otherwise a throttled client meets an error that it has no type for.',
    ],
  },
  {
    name: 'is silent on the good twin',
    spec: answers({ '200': OK, '429': { description: 'Slow down' } }),
    findings: [],
    examined: ['/paths/~1messages/get'],
  },
  { name: 'accepts 4XX', spec: answers({ '200': OK, '4XX': OK }), findings: [] },
  { name: 'accepts default', spec: answers({ '200': OK, default: OK }), findings: [] },
  {
    name: 'accepts another status that is about the rate',
    spec: answers({ '200': OK, '403': { description: 'Secondary rate limit exceeded' } }),
    findings: [],
  },
  {
    name: 'accepts a shared response, also in another file',
    spec: answers({ '200': OK, '429': { $ref: 'common.yaml#/TooManyRequests' } }),
    findings: [],
  },
  {
    name: 'leaves health checks alone',
    spec: { paths: { '/health': { get: { responses: { '200': OK } } } } },
    findings: [],
    examined: [],
  },
  {
    name: 'gives one finding where nearly all lack it',
    spec: many(6, 0),
    findings: ['/paths'],
    messages: [
      '6 of 6 operations should document `429`, among them `get0, get1, get2`: otherwise a throttled client meets an error that it has no type for.',
    ],
  },
  {
    name: 'gives one each where many have it',
    spec: many(6, 4),
    findings: ['/paths/~1things4/get/responses', '/paths/~1things5/get/responses'],
  },
  {
    name: 'can be silenced on one operation',
    spec: answers({ '200': OK }, { 'x-review': { ignore: 'rate-limit-429-documented' } }),
    findings: [],
    examined: [],
  },
  {
    name: 'judges what asks about a thing, and not a probe or what the provider sends',
    spec: `
      openapi: 3.1.0
      info: { title: T, version: '1' }
      paths:
        /devices/{id}/ping: { get: { responses: { '200': { description: OK } } } }
        /metrics: { get: { responses: { '200': { description: OK } } } }
      webhooks: { moved: { post: { responses: { '200': { description: OK } } } } }`,
    findings: ['/paths/~1devices~1{id}~1ping/get/responses'],
  },
]);
