import { callback, CALLBACK, header, json, manyWebhooks, webhook, WEBHOOK } from '../deliveries';
import { ruleTable } from '../rule-table';

const ID = 'webhook-signature-headers';
const HMAC = 'HMAC-SHA256 over id, timestamp and body.';
const standard = [
  header('webhook-id'),
  header('webhook-timestamp'),
  header('webhook-signature', { description: HMAC }),
];
const UNSIGNED =
  '`messageDelivered` should be signed: declare a header such as `webhook-signature`, and a signed `webhook-timestamp`.';

ruleTable(ID, [
  {
    name: 'fires on an unsigned webhook',
    spec: webhook(),
    findings: [WEBHOOK],
    messages: [UNSIGNED],
    examined: [WEBHOOK],
  },
  { name: 'fires on an unsigned callback', spec: callback(), findings: [CALLBACK], examined: [CALLBACK] },
  ...['svix', 'webhook'].map((name) => ({
    name: `knows the scheme of the ${name} headers by their names, also in the text of a tag`,
    spec: webhook(
      {},
      {
        tags: [
          {
            name: 'Webhooks',
            description: `Each delivery is signed, see the headers \`${name}-id\`, \`${name}-timestamp\` and \`${name}-signature\`.`,
          },
        ],
      },
    ),
    findings: [],
    examined: [WEBHOOK],
  })),
  ...['sign', 'hmacSignature', 'signedPayload', 'signature_sha256'].map((name) => ({
    name: `accepts a signature in the body, with its way described: ${name}`,
    spec: webhook({
      requestBody: json({
        properties: { [name]: { type: 'string', description: HMAC }, id: { type: 'string' } },
      }),
    }),
    findings: [],
  })),
  {
    name: 'reads the 3.0 extension',
    spec: webhook({}, {}, 'x-webhooks'),
    findings: [`/x-${WEBHOOK.slice(1)}`],
  },
  {
    name: 'is silent on the good twin, and looked at it',
    spec: webhook({ parameters: standard }),
    findings: [],
    examined: [WEBHOOK],
  },
  {
    name: 'accepts the names of Standard Webhooks without a text',
    spec: webhook({ parameters: standard.map(({ name }) => header(name)) }),
    findings: [],
  },
  {
    name: 'follows a $ref',
    spec: webhook(
      { parameters: ['A', 'B'].map((name) => ({ $ref: `#/components/parameters/${name}` })) },
      {
        components: {
          parameters: { A: header('X-Acme-Signature', { description: HMAC }), B: header('X-Acme-Timestamp') },
        },
      },
    ),
    findings: [],
    examined: [WEBHOOK],
  },
  {
    name: 'reads path-level parameters',
    spec: { paths: {}, webhooks: { messageDelivered: { parameters: standard, post: { operationId: 'm' } } } },
    findings: [],
    examined: [WEBHOOK],
  },
  {
    name: 'fires without a time',
    spec: webhook({ parameters: [header('X-Acme-Signature', { description: 'HMAC-SHA256 of the body.' })] }),
    findings: [WEBHOOK],
    messages: [
      '`messageDelivered` should also send a signed time, such as a `webhook-timestamp` header: without one, a captured request can be sent again.',
    ],
  },
  {
    name: 'fires without an algorithm, at the header',
    spec: webhook({ parameters: [header('X-Acme-Signature'), header('X-Acme-Timestamp')] }),
    findings: [`${WEBHOOK}/parameters/0`],
    messages: ['`messageDelivered` should name the algorithm of its signature, such as `HMAC-SHA256`.'],
  },
  {
    name: 'accepts the time inside the signature',
    spec: webhook({
      parameters: [
        header('Stripe-Signature', { description: 'HMAC-SHA256', example: 't=1700000000,v1=5257a8' }),
      ],
    }),
    findings: [],
  },
  {
    name: 'accepts a signature in the body',
    spec: webhook({
      requestBody: json({
        properties: {
          additionalData: { properties: { hmacSignature: { type: 'string', description: 'HMAC-SHA256' } } },
        },
      }),
    }),
    findings: [],
  },
  {
    name: 'accepts a scheme that signs URL and parameters and has no time',
    spec: webhook({
      parameters: [
        header('X-Twilio-Signature', { description: 'HMAC-SHA1 over the URL and the sorted parameters.' }),
      ],
    }),
    findings: [],
  },
  {
    name: 'accepts an asymmetric signature',
    spec: webhook({
      parameters: [header('X-Signature', { description: 'Ed25519 over timestamp and body.' })],
    }),
    findings: [],
  },
  {
    name: 'accepts HTTP message signatures',
    spec: webhook({ parameters: [header('Signature'), header('Signature-Input')] }),
    findings: [],
  },
  {
    name: 'accepts a signed token as the body',
    spec: webhook({
      requestBody: { content: { 'application/secevent+jwt': { schema: { type: 'string' } } } },
    }),
    findings: [],
  },
  ...[{ type: 'mutualTLS' }, { type: 'http', scheme: 'basic' }].map((scheme) => ({
    name: `accepts ${scheme.type} of its own`,
    spec: webhook({ security: [{ sender: [] }] }, { components: { securitySchemes: { sender: scheme } } }),
    findings: [],
    examined: [WEBHOOK],
  })),
  {
    name: 'does not take the credentials of callers for those of the sender',
    spec: webhook(
      {},
      {
        security: [{ key: [] }],
        components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
      },
    ),
    findings: [WEBHOOK],
  },
  {
    name: 'accepts a signature header as a security scheme',
    spec: webhook(
      { security: [{ sig: [] }] },
      {
        components: {
          securitySchemes: {
            sig: {
              type: 'apiKey',
              in: 'header',
              name: 'X-Signature',
              description: 'HMAC-SHA256 over timestamp and body.',
            },
          },
        },
      },
    ),
    findings: [],
  },
  {
    name: 'accepts headers that only the text describes',
    spec: webhook({
      description:
        'Signed with HMAC-SHA256: the `X-Acme-Signature` header is computed over the timestamp and the body.',
    }),
    findings: [],
  },
  {
    name: 'reads the introduction under its heading',
    spec: {
      openapi: '3.1.0',
      info: {
        title: 'T',
        version: '1',
        description:
          '# Webhooks\n\nThe `Acme-Signature` header.\n\nIt is an HMAC-SHA256 over the timestamp and the body.',
      },
      ...webhook(),
    },
    findings: [],
  },
  {
    name: 'leaves a body in another file alone',
    spec: webhook({ requestBody: { $ref: 'events.yaml#/body' } }),
    findings: [],
    examined: [WEBHOOK],
  },
  {
    name: 'leaves the handshake alone',
    spec: {
      paths: {},
      webhooks: {
        verify: { get: { parameters: [{ name: 'hub.challenge', in: 'query', schema: { type: 'string' } }] } },
      },
    },
    findings: [],
    examined: [],
  },
  {
    name: 'says it once where nearly every delivery has it',
    spec: manyWebhooks(6),
    findings: ['/webhooks'],
    messages: [
      '6 of 6 deliveries should be signed, with headers such as `webhook-signature` and `webhook-timestamp`: `event0, event1, event2`.',
    ],
  },
  {
    name: 'says once that all signatures are unclear',
    spec: manyWebhooks(6, { parameters: [header('X-Signature')] }),
    findings: ['/webhooks'],
    messages: [
      '6 of 6 deliveries should name the algorithm of their signature, and sign a time with it: `event0, event1, event2`.',
    ],
  },
  {
    name: 'does not take the version of a signature for one',
    spec: webhook({ parameters: [header('X-Signature-Version'), header('X-Signature-Timestamp')] }),
    findings: [WEBHOOK],
    messages: [UNSIGNED],
  },
  {
    name: 'reads the algorithm in a header of its own',
    spec: webhook({
      parameters: [
        header('PAYPAL-TRANSMISSION-SIG'),
        header('PAYPAL-TRANSMISSION-TIME'),
        header('PAYPAL-AUTH-ALGO', { example: 'SHA256withRSA' }),
      ],
    }),
    findings: [],
  },
  {
    name: 'fires on MD5, at the header',
    spec: webhook({
      parameters: [header('X-Signature', { description: 'MD5 of the body.' }), header('X-Timestamp')],
    }),
    findings: [`${WEBHOOK}/parameters/0`],
    messages: [
      '`messageDelivered` should be signed with `HMAC-SHA256`: MD5 is a legacy that security reviews refuse.',
    ],
  },
  {
    name: 'reads what the introduction says about the header, under whatever heading',
    spec: webhook(
      { parameters: [header('Acme-Signature')] },
      {
        info: {
          title: 'Test',
          version: '1',
          description: `# Trust\n\n\`Acme-Signature: t=1700000000,v1=5257a8\` is an ${HMAC}`,
        },
      },
    ),
    findings: [],
  },
  { name: 'can be silenced', spec: webhook({ 'x-review': { ignore: [ID] } }), findings: [], examined: [] },
]);
