import { callback, CALLBACK, header, json, manyWebhooks, webhook, WEBHOOK } from '../deliveries';
import { ruleTable } from '../rule-table';

const ID = 'webhook-event-id';
const text = { type: 'string' };
const object = { type: 'object' };
const body = (properties: object) => ({ requestBody: json({ type: 'object', properties }) });

ruleTable(ID, [
  {
    name: 'fires on an envelope without an id',
    spec: webhook(body({ type: text, data: object })),
    findings: [WEBHOOK],
    messages: [
      '`messageDelivered` should carry an event id, such as a `webhook-id` header: without one, a second delivery cannot be told from a second event.',
    ],
    examined: [WEBHOOK],
  },
  {
    name: 'is silent on the good twin, and looked at it',
    spec: webhook(body({ id: text, type: text, data: object })),
    findings: [],
    examined: [WEBHOOK],
  },
  ...[
    {
      tags: [
        { name: 'Webhooks', description: 'Signed with (`svix-id`, `svix-timestamp`, `svix-signature`).' },
      ],
    },
    { info: { title: 'T', version: '1', description: 'Webhooks carry X-Acme-Event-Id in a header.' } },
  ].map((root) => ({
    name: `reads of a header in the ${Object.keys(root).join()}`,
    spec: webhook(body({ type: text }), { openapi: '3.1.0', info: { title: 'T', version: '1' }, ...root }),
    findings: [],
    examined: [WEBHOOK],
  })),
  {
    name: 'does not take a header of another kind, or an event id in words, for one',
    spec: webhook(body({ type: text }), {
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      tags: [
        {
          name: 'Webhooks',
          description: 'Has no event id. See the `x-account-id` header, and `user-agent`.',
        },
      ],
    }),
    findings: [WEBHOOK],
  },
  {
    name: 'reads the 3.0 extension',
    spec: webhook(body({ type: text }), {}, 'x-webhooks'),
    findings: [`/x-${WEBHOOK.slice(1)}`],
  },
  { name: 'fires on a callback', spec: callback(body({ status: text })), findings: [CALLBACK] },
  {
    name: 'doubts a bare id in a flat body',
    spec: webhook(body({ id: text, status: text })),
    findings: [WEBHOOK],
    messages: [
      '`messageDelivered` should carry an event id, such as a `webhook-id` header: `id` in its body reads as the id of the resource, which two events can share.',
    ],
  },
  {
    name: 'accepts a bare id that is said to be the event’s',
    spec: webhook(body({ id: { ...text, description: 'Id of this event.' }, status: text })),
    findings: [],
  },
  {
    name: 'does not take the id of the resource',
    spec: webhook(body({ type: text, data: { type: 'object', properties: { id: text, event_id: text } } })),
    findings: [WEBHOOK],
  },
  ...[
    'webhook-id',
    'X-GitHub-Delivery',
    'I-Twilio-Idempotency-Token',
    'X-Acme-Event-Id',
    'ce-id',
    'Event-UUID',
  ].map((name) => ({
    name: `accepts the header ${name}`,
    spec: webhook({ parameters: [header(name)], ...body({ status: text }) }),
    findings: [],
    examined: [WEBHOOK],
  })),
  {
    name: 'does not take a secret for an id',
    spec: webhook({ parameters: [header('X-Webhook-Token')] }),
    findings: [WEBHOOK],
  },
  ...['event_id', 'eventId', 'webhook_id', 'sg_event_id', 'delivery_uuid'].map((name) => ({
    name: `accepts ${name} in the body`,
    spec: webhook(body({ [name]: text, status: text })),
    findings: [],
  })),
  {
    name: 'accepts an id inside the event',
    spec: webhook(body({ event: { type: 'object', properties: { id: text, name: text } } })),
    findings: [],
  },
  {
    name: 'reads a batch',
    spec: webhook({ requestBody: json({ type: 'array', items: { properties: { event_id: text } } }) }),
    findings: [],
  },
  {
    name: 'reads the alternatives',
    spec: webhook({
      requestBody: json({
        oneOf: [{ properties: { id: text, type: text } }, { properties: { id: text, type: text } }],
      }),
    }),
    findings: [],
  },
  {
    name: 'accepts reference and event code together',
    spec: webhook(body({ pspReference: text, eventCode: text })),
    findings: [],
  },
  {
    name: 'accepts CloudEvents',
    spec: webhook({ requestBody: { content: { 'application/cloudevents+json': { schema: object } } } }),
    findings: [],
  },
  {
    name: 'follows a $ref',
    spec: webhook(
      { requestBody: { $ref: '#/components/requestBodies/Event' } },
      {
        components: {
          requestBodies: { Event: json({ $ref: '#/components/schemas/Event' }) },
          schemas: { Event: { allOf: [{ properties: { id: text } }, { properties: { type: text } }] } },
        },
      },
    ),
    findings: [],
    examined: [WEBHOOK],
  },
  {
    name: 'reads path-level parameters',
    spec: { paths: {}, webhooks: { messageDelivered: { parameters: [header('webhook-id')], post: {} } } },
    findings: [],
    examined: [WEBHOOK],
  },
  {
    name: 'leaves a body in another file alone',
    spec: webhook({ requestBody: json({ $ref: 'events.yaml#/Event' }) }),
    findings: [],
  },
  {
    name: 'says it once where nearly every delivery has it',
    spec: manyWebhooks(7),
    findings: ['/webhooks'],
    messages: [
      '7 of 7 deliveries should carry an event id, such as a `webhook-id` header: `event0, event1, event2`.',
    ],
  },
  { name: 'can be silenced', spec: webhook({ 'x-review': { ignore: [ID] } }), findings: [], examined: [] },
]);
