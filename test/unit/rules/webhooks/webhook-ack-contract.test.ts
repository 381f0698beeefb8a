import { callback, CALLBACK, manyWebhooks, webhook, WEBHOOK } from '../deliveries';
import { ruleTable } from '../rule-table';

const ID = 'webhook-ack-contract';
const says = (description: string) => ({ description });

ruleTable(ID, [
  {
    name: 'fires where only `default` is stated, at the responses',
    spec: webhook({ responses: { default: says('any') } }),
    findings: [`${WEBHOOK}/responses`],
    messages: [
      '`messageDelivered` should state a `2XX` response: it does not say which response means that the event was received.',
    ],
    examined: [WEBHOOK],
  },
  {
    name: 'is silent on the good twin, and looked at it',
    spec: webhook({ responses: { '2XX': says('Accepted'), 410: says('Stop') } }),
    findings: [],
    examined: [WEBHOOK],
  },
  {
    name: 'fires without responses, at the operation',
    spec: { paths: {}, webhooks: { messageDelivered: { post: { operationId: 'messageDelivered' } } } },
    findings: [WEBHOOK],
    messages: [
      '`messageDelivered` should state its `responses`: at least the `2XX` that means that the event was received.',
    ],
  },
  { name: 'fires on empty responses', spec: webhook({ responses: {} }), findings: [`${WEBHOOK}/responses`] },
  {
    name: 'reads the 3.0 extension',
    spec: webhook({ responses: { 302: says('Moved') } }, {}, 'x-webhooks'),
    findings: [`/x-${WEBHOOK.slice(1)}/responses`],
  },
  {
    name: 'fires on a callback',
    spec: callback({ responses: { 400: says('No') } }),
    findings: [`${CALLBACK}/responses`],
  },
  { name: 'looks at a good callback', spec: callback(), findings: [], examined: [CALLBACK] },
  ...['200', '202', '204', '2xx'].map((status) => ({
    name: `accepts ${status}`,
    spec: webhook({ responses: { [status]: says('OK') } }),
    findings: [],
  })),
  {
    name: 'accepts a response behind a $ref, also to another file',
    spec: webhook({ responses: { 200: { $ref: 'common.yaml#/Ok' } } }),
    findings: [],
    examined: [WEBHOOK],
  },
  {
    name: 'accepts a reply with instructions',
    spec: webhook({
      responses: {
        200: {
          description: 'What to do with the call',
          content: { 'application/xml': { schema: { type: 'string' } } },
        },
      },
    }),
    findings: [],
  },
  {
    name: 'points into the component that holds a shared webhook',
    spec: {
      paths: {},
      webhooks: { messageDelivered: { $ref: '#/components/pathItems/Delivered' } },
      components: {
        pathItems: { Delivered: { post: { operationId: 'd', responses: { default: says('any') } } } },
      },
    },
    findings: ['/components/pathItems/Delivered/post/responses'],
    examined: [WEBHOOK],
  },
  {
    name: 'says it once where nearly every delivery has it',
    spec: manyWebhooks(8, { responses: { default: says('any') } }),
    findings: ['/webhooks'],
    messages: [
      '8 of 8 deliveries should state a `2XX` response, the one that means that the event was received: `event0, event1, event2`.',
    ],
  },
  {
    name: 'leaves inbound operations alone',
    spec: { paths: { '/a': { get: { responses: { default: says('any') } } } } },
    findings: [],
    examined: [],
  },
  {
    name: 'can be silenced',
    spec: webhook({ responses: {}, 'x-review': { ignore: [ID] } }),
    findings: [],
    examined: [],
  },
]);
