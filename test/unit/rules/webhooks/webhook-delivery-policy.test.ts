import { callback, CALLBACK, webhook, WEBHOOK } from '../deliveries';
import { ruleTable } from '../rule-table';

const ID = 'webhook-delivery-policy';
const GOOD =
  'Timeout 15 s. Any non-2xx is retried with exponential backoff for 3 days, then the endpoint is disabled and the owner e-mailed.';
const ALL =
  'The document should state its delivery policy: how long it waits for a response, what it tries again, and when it gives up.';

const introduced = (description: string, paths: object = webhook()) => ({
  openapi: '3.1.0',
  info: { title: 'T', version: '1', description },
  ...paths,
});

ruleTable(ID, [
  {
    name: 'fires where nothing is stated, at the webhooks',
    spec: webhook({ description: 'Sent when a message changes state.' }),
    findings: ['/webhooks'],
    messages: [ALL],
    examined: [WEBHOOK],
  },
  {
    name: 'is silent on the good twin, and looked at it',
    spec: webhook({ description: GOOD }),
    findings: [],
    examined: [WEBHOOK],
  },
  { name: 'reads the 3.0 extension', spec: webhook({}, {}, 'x-webhooks'), findings: ['/x-webhooks'] },
  {
    name: 'points at the first callback',
    spec: callback(),
    findings: [CALLBACK.split('/{')[0] ?? ''],
    examined: [CALLBACK],
  },
  {
    name: 'names what is missing',
    spec: webhook({ description: 'Deliveries are retried for 3 days.' }),
    findings: ['/webhooks'],
    messages: ['The delivery policy should also state `timeout`.'],
  },
  {
    name: 'names two',
    spec: webhook({ description: 'Answer within 10 seconds.' }),
    findings: ['/webhooks'],
    messages: ['The delivery policy should also state `retries, retry window`.'],
  },
  {
    name: 'accepts that nothing is retried',
    spec: webhook({ description: 'Answer within ten seconds. Failed deliveries are not retried.' }),
    findings: [],
  },
  {
    name: 'reads the tag',
    spec: webhook({ tags: ['Hooks'] }, { tags: [{ name: 'Hooks', description: GOOD }] }),
    findings: [],
  },
  {
    name: 'reads a tag about webhooks that no operation names',
    spec: webhook({}, { tags: [{ name: 'Webhooks', description: GOOD }] }),
    findings: [],
  },
  {
    name: 'reads the response, also behind a $ref',
    spec: webhook(
      { responses: { 200: { $ref: '#/components/responses/Ok' } } },
      { components: { responses: { Ok: { description: GOOD } } } },
    ),
    findings: [],
  },
  {
    name: 'reads path-level parameters',
    spec: {
      paths: {},
      webhooks: {
        messageDelivered: {
          parameters: [{ name: 'attempt', in: 'header', description: GOOD, schema: {} }],
          post: {},
        },
      },
    },
    findings: [],
  },
  {
    name: 'reads the introduction under its heading',
    spec: introduced(`# Webhooks\n\n${GOOD}\n\n# Errors\n\nNone.`),
    findings: [],
  },
  {
    name: 'does not take the retries of callers',
    spec: introduced('# Errors\n\nRequests time out after 30 seconds. Retry with backoff for 3 days.'),
    findings: ['/webhooks'],
    messages: [ALL],
  },
  {
    name: 'accepts Chinese',
    spec: webhook({ description: '请在 15 秒内返回 2XX；失败后按指数退避重试 3 天。' }),
    findings: [],
  },
  {
    name: 'accepts a link to a page',
    spec: webhook({ description: 'See https://docs.acme.dev/webhooks/retries.' }),
    findings: [],
    examined: [WEBHOOK],
  },
  {
    name: 'accepts externalDocs',
    spec: webhook({ externalDocs: { url: 'https://docs.acme.dev/x' } }),
    findings: [],
  },
  {
    name: 'does not take the example of an endpoint for a link',
    spec: webhook({ description: 'Sent to your URL, such as https://example.com/webhooks.' }),
    findings: ['/webhooks'],
  },
  {
    name: 'reads the introduction under a heading about events',
    spec: webhook({}, { info: { title: 'Test', version: '1', description: `# Events\n${GOOD}` } }),
    findings: [],
  },
  {
    name: 'accepts a page about webhooks that the document links to',
    spec: webhook({}, { externalDocs: { url: 'https://acme.dev/docs/webhooks' } }),
    findings: [],
  },
  {
    name: 'does not take a home page for one',
    spec: webhook({}, { externalDocs: { url: 'https://acme.dev/docs' } }),
    findings: ['/webhooks'],
  },
  { name: 'can be silenced', spec: webhook({ 'x-review': { ignore: [ID] } }), findings: [], examined: [] },
]);
