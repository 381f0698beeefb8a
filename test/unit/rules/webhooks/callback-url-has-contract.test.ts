import { callback, json, webhook } from '../deliveries';
import { ruleTable } from '../rule-table';

const OP = '/paths/~1messages/post';
const text = { type: 'string', format: 'uri' };

function taking(properties: object, root: object = {}, path = '/messages', method = 'post', members = {}) {
  const operation = {
    operationId: 'send',
    requestBody: json({ type: 'object', properties }),
    responses: { 202: { description: 'OK' } },
    ...members,
  };
  return { paths: { [path]: { [method]: operation } }, ...root };
}

const at = (path: string, method = 'post') => `/paths/${path.replaceAll('/', '~1')}/${method}`;

ruleTable('callback-url-has-contract', [
  {
    name: 'fires where a URL is taken and nothing is said about what arrives there',
    spec: taking({ status_callback: text }),
    findings: [OP],
    messages: [
      '`send` should describe what it will send to `status_callback`: add `callbacks` here, or `webhooks` to the document.',
    ],
    examined: [OP],
  },
  ...[
    ['cert_url', 'Download the certificate from this URL. You receive it with the webhook notification.'],
    ['image_url', 'Shown in webhook events.'],
    ['recordingUrl', 'We fetch the file from this URL before the event.'],
    ['link_url', 'The webhook payload is retrieved from this URL.'],
  ].map(([name = '', description]) => ({
    name: `leaves alone what is fetched: ${name}`,
    spec: taking({ [name]: { ...text, description } }),
    findings: [],
    examined: [],
  })),
  {
    name: 'fires where something is posted to what is called otherwise',
    spec: taking({ result_url: { ...text, description: 'We POST the result to this URL.' } }),
    findings: [OP],
  },
  { name: 'is silent on the good twin, and looked at it', spec: callback(), findings: [], examined: [OP] },
  {
    name: 'accepts webhooks of the document',
    spec: taking({ callback_url: text }, { webhooks: webhook().webhooks }),
    findings: [],
    examined: [OP],
  },
  {
    name: 'accepts the 3.0 extension',
    spec: taking({ callback_url: text }, { 'x-webhooks': webhook().webhooks }),
    findings: [],
    examined: [OP],
  },
  {
    name: 'accepts callbacks that stand in another file',
    spec: taking({ callback_url: text }, {}, '/messages', 'post', {
      callbacks: { status: { $ref: 'callbacks.yaml#/status' } },
    }),
    findings: [],
    examined: [OP],
  },
  {
    name: 'does not take empty webhooks for a description',
    spec: taking({ callbackUrl: text }, { webhooks: {} }),
    findings: [OP],
  },
  ...[
    'statusCallback',
    'StatusCallback',
    'notificationUrl',
    'webhook_endpoint',
    'delivery_callback_url',
    'callbackUrls',
  ].map((name) => ({
    name: `knows ${name}`,
    spec: taking({ [name]: name.endsWith('s') ? { type: 'array', items: text } : text }),
    findings: [OP],
  })),
  {
    name: 'finds the URL inside an object',
    spec: taking({ webhook: { type: 'object', properties: { url: text } } }),
    findings: [OP],
  },
  {
    name: 'follows a $ref',
    spec: {
      paths: {
        '/messages': {
          post: { operationId: 'send', requestBody: json({ $ref: '#/components/schemas/New' }) },
        },
      },
      components: {
        schemas: {
          New: { allOf: [{ properties: { callback_url: { $ref: '#/components/schemas/Url' } } }] },
          Url: text,
        },
      },
    },
    findings: [OP],
  },
  {
    name: 'reads path-level parameters',
    spec: {
      paths: {
        '/messages': {
          parameters: [{ name: 'Callback-Url', in: 'header', schema: text }],
          post: { operationId: 'send', responses: { 202: { description: 'OK' } } },
        },
      },
    },
    findings: [OP],
  },
  ...[
    'redirect_uri',
    'return_url',
    'success_url',
    'cancel_url',
    'success_callback_url',
    'status_callback_method',
    'url',
    'avatar_url',
  ].map((name) => ({
    name: `leaves ${name} alone`,
    spec: taking({ [name]: text }),
    findings: [],
    examined: [],
  })),
  {
    name: 'leaves a browser redirect alone',
    spec: taking({
      callback_url: { ...text, description: 'The browser is redirected here after the login.' },
    }),
    findings: [],
    examined: [],
  },
  {
    name: 'leaves OAuth clients alone',
    spec: taking({ callback_url: text }, {}, '/oauth/clients'),
    findings: [],
    examined: [],
  },
  {
    name: 'leaves what the server answers alone',
    spec: taking({ callback_url: { ...text, readOnly: true } }),
    findings: [],
    examined: [],
  },
  {
    name: 'leaves a filter alone',
    spec: {
      paths: {
        '/messages': {
          get: {
            parameters: [
              { name: 'callback', in: 'query', schema: text },
              { name: 'callback_url', in: 'query', schema: text },
            ],
          },
        },
      },
    },
    findings: [],
    examined: [],
  },
  ...['/webhooks', '/repos/{id}/hooks', '/webhook-endpoints', '/user/webhooks/settings'].map((path) => ({
    name: `counts a plain url where a webhook is made: ${path}`,
    spec: taking({ url: text }, {}, path),
    findings: [at(path)],
  })),
  {
    name: 'counts a plain url of a subscription that names its events',
    spec: taking({ url: text, event_types: { type: 'array', items: text } }, {}, '/subscriptions'),
    findings: [at('/subscriptions')],
  },
  {
    name: 'leaves a subscription without events alone',
    spec: taking({ url: text, plan: text }, {}, '/subscriptions'),
    findings: [],
    examined: [],
  },
  {
    name: 'names the operation that first takes the URL, not the one that changes it',
    spec: {
      paths: {
        ...taking({ url: text }, {}, '/webhooks').paths,
        ...taking({ url: text }, {}, '/webhooks/{webhook_endpoint}', 'patch', {
          parameters: [{ name: 'webhook_endpoint', in: 'path', required: true, schema: { type: 'string' } }],
        }).paths,
      },
    },
    findings: [at('/webhooks')],
    examined: [at('/webhooks'), at('/webhooks/{webhook_endpoint}', 'patch')],
  },
  {
    name: 'accepts callbacks that another operation describes for a URL of the same name',
    spec: { paths: { ...callback().paths, ...taking({ status_callback: text }, {}, '/calls').paths } },
    findings: [],
    examined: [at('/calls')],
  },
  {
    name: 'says it once where nearly every operation has it',
    spec: {
      paths: Object.assign(
        {},
        ...[1, 2, 3, 4, 5, 6].map(
          (i) => taking({ callback_url: text }, {}, `/things${i}`, 'post', { operationId: `send${i}` }).paths,
        ),
      ) as object,
    },
    findings: ['/paths'],
    messages: [
      '6 of 6 operations that take a callback URL should describe what they will send there, in `callbacks` or `webhooks`: `send1, send2, send3`.',
    ],
  },
  {
    name: 'counts a URL of any name that says that something is posted to it',
    spec: taking({ delivery_report_url: { ...text, description: 'Delivery reports are POSTed here.' } }),
    findings: [OP],
  },
  {
    name: 'leaves the address of a picture or a page alone',
    spec: taking({
      media_url: { ...text, description: 'An image to send with the message.' },
      url: { ...text, description: 'The page to render.' },
    }),
    findings: [],
    examined: [],
  },
  {
    name: 'can be silenced',
    spec: taking({ callback_url: text }, {}, '/messages', 'post', {
      'x-review': { ignore: ['callback-url-has-contract'] },
    }),
    findings: [],
    examined: [],
  },
]);
