import { header, json, manyWebhooks, webhook, WEBHOOK } from '../deliveries';
import { ruleTable } from '../rule-table';

const ID = 'webhook-occurred-at';
const time = { type: 'string', format: 'date-time' };
const ORDER = 'Deliveries may arrive out of order.';
const body = (properties: object, members: object = {}) => ({
  requestBody: json({ type: 'object', properties }),
  ...members,
});

ruleTable(ID, [
  {
    name: 'fires twice where neither time nor order is stated',
    spec: webhook(body({ id: { type: 'string' } })),
    findings: [WEBHOOK, WEBHOOK],
    messages: [
      '`messageDelivered` should say when the event happened, in a field such as `occurred_at` with `format: date-time`.',
      '`messageDelivered` should say whether deliveries keep their order: a repeat can arrive after a newer event.',
    ],
    examined: [WEBHOOK],
  },
  {
    name: 'is silent on the good twin, and looked at it',
    spec: webhook(body({ id: { type: 'string' }, occurred_at: { ...time, description: ORDER } })),
    findings: [],
    examined: [WEBHOOK],
  },
  { name: 'asks for the order', spec: webhook(body({ timestamp: time })), findings: [WEBHOOK] },
  {
    name: 'reads the 3.0 extension',
    spec: webhook(body({ timestamp: time }), {}, 'x-webhooks'),
    findings: [`/x-${WEBHOOK.slice(1)}`],
  },
  {
    name: 'does not take an order in a shop for one',
    spec: webhook(body({ timestamp: time }, { description: 'Sent when an order was paid.' })),
    findings: [WEBHOOK],
  },
  {
    name: 'accepts seconds since the epoch',
    spec: webhook(
      body({ created: { type: 'integer', description: 'Unix seconds.' }, data: {} }, { description: ORDER }),
    ),
    findings: [],
  },
  {
    name: 'does not take a bare number',
    spec: webhook(body({ timestamp: { type: 'integer' } }, { description: ORDER })),
    findings: [WEBHOOK],
  },
  {
    name: 'accepts a counter in place of both',
    spec: webhook(body({ sequence: { type: 'integer' } })),
    findings: [],
  },
  {
    name: 'does not take the birth of the resource',
    spec: webhook(body({ created_at: time }, { description: ORDER })),
    findings: [WEBHOOK],
  },
  {
    name: 'does not take the time of delivery',
    spec: webhook({ parameters: [header('webhook-timestamp')], description: ORDER }),
    findings: [WEBHOOK],
  },
  {
    name: 'follows a $ref, accepts a type array, and reads the tag',
    spec: webhook(
      { requestBody: json({ $ref: '#/components/schemas/Event' }), tags: ['Events'] },
      {
        tags: [
          { name: 'Events', description: 'No order is guaranteed: ignore what is older than what you have.' },
        ],
        components: {
          schemas: {
            Event: {
              allOf: [{ properties: { event_time: { type: ['string', 'null'], format: 'date-time' } } }],
            },
          },
        },
      },
    ),
    findings: [],
  },
  {
    name: 'reads path-level parameters',
    spec: {
      paths: {},
      webhooks: { messageDelivered: { parameters: [header('ce-time')], post: { description: ORDER } } },
    },
    findings: [],
  },
  {
    name: 'leaves a body in another file alone',
    spec: webhook({ requestBody: json({ $ref: 'events.yaml#/Event' }) }),
    findings: [],
  },
  {
    name: 'says it once where nearly every delivery has it',
    spec: manyWebhooks(7, body({ id: { type: 'string' } })),
    findings: ['/webhooks', '/webhooks'],
    messages: [
      '7 of 7 deliveries should say when the event happened, in a field such as `occurred_at` with `format: date-time`: `event0, event1, event2`.',
      '7 of 7 deliveries should say whether they keep their order, since a repeat can arrive after a newer event: `event0, event1, event2`.',
    ],
  },
  { name: 'can be silenced', spec: webhook({ 'x-review': { ignore: [ID] } }), findings: [], examined: [] },
]);
