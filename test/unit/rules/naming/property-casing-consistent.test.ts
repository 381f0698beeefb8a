import { ruleTable } from '../rule-table';

const AT = '/components/schemas/Message/properties';
const string = { type: 'string' };

/** A document with one schema that has these properties; more schemas may follow. */
const withNames = (names: string[], more: object = {}) => ({
  paths: {},
  components: {
    schemas: {
      Message: { type: 'object', properties: Object.fromEntries(names.map((name) => [name, string])) },
      ...more,
    },
  },
});

ruleTable('property-casing-consistent', [
  {
    name: 'finds the one that is different',
    spec: withNames(['message_id', 'created_at', 'accountId']),
    findings: [`${AT}/accountId`],
    messages: ['`accountId` is written differently: most properties are in `snake_case`.'],
    examined: [`${AT}/message_id`],
  },
  {
    name: 'imposes no style: camelCase may be that of the house, also in inline schemas',
    spec: {
      paths: {
        '/a': {
          get: {
            responses: {
              200: {
                description: 'OK',
                content: {
                  'application/json': {
                    schema: { properties: { messageId: {}, createdAt: {}, 'send-at': {} } },
                  },
                },
              },
            },
          },
        },
      },
    },
    findings: ['/paths/~1a/get/responses/200/content/application~1json/schema/properties/send-at'],
  },
  {
    name: 'names each name once',
    spec: withNames(['a_b', 'c_d', 'e_f', 'gH'], { Call: { allOf: [{ properties: { gH: string } }] } }),
    findings: [`${AT}/gH`],
  },
  {
    name: 'says it once where no style is that of the house',
    spec: withNames(['a_b', 'c_d', 'e_f', 'gH', 'iJ', 'kL']),
    findings: ['/paths'],
    messages: [
      'The properties of this document mix styles: 3 names, `gH, iJ, kL` among them, are not in `snake_case`. Settle on one.',
    ],
  },
  {
    name: 'leaves alone what fits every style, acronyms, and names that others gave',
    spec: withNames(
      ['message_id', 'created_at', 'status', 'URL', '_links', '@context', '$ref', 'x.y', 'line1'],
      {
        Oauth: { properties: { access_token: string } },
        ScimUser: { properties: { userName: string } },
      },
    ),
    findings: [],
  },
  {
    name: 'takes the names of OAuth beside camelCase',
    spec: withNames(['messageId', 'access_token', 'expires_in']),
    findings: [],
  },
  {
    name: 'reads properties of schemas, not names of schemas, headers or examples; one may be called properties',
    spec: `
      paths: { /a: { get: { parameters: [{ name: X-Request-Id, in: header, schema: { type: string } }], responses: { '200': { description: OK, content: { application/json: { example: { properties: { fooBar: 1 } } } } } } } } }
      components: { schemas: { Geo_Json: { properties: { properties: { type: object, properties: { feature_id: { type: string } } } } } } }`,
    findings: [],
    examined: ['/components/schemas/Geo_Json/properties/properties/properties/feature_id'],
  },
  {
    name: 'points at the second of two, and at a capital among single words',
    spec: withNames(['status', 'body', 'created_at', 'accountId']),
    findings: [`${AT}/accountId`],
    messages: ['`accountId` is written in another style than `created_at`. Settle on one.'],
  },
  {
    name: 'finds a capital where single words are in lower case',
    spec: withNames(['id', 'status', 'Body']),
    findings: [`${AT}/Body`],
  },
  {
    name: 'leaves extensions alone, and keys that are the values of one list',
    spec: withNames(['message_id', 'created_at', 'x-note'], {
      Method: {
        properties: {
          type: { type: 'string', enum: ['wechatPay', 'eftposAustralia', 'maestroUsa'] },
          wechatPay: string,
          eftposAustralia: string,
          maestroUsa: string,
        },
      },
      Sort: { properties: { sort: { enum: ['created_at', 'message_id'] } } },
    }),
    findings: [],
  },
]);
