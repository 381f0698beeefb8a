import { json } from '../deliveries';
import { ruleTable } from '../rule-table';

const ID = 'callback-url-https';
const OP = '/paths/~1messages/post';
const URL = `${OP}/requestBody/content/application~1json/schema/properties/status_callback`;
const good = { type: 'string', format: 'uri', pattern: '^https://', maxLength: 2048 };

function taking(schema: object, members: object = {}) {
  return {
    paths: {
      '/messages': {
        post: {
          operationId: 'send',
          requestBody: json({ properties: { status_callback: schema } }),
          ...members,
        },
      },
    },
  };
}

ruleTable(ID, [
  {
    name: 'fires on a bare string, at its key',
    spec: taking({ type: 'string' }),
    findings: [URL],
    messages: [
      "The callback URL `status_callback` should also state `format: uri, pattern: '^https://', maxLength`.",
    ],
    examined: [OP, URL],
  },
  {
    name: 'is silent on the good twin, and looked at it',
    spec: taking(good),
    findings: [],
    examined: [OP, URL],
  },
  {
    name: 'names what is missing',
    spec: taking({ type: 'string', format: 'uri', pattern: '^https://' }),
    findings: [URL],
    messages: ['The callback URL `status_callback` should also state `maxLength`.'],
  },
  {
    name: 'fires on a pattern that allows http',
    spec: taking({ ...good, pattern: '^https?://' }),
    findings: [URL],
    messages: [
      'The callback URL `status_callback` should accept `https` only: the pattern `^https?://` lets payloads and signatures travel unprotected.',
    ],
  },
  {
    name: 'accepts http for a test server',
    spec: taking({
      ...good,
      pattern: '^https?://',
      description: 'In test mode http://localhost works, too.',
    }),
    findings: [],
  },
  ...[
    '^https:\\/\\/',
    '^(https)://',
    '^https://[a-z.]+/hooks$',
    '^(?:https://)',
    '^[hH][tT][tT][pP][sS]://',
  ].map((pattern) => ({
    name: `accepts the pattern ${pattern}`,
    spec: taking({ ...good, pattern }),
    findings: [],
    examined: [OP],
  })),
  ...['^(http|https)://', '^http://', '^http(s)?://'].map((pattern) => ({
    name: `fires on the pattern ${pattern}`,
    spec: taking({ ...good, pattern }),
    findings: [URL],
  })),
  {
    name: 'accepts a pattern that says it all',
    spec: taking({ type: 'string', pattern: '^https://', maxLength: 500 }),
    findings: [],
  },
  {
    name: 'accepts the demand in words',
    spec: taking({ type: 'string', format: 'uri', maxLength: 500, description: 'Must be an https URL.' }),
    findings: [],
  },
  {
    name: 'accepts a closed list',
    spec: taking({ type: 'string', enum: ['https://a.acme.dev/in', 'https://b.acme.dev/in'] }),
    findings: [],
  },
  {
    name: 'accepts null in 3.1',
    spec: {
      openapi: '3.1.0',
      info: { title: 'T', version: '1' },
      ...taking({ ...good, type: ['string', 'null'] }),
    },
    findings: [],
    examined: [OP],
  },
  {
    name: 'accepts null in 3.0',
    spec: { openapi: '3.0.3', info: { title: 'T', version: '1' }, ...taking({ ...good, nullable: true }) },
    findings: [],
    examined: [OP],
  },
  {
    name: 'points at the property whose schema is shared, once',
    spec: {
      paths: Object.fromEntries(
        ['/messages', '/calls'].map((path) => [
          path,
          { post: { operationId: path, requestBody: json({ $ref: '#/components/schemas/New' }) } },
        ]),
      ),
      components: {
        schemas: {
          New: { properties: { status_callback: { $ref: '#/components/schemas/Url' } } },
          Url: { type: 'string' },
        },
      },
    },
    findings: ['/components/schemas/New/properties/status_callback'],
  },
  { name: 'leaves a schema in another file alone', spec: taking({ $ref: 'common.yaml#/Url' }), findings: [] },
  {
    name: 'looks at the items of a list',
    spec: taking(
      {},
      { requestBody: json({ properties: { callback_urls: { type: 'array', items: { type: 'string' } } } }) },
    ),
    findings: [`${OP}/requestBody/content/application~1json/schema/properties/callback_urls`],
  },
  {
    name: 'reads path-level parameters',
    spec: {
      paths: {
        '/messages': {
          parameters: [{ name: 'Callback-Url', in: 'header', schema: { type: 'string' } }],
          post: { operationId: 'send' },
        },
      },
    },
    findings: ['/paths/~1messages/parameters/0'],
  },
  {
    name: 'looks at what a callback expression names, whatever it is called',
    spec: taking(
      {},
      {
        parameters: [{ name: 'progressUrl', in: 'header', schema: { type: 'string' } }],
        requestBody: json({ properties: { tell: { properties: { me: { type: 'string' } } } } }),
        callbacks: {
          a: { '{$request.header.progressUrl}': { post: {} } },
          b: { '{$request.body#/tell/me}?x=1': { post: {} } },
        },
      },
    ),
    findings: [
      `${OP}/parameters/0`,
      `${OP}/requestBody/content/application~1json/schema/properties/tell/properties/me`,
    ],
  },
  {
    name: 'leaves redirects alone',
    spec: taking(
      {},
      {
        requestBody: json({
          properties: { redirect_uri: { type: 'string' }, return_url: { type: 'string' } },
        }),
      },
    ),
    findings: [],
    examined: [],
  },
  {
    name: 'says it once where nearly every URL has it',
    spec: {
      paths: Object.fromEntries(
        [1, 2, 3, 4, 5, 6].map((i) => [
          `/things${i}`,
          {
            post: {
              operationId: `send${i}`,
              requestBody: json({ properties: { callback_url: { type: 'string' } } }),
            },
          },
        ]),
      ),
    },
    findings: ['/paths'],
    messages: [
      "6 of 6 callback URLs should state `format: uri`, `pattern: '^https://'` and a `maxLength`: `send1 callback_url, send2 callback_url, send3 callback_url`.",
    ],
  },
  {
    name: 'can be silenced',
    spec: taking({ type: 'string' }, { 'x-review': { ignore: [ID] } }),
    findings: [],
    examined: [],
  },
]);
