import { callback, CALLBACK, header, json, manyWebhooks, webhook, WEBHOOK } from '../deliveries';
import { ruleTable } from '../rule-table';

const ID = 'webhook-event-type';
const text = { type: 'string' };
const TYPE = `${WEBHOOK}/requestBody/content/application~1json/schema/properties/type`;
const body = (properties: object) => ({ requestBody: json({ type: 'object', properties }) });
const LIST = '`type` should list its values, such as `message.delivered`, in `enum`, `const` or `examples`.';

function two(first: object, second: object) {
  return {
    paths: {},
    webhooks: {
      a: { post: { operationId: 'a', ...body({ type: first }) } },
      b: { post: { operationId: 'b', ...body({ type: second }) } },
    },
  };
}

ruleTable(ID, [
  ...[
    {
      events: {
        type: 'array',
        items: {
          properties: { eventType: { type: 'string', oneOf: [{ const: 'CREATE' }, { const: 'UPDATE' }] } },
        },
      },
    },
    { data: { type: 'array', items: { properties: { event_type: { ...text, enum: ['message.sent'] } } } } },
    { event_type: { properties: { id: { ...text, example: 'letter.created' }, resource: text } } },
    { type: { properties: { name: { ...text, enum: ['letter.created', 'letter.mailed'] } } } },
  ].map((properties) => ({
    name: `finds the type in a batch, or as the id of the type: ${JSON.stringify(properties).slice(0, 60)}`,
    spec: webhook(body(properties)),
    findings: [],
    examined: [WEBHOOK],
  })),
  {
    name: 'does not take the type of a line for that of the event',
    spec: webhook(
      body({ items: { type: 'array', items: { properties: { type: { ...text, enum: ['a', 'b'] } } } } }),
    ),
    findings: [WEBHOOK],
  },
  {
    name: 'fires where nothing says what happened',
    spec: webhook(body({ status: text })),
    findings: [WEBHOOK],
    messages: [
      '`messageDelivered` should say what happened in a field such as `type`, with values such as `message.delivered`.',
    ],
    examined: [WEBHOOK],
  },
  {
    name: 'fires where the values are missing, at the field',
    spec: webhook(body({ type: text })),
    findings: [TYPE],
    messages: [LIST],
  },
  {
    name: 'reads the 3.0 extension',
    spec: webhook(body({ type: text }), {}, 'x-webhooks'),
    findings: [`/x-${TYPE.slice(1)}`],
  },
  {
    name: 'is silent on the good twin, and looked at it',
    spec: webhook(body({ type: { ...text, examples: ['message.delivered', 'message.failed'] } })),
    findings: [],
    examined: [WEBHOOK],
  },
  ...[
    { enum: ['message.delivered'] },
    { const: 'message.delivered' },
    { example: 'message.delivered' },
    { 'x-extensible-enum': ['message.delivered'] },
    { anyOf: [{ type: 'string' }, { enum: ['message.delivered'] }] },
    { description: 'One of `message.delivered` and `message.failed`.' },
  ].map((members) => ({
    name: `accepts values in ${Object.keys(members).join()}`,
    spec: webhook(body({ type: { ...text, ...members } })),
    findings: [],
  })),
  ...['event', 'event_type', 'eventType', 'eventCode', 'topic', 'event_name'].map((name) => ({
    name: `accepts the field ${name}`,
    spec: webhook(body({ [name]: { ...text, enum: ['message.delivered'] } })),
    findings: [],
    examined: [WEBHOOK],
  })),
  {
    name: 'accepts values in an example of the body',
    spec: webhook({
      requestBody: json({ properties: { type: text } }, { example: { type: 'message.delivered' } }),
    }),
    findings: [],
  },
  ...['X-GitHub-Event', 'X-Acme-Topic', 'ce-type'].map((name) => ({
    name: `accepts the header ${name}`,
    spec: webhook({ parameters: [header(name)] }),
    findings: [],
    examined: [WEBHOOK],
  })),
  {
    name: 'reads path-level parameters',
    spec: { paths: {}, webhooks: { messageDelivered: { parameters: [header('X-Acme-Event')], post: {} } } },
    findings: [],
  },
  {
    name: 'does not take Content-Type for one',
    spec: webhook({ parameters: [header('Content-Type')] }),
    findings: [WEBHOOK],
  },
  {
    name: 'does not take the type of the resource for one',
    spec: webhook(body({ data: { properties: { type: { const: 'sms' } } } })),
    findings: [WEBHOOK],
  },
  {
    name: 'finds it inside the event',
    spec: webhook(body({ event: { type: 'object', properties: { type: { const: 'message.sent' } } } })),
    findings: [],
  },
  {
    name: 'reads what each alternative fixes',
    spec: webhook({
      requestBody: json({
        oneOf: [
          { properties: { type: { const: 'message.sent' } } },
          { properties: { type: { const: 'message.failed' } } },
        ],
      }),
    }),
    findings: [],
  },
  {
    name: 'reads the mapping of a discriminator, and follows $refs',
    spec: webhook(
      {
        requestBody: json({
          oneOf: [{ $ref: '#/components/schemas/Sent' }, { $ref: '#/components/schemas/Lost' }],
          discriminator: { propertyName: 'type', mapping: { 'message.sent': 'Sent' } },
        }),
      },
      {
        components: {
          schemas: { Sent: { properties: { type: text } }, Lost: { properties: { type: text } } },
        },
      },
    ),
    findings: [],
  },
  {
    name: 'exempts a callback for one thing',
    spec: callback(body({ status: text })),
    findings: [],
    examined: [],
  },
  {
    name: 'looks at a callback for several things',
    spec: callback({
      requestBody: json({ oneOf: [{ properties: { a: text } }, { properties: { b: text } }] }),
    }),
    findings: [CALLBACK],
  },
  {
    name: 'accepts another style that is kept',
    spec: two({ const: 'MessageSent' }, { const: 'MessageFailed' }),
    findings: [],
  },
  {
    name: 'lets one word go with any style',
    spec: two({ enum: ['message.sent', 'message.failed'] }, { const: 'ping' }),
    findings: [],
  },
  {
    name: 'fires on a second style, at the field that has fewer',
    spec: two({ enum: ['message.sent', 'message.failed'] }, { enum: ['messageOpened'] }),
    findings: ['/webhooks/b/post/requestBody/content/application~1json/schema/properties/type'],
    messages: ['`type` should name events in one style: `messageOpened` and `message.sent` are two.'],
  },
  {
    name: 'leaves a body in another file alone',
    spec: webhook({ requestBody: { $ref: 'events.yaml#/body' } }),
    findings: [],
  },
  {
    name: 'says it once where nearly every delivery has it',
    spec: manyWebhooks(6, body({ status: text })),
    findings: ['/webhooks'],
    messages: [
      '6 of 6 deliveries should say what happened in a field such as `type`, and list its values: `event0, event1, event2`.',
    ],
  },
  { name: 'can be silenced', spec: webhook({ 'x-review': { ignore: [ID] } }), findings: [], examined: [] },
]);
