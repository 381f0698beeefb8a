import { ruleTable } from '../rule-table';

const paths = { '/messages': { get: { responses: { '200': { description: 'OK' } } } } };
const info = (description?: string) => ({
  title: 'Test',
  version: '1',
  ...(description ? { description } : {}),
});

ruleTable('rate-limit-policy-described', [
  {
    name: 'fires where nothing is said',
    spec: { info: info('Messaging API'), paths },
    findings: ['/info'],
    messages: [
      'The description should say what is limited, how much, and how to ask for more: callers plan their capacity before the first call.',
    ],
  },
  {
    name: 'is silent on the good twin',
    spec: {
      info: info(
        'Limit: 100 requests per second per account and 1 message per second per sender. Ask support for more.',
      ),
      paths,
    },
    findings: [],
    examined: ['/info', '/paths/~1messages/get'],
  },
  {
    name: 'does not take an exchange rate for one',
    spec: { info: info('Exchange rates and integrations.'), paths },
    findings: ['/info'],
  },
  {
    name: 'accepts a tag',
    spec: { info: info(), tags: [{ name: 'Rate limits', description: 'See below.' }], paths },
    findings: [],
  },
  {
    name: 'accepts a link',
    spec: { info: info(), externalDocs: { url: 'https://acme.dev/docs/rate-limits' }, paths },
    findings: [],
  },
  { name: 'accepts an extension', spec: { info: info(), 'x-rate-limit': { rps: 10 }, paths }, findings: [] },
  {
    name: 'accepts a number at the 429',
    spec: {
      info: info(),
      paths: {
        '/a': { get: { responses: { '429': { description: 'More than 20 messages per second.' } } } },
      },
    },
    findings: [],
  },
  {
    name: 'does not accept a 429 without one',
    spec: {
      info: info(),
      paths: { '/a': { get: { responses: { '429': { description: 'Too many requests' } } } } },
    },
    findings: ['/info'],
  },
  {
    name: 'follows a reference to the 429',
    spec: {
      info: info(),
      components: { responses: { Slow: { description: 'Limit: 5 requests per minute' } } },
      paths: { '/a': { get: { responses: { '429': { $ref: '#/components/responses/Slow' } } } } },
    },
    findings: [],
  },
  ...[
    'Send messages about orders, and make calls an agent answers.',
    'A high-throughput API, built for concurrency.',
    'Exchange rates and payouts. The price per minute of a call is listed.',
  ].map((description) => ({
    name: `finds no policy in: ${description}`,
    spec: {
      openapi: '3.1.0',
      info: { title: 'T', version: '1', description },
      paths: { '/a': { get: { responses: { 200: { description: 'OK' } } } } },
    },
    findings: ['/info'],
  })),
  ...['Up to 20 concurrent uploads per account.', 'Throughput is 10 messages per second per sender.'].map(
    (description) => ({
      name: `takes a tag that says: ${description}`,
      spec: {
        tags: [{ name: 'Messages', description }],
        paths: { '/a': { get: { tags: ['Messages'], responses: { 200: { description: 'OK' } } } } },
      },
      findings: [],
    }),
  ),
]);
