import { callback, CALLBACK, json, webhook, WEBHOOK } from '../deliveries';
import { ruleTable } from '../rule-table';

const ID = 'webhook-recoverable';
const ok = { responses: { 200: { description: 'OK' } } };
const paths = (...routes: string[]) => Object.fromEntries(routes.map((route) => [route, { get: ok }]));
const event = { operationId: 'ended', requestBody: json({ properties: { type: { type: 'string' } } }) };
const ended = (members: object = {}) => ({ ...event, ...members });
const lost =
  'A caller who missed `ended` should have a way to catch up, such as `GET /events` or a redelivery.';

ruleTable(ID, [
  {
    name: 'fires where nothing leads back',
    spec: webhook(ended(), { paths: { '/webhook-endpoints': { post: ok } } }),
    findings: ['/webhooks'],
    messages: [lost],
    examined: [WEBHOOK],
  },
  {
    name: 'is silent on the good twin, and looked at it',
    spec: webhook(ended(), { paths: { ...paths('/events'), '/events/{id}/redeliver': { post: ok } } }),
    findings: [],
    examined: [WEBHOOK],
  },
  { name: 'reads the 3.0 extension', spec: webhook(ended(), {}, 'x-webhooks'), findings: ['/x-webhooks'] },
  ...[
    '/events',
    '/events/{id}',
    '/webhooks/{id}/deliveries',
    '/notifications',
    '/webhooks/{id}/attempts',
    '/v1/webhook-endpoints/{id}/messages',
  ].map((route) => ({
    name: `accepts GET ${route}`,
    spec: webhook(ended(), { paths: paths(route) }),
    findings: [],
  })),
  ...['/webhooks/{id}/replay', '/hooks/{id}/deliveries/{delivery_id}/redeliver', '/events/{id}:resend'].map(
    (route) => ({
      name: `accepts POST ${route}`,
      spec: webhook(ended(), { paths: { [route]: { post: ok } } }),
      findings: [],
    }),
  ),
  {
    name: 'does not take events that callers send',
    spec: webhook(ended(), { paths: { '/events': { post: ok } } }),
    findings: ['/webhooks'],
  },
  {
    name: 'accepts reading the resource of its name',
    spec: webhook({ operationId: 'messageDelivered' }, { paths: paths('/messages/{id}') }),
    findings: [],
    examined: [WEBHOOK],
  },
  {
    name: 'accepts reading the resource whose id it carries',
    spec: webhook(ended({ requestBody: json({ properties: { data: { properties: { call_id: {} } } } }) }), {
      paths: paths('/calls/{id}'),
    }),
    findings: [],
  },
  {
    name: 'accepts reading the resource whose schema it carries, by $ref',
    spec: webhook(ended({ requestBody: json({ $ref: '#/components/schemas/Booking' }) }), {
      paths: paths('/bookings/{id}'),
      components: { schemas: { Booking: { properties: {} } } },
    }),
    findings: [],
  },
  {
    name: 'accepts reading what the callback is about, also with path-level parameters',
    spec: {
      paths: {
        ...callback().paths,
        '/messages/{id}': { parameters: [{ name: 'id', in: 'path', required: true, schema: {} }], get: ok },
      },
    },
    findings: [],
    examined: [CALLBACK],
  },
  { name: 'points at the first callback', spec: callback(), findings: [CALLBACK.split('/{')[0] ?? ''] },
  {
    name: 'accepts a console',
    spec: webhook(
      ended({ description: 'Missed events can be replayed or resent from the dashboard for 30 days.' }),
    ),
    findings: [],
  },
  { name: 'can be silenced', spec: webhook({ 'x-review': { ignore: [ID] } }), findings: [], examined: [] },
]);
