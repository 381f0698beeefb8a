import { ruleTable } from '../rule-table';

const ID = 'deprecated-property-needs-sunset';
const AT = '/components/schemas/Call/properties';

/** A component with these properties, and an operation that answers with it. */
const withProperties = (properties: object, members: object = {}) => ({
  paths: {
    '/calls': {
      get: {
        responses: {
          200: {
            description: 'OK',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Call' } } },
          },
        },
        ...members,
      },
    },
  },
  components: { schemas: { Call: { type: 'object', properties } } },
});

const old = (members: object = {}) => ({ type: 'string', deprecated: true, ...members });
const said = (description: string) => withProperties({ price: old({ description }) });

/** An operation that takes this body, written inline. */
const taking = (property: object, members: object = {}) => ({
  paths: {
    '/calls': {
      post: {
        requestBody: {
          content: { 'application/json': { schema: { type: 'object', properties: { to: property } } } },
        },
        responses: { 201: { description: 'Created' } },
        ...members,
      },
    },
  },
});
const INLINE = '/paths/~1calls/post/requestBody/content/application~1json/schema/properties/to';

ruleTable(ID, [
  {
    name: 'fires on a property without a date, and not on data that looks like one',
    spec: {
      ...withProperties({ price: old(), deprecated: { type: 'boolean' } }),
      'x-note': { properties: { old: { deprecated: true } } },
    },
    findings: [`${AT}/price`],
    messages: [
      'The deprecated property `price` should say until when it is there: add `x-sunset: YYYY-MM-DD`, or say in its description that it stays.',
    ],
    examined: [`${AT}/price`],
  },
  {
    name: 'is silent with a date',
    spec: withProperties({ price: old({ 'x-sunset': '2027-06-30' }) }),
    findings: [],
    examined: [`${AT}/price`],
  },
  { name: 'fires inline, at the key', spec: taking(old()), findings: [INLINE] },
  {
    name: 'fires inside `allOf` and behind a reference of its own',
    spec: {
      ...withProperties({}),
      components: {
        schemas: {
          Call: {
            allOf: [
              {
                type: 'object',
                properties: { fee: { allOf: [{ $ref: '#/components/schemas/Fee' }], deprecated: true } },
              },
            ],
          },
          Fee: { type: 'string' },
        },
      },
    },
    findings: ['/components/schemas/Call/allOf/0/properties/fee'],
  },
  {
    name: 'asks for nothing where the whole operation goes, or waives it',
    spec: {
      paths: {
        '/calls': taking(old(), { deprecated: true, 'x-sunset': '2027-06-30' }).paths['/calls'],
        '/rooms': taking(old(), { 'x-review': { ignore: [ID] } }).paths['/calls'],
      },
    },
    findings: [],
    examined: [],
  },
  {
    name: 'fires where only the start is said',
    spec: said('Deprecated since 2026-01-01. Use price_amount.'),
    findings: [`${AT}/price`],
  },
  ...[
    'Deprecated; it will not be removed in v1.',
    'Kept for backward compatibility.',
    'Always null. Will be removed on 2027-06-30.',
    'Use price_amount. Available until June 2027.',
    '已弃用，为兼容旧客户端而保留，不会移除。',
  ].map((description) => ({ name: `accepts: ${description}`, spec: said(description), findings: [] })),
  {
    name: 'fires on what is no date, at the value',
    spec: withProperties({ price: old({ 'x-sunset': 'soon' }) }),
    findings: [`${AT}/price/x-sunset`],
  },
  {
    name: 'accepts a date for the whole document',
    spec: { ...withProperties({ price: old() }), 'x-sunset': '2027-06-30' },
    findings: [],
  },
  {
    name: 'says it once where nearly all are without',
    spec: withProperties(Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [name, old()]))),
    findings: ['/paths'],
    messages: [
      '6 of 6 deprecated properties, `Call.a, Call.b, Call.c` among them, do not say until when they are there. Begin with those that callers must send: add `x-sunset: YYYY-MM-DD`.',
    ],
  },
  {
    name: 'names a field that an operation holds by the operation',
    spec: taking({
      type: 'object',
      properties: Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [name, old()])),
    }),
    findings: ['/paths'],
    messages: [
      '6 of 6 deprecated properties, `POST /calls.to.a, POST /calls.to.b, POST /calls.to.c` among them, do not say until when they are there. Begin with those that callers must send: add `x-sunset: YYYY-MM-DD`.',
    ],
  },
]);
