import assert from 'node:assert/strict';
import { changes, document, operation } from './pairs';

const text = { type: 'string' };
const ok = { 200: { description: 'x' } };
const json = (schema: object) => ({ description: 'x', content: { 'application/json': { schema } } });
const paths = (items: object, rest: object = {}) => document({ paths: items, ...rest });
const get = (members: object = {}) => ({ get: { responses: ok, ...members } });
const query = (members: object = {}) => ({ name: 'q', in: 'query', schema: text, ...members });
const asked = (...parameters: object[]) => operation({ parameters });
const sent = (content: object, members: object = {}) => operation({ requestBody: { content, ...members } });
const media = (...types: string[]) => Object.fromEntries(types.map((type) => [type, { schema: text }]));
const answered = (responses: object) => operation({ responses });
const served = (...urls: string[]) => paths({ '/a': get() }, { servers: urls.map((url) => ({ url })) });
const KEY = { type: 'apiKey', in: 'header', name: 'X-Key' };
const OAUTH = {
  type: 'oauth2',
  flows: { clientCredentials: { tokenUrl: 'https://a.example/t', scopes: {} } },
};
const secured = (
  security: object[] | undefined,
  schemes: object = { key: KEY, oauth: OAUTH },
  root?: object[],
) =>
  operation(security ? { security } : {}, {
    components: { securitySchemes: schemes },
    ...(root && { security: root }),
  });
const hooked = (post: object) => document({ paths: {}, webhooks: { sent: { post } } });
const calling = (expression: string) =>
  operation({ callbacks: { done: { [expression]: { post: { responses: ok } } } } });

type Row = [
  what: string,
  before: ReturnType<typeof document>,
  after: ReturnType<typeof document>,
  expected: string[],
];

// prettier-ignore
const OPERATIONS: Row[] = [
  ['an operation', paths({ '/a': get() }), paths({ '/a': get(), '/b': get() }), ['safe operation-added new']],
  ['an operation gone', paths({ '/a': get(), '/b': get() }), paths({ '/a': get() }), ['breaking operation-removed gone']],
  ['one gone without a date', paths({ '/a': get({ deprecated: true }) }), paths({}), ['breaking operation-removed undated']],
  ['one gone before its date', paths({ '/a': get({ deprecated: true, 'x-sunset': '2027-01-01' }) }), paths({}), ['breaking operation-removed early']],
  ['one gone that was only dated', paths({ '/a': get({ 'x-sunset': '2026-01-01' }) }), paths({}), ['breaking operation-removed unmarked']],
  ['one gone after its date', paths({ '/a': get({ deprecated: true, 'x-sunset': 'Sun, 01 Nov 2026 00:00:00 GMT' }) }), paths({}), ['safe operation-removed due']],
  ['the date of a path', paths({ '/a': { 'x-sunset': '2026-01-01', ...get({ deprecated: true }) } }), paths({}), ['safe operation-removed due']],
  ['another operationId', paths({ '/a': get({ operationId: 'a' }) }), paths({ '/a': get({ operationId: 'b' }) }), ['risky operation-id-changed changed']],
  ['operationId gone', paths({ '/a': get({ operationId: 'a' }) }), paths({ '/a': get() }), ['risky operation-id-changed removed']],
  ['a slash at the end of a path', paths({ '/a': get() }), paths({ '/a/': get() }), ['breaking operation-removed gone', 'safe operation-added new']],
  ['a fixed path beside a variable', paths({ '/m/{id}': get() }), paths({ '/m/{id}': get(), '/m/latest': get() }), ['safe operation-added new']],
  ['a server gone', served('https://a.example', 'https://b.example'), served('https://a.example'), ['risky server-removed gone']],
  ['a server', served('https://a.example'), served('https://a.example', 'https://b.example'), ['safe server-added new']],
  ['http to https', served('http://a.example'), served('https://a.example'), ['risky server-removed gone', 'safe server-added new']],
];

// prettier-ignore
const LIFE: Row[] = [
  ['deprecated, in time', operation({}), operation({ deprecated: true, 'x-sunset': '2028-01-01' }), ['safe deprecation-added new', 'safe sunset-added in-time']],
  ['deprecated, too soon', operation({}), operation({ deprecated: true, 'x-sunset': '2027-01-01' }), ['breaking sunset-added soon', 'safe deprecation-added new']],
  ['deprecated, too late', operation({}), operation({ deprecated: true, 'x-sunset': '2026-01-01' }), ['breaking sunset-added past', 'safe deprecation-added new']],
  ['deprecated with no date that one can read', operation({}), operation({ deprecated: true, 'x-sunset': 'soon' }), ['risky sunset-unreadable unreadable', 'safe deprecation-added new']],
  ['deprecated no more', operation({ deprecated: true, 'x-sunset': '2028-01-01' }), operation({}), ['safe deprecation-withdrawn withdrawn']],
  ['an earlier date', operation({ deprecated: true, 'x-sunset': '2028-01-02' }), operation({ deprecated: true, 'x-sunset': '2028-01-01' }), ['breaking sunset-moved-earlier earlier']],
  ['a later date', operation({ deprecated: true, 'x-sunset': '2028-01-02' }), operation({ deprecated: true, 'x-sunset': '2028-01-03' }), ['safe sunset-moved-later later']],
  ['the date gone', operation({ deprecated: true, 'x-sunset': '2028-01-02' }), operation({ deprecated: true }), ['breaking sunset-removed gone']],
  ['a day as a moment', operation({ deprecated: true, 'x-sunset': '2028-01-02' }), operation({ deprecated: true, 'x-sunset': '2028-01-02T00:00:00Z' }), []],
  ['a deprecated parameter', asked(query()), asked(query({ deprecated: true })), ['safe deprecation-added new']],
];

// prettier-ignore
const PARAMETERS: Row[] = [
  ['a required parameter', asked(), asked(query({ required: true, schema: { ...text, default: 'x' } })), ['breaking request-parameter-added required']],
  ['an optional parameter', asked(), asked(query()), ['safe request-parameter-added optional']],
  ['a parameter gone', asked(query()), asked(), ['breaking request-parameter-removed gone']],
  ['a parameter gone in time', asked(query({ deprecated: true, 'x-sunset': '2026-11-01' })), asked(), ['safe request-parameter-removed due']],
  ['a parameter moved', asked(query()), asked(query({ in: 'header' })), ['breaking request-parameter-removed gone', 'safe request-parameter-added optional']],
  ['a parameter in another case', asked(query()), asked(query({ name: 'Q' })), ['breaking request-parameter-removed gone', 'safe request-parameter-added optional']],
  ['required', asked(query()), asked(query({ required: true })), ['breaking request-parameter-became-required stated']],
  ['optional', asked(query({ required: true })), asked(query()), ['safe request-parameter-became-optional stated']],
  ['another style', asked(query({ schema: { type: 'array', items: text } })), asked(query({ schema: { type: 'array', items: text }, style: 'pipeDelimited' })), ['breaking request-parameter-serialization-changed style']],
  ['another explode', asked(query({ schema: { type: 'array', items: text } })), asked(query({ schema: { type: 'array', items: text }, explode: false })), ['breaking request-parameter-serialization-changed explode']],
  ['explode of a single value', asked(query()), asked(query({ explode: false })), []],
  ['schema to content', asked(query()), asked({ name: 'q', in: 'query', content: { 'application/json': { schema: text } } }), ['breaking request-parameter-serialization-changed content']],
  ['the schema in a content', asked({ name: 'q', in: 'query', content: media('application/json') }), asked({ name: 'q', in: 'query', content: { 'application/json': { schema: { type: 'integer' } } } }), ['breaking request-type-changed other']],
  ['allowReserved', asked(query({ allowReserved: true })), asked(query()), ['breaking request-parameter-serialization-changed reserved']],
  ['allowReserved allowed', asked(query()), asked(query({ allowReserved: true })), ['safe request-parameter-serialization-changed unreserved']],
  ['headers that are ignored', asked(), asked(...['Accept', 'content-type', 'Authorization'].map((name) => query({ name, in: 'header', required: true }))), []],
  [
    'path variables swapped',
    paths({
      '/{a}/{b}': get({
        parameters: [
          { name: 'a', in: 'path', required: true, schema: text },
          { name: 'b', in: 'path', required: true, schema: { type: 'integer' } },
        ],
      }),
    }),
    paths({
      '/{b}/{a}': get({
        parameters: [
          { name: 'a', in: 'path', required: true, schema: text },
          { name: 'b', in: 'path', required: true, schema: { type: 'integer' } },
        ],
      }),
    }),
    ['breaking request-type-changed narrower', 'safe request-type-changed wider'],
  ],
  [
    'paging of a list',
    paths({ '/messages': get({ responses: { 200: json({ type: 'array', items: text }) } }) }),
    paths({
      '/messages': get({
        parameters: [query({ name: 'cursor' })],
        responses: { 200: json({ type: 'array', items: text }) },
      }),
    }),
    ['risky request-parameter-added paging'],
  ],
];

// prettier-ignore
const BODIES: Row[] = [
  ['a required body', operation({}), sent(media('application/json'), { required: true }), ['breaking request-body-added required']],
  ['an optional body', operation({}), sent(media('application/json')), ['safe request-body-added optional']],
  ['a body gone', sent(media('application/json')), operation({}), ['breaking request-body-removed gone']],
  ['a body that became required', sent(media('application/json')), sent(media('application/json'), { required: true }), ['breaking request-body-became-required stated']],
  ['a body that became optional', sent(media('application/json'), { required: true }), sent(media('application/json')), ['safe request-body-became-optional stated']],
  ['a media type', sent(media('application/json')), sent(media('application/json', 'application/xml')), ['safe request-media-type-added new']],
  ['another media type', sent(media('application/json')), sent(media('application/merge-patch+json')), ['breaking request-media-type-removed gone', 'safe request-media-type-added new']],
  ['a range that covers it', sent(media('image/png')), sent(media('image/*')), ['safe request-media-type-added new']],
  ['a type of a range', sent(media('image/*')), sent(media('image/png')), ['breaking request-media-type-removed gone', 'safe request-media-type-added new']],
  [
    'a part of a form in fewer types',
    sent({
      'multipart/form-data': {
        schema: { type: 'object', properties: { f: text } },
        encoding: { f: { contentType: 'image/png, image/jpeg' } },
      },
    }),
    sent({
      'multipart/form-data': {
        schema: { type: 'object', properties: { f: text } },
        encoding: { f: { contentType: 'image/png' } },
      },
    }),
    ['breaking request-encoding-changed gone'],
  ],
  [
    'a part of a form in more types',
    sent({
      'multipart/form-data': {
        schema: { type: 'object', properties: { f: text } },
        encoding: { f: { contentType: 'image/png' } },
      },
    }),
    sent({
      'multipart/form-data': {
        schema: { type: 'object', properties: { f: text } },
        encoding: { f: { contentType: 'image/png, image/jpeg' } },
      },
    }),
    ['safe request-encoding-changed added'],
  ],
];

// prettier-ignore
const RESPONSES: Row[] = [
  ['another success', answered(ok), answered({ ...ok, 202: { description: 'x' } }), ['risky response-status-added success']],
  ['an error', answered(ok), answered({ ...ok, 404: { description: 'x' } }), ['safe response-status-added other']],
  ['the success replaced', answered({ 201: { description: 'x' } }), answered(ok), ['breaking response-status-removed last', 'risky response-status-added success']],
  ['one of two successes gone', answered({ ...ok, 202: { description: 'x' } }), answered(ok), ['risky response-status-removed another']],
  ['an error gone', answered({ ...ok, 404: { description: 'x' } }), answered(ok), ['safe response-status-removed error']],
  [
    'an error of another shape than default',
    answered({ ...ok, default: json({ type: 'object', properties: { code: text } }) }),
    answered({
      ...ok,
      default: json({ type: 'object', properties: { code: text } }),
      404: json({ type: 'object', properties: { message: text } }),
    }),
    ['breaking response-property-removed gone', 'safe response-property-added optional'],
  ],
  [
    'an error that falls to default',
    answered({
      ...ok,
      default: json({ type: 'object', properties: { code: text } }),
      404: json({ type: 'object', properties: { message: text } }),
    }),
    answered({ ...ok, default: json({ type: 'object', properties: { code: text } }) }),
    ['breaking response-property-removed gone', 'safe response-property-added optional'],
  ],
  ['a range to a status of it', answered({ '2XX': json(text) }), answered({ 200: json(text) }), []],
  ['a body', answered(ok), answered({ 200: json(text) }), ['safe response-body-added optional']],
  ['a body gone', answered({ 200: json(text) }), answered(ok), ['breaking response-body-removed gone']],
  ['a media type gone', answered({ 200: { description: 'x', content: media('application/json', 'text/csv') } }), answered({ 200: json(text) }), ['breaking response-media-type-removed gone']],
  ['another media type', answered({ 200: json(text) }), answered({ 200: { description: 'x', content: media('application/problem+json') } }), ['breaking response-media-type-removed gone', 'safe response-media-type-added new']],
  ['one of a range', answered({ 200: { description: 'x', content: media('image/*') } }), answered({ 200: { description: 'x', content: media('image/png') } }), ['safe response-media-type-removed narrower']],
  ['a wider range', answered({ 200: { description: 'x', content: media('image/png') } }), answered({ 200: { description: 'x', content: media('image/*') } }), ['breaking response-media-type-removed gone', 'safe response-media-type-added new']],
  ['a header', answered(ok), answered({ 200: { description: 'x', headers: { 'X-A': { schema: text } } } }), ['safe response-header-added new']],
  ['a header gone', answered({ 200: { description: 'x', headers: { 'X-A': { schema: text } } } }), answered(ok), ['breaking response-header-removed gone']],
  [
    'a header gone in time',
    answered({
      200: {
        description: 'x',
        headers: { 'X-A': { schema: text, deprecated: true, 'x-sunset': '2026-10-01' } },
      },
    }),
    answered(ok),
    ['safe response-header-removed due'],
  ],
  ['a header that became optional', answered({ 200: { description: 'x', headers: { 'X-A': { schema: text, required: true } } } }), answered({ 200: { description: 'x', headers: { 'x-a': { schema: text } } } }), ['breaking response-header-became-optional stated']],
  ['a header that became required', answered({ 200: { description: 'x', headers: { 'X-A': { schema: text } } } }), answered({ 200: { description: 'x', headers: { 'X-A': { schema: text, required: true } } } }), ['safe response-header-became-required stated']],
  ['a header as a number', answered({ 200: { description: 'x', headers: { 'X-A': { schema: text } } } }), answered({ 200: { description: 'x', headers: { 'X-A': { schema: { type: 'integer' } } } } }), ['safe response-type-changed narrower']],
  ['the header Content-Type', answered({ 200: { description: 'x', headers: { 'content-type': { schema: text } } } }), answered(ok), []],
];

// prettier-ignore
const SECURITY: Row[] = [
  ['an alternative gone', secured([{ key: [] }, { oauth: [] }]), secured([{ oauth: [] }]), ['breaking security-tightened tightened']],
  ['an alternative', secured([{ key: [] }]), secured([{ key: [] }, { oauth: [] }]), ['safe security-loosened loosened']],
  ['a scope', secured([{ oauth: ['a'] }]), secured([{ oauth: ['a', 'b'] }]), ['breaking security-tightened tightened']],
  ['a scope gone', secured([{ oauth: ['a', 'b'] }]), secured([{ oauth: ['a'] }]), ['safe security-loosened loosened']],
  ['one of two scopes that did', secured([{ oauth: ['a'] }, { oauth: ['b'] }]), secured([{ oauth: ['a'] }]), ['breaking security-tightened tightened']],
  ['another scheme as well', secured([{ key: [] }]), secured([{ key: [], oauth: [] }]), ['breaking security-tightened tightened']],
  ['one of two schemes no more', secured([{ key: [], oauth: [] }]), secured([{ key: [] }]), ['safe security-loosened loosened']],
  ['anonymous', secured([{ key: [] }]), secured([{ key: [] }, {}]), ['safe security-loosened loosened']],
  ['anonymous no more', secured([], undefined, [{ key: [] }]), secured(undefined, undefined, [{ key: [] }]), ['breaking security-tightened tightened']],
  ['a key in another place', secured([{ key: [] }]), secured([{ key: [] }], { key: { ...KEY, in: 'query' }, oauth: OAUTH }), ['breaking security-scheme-changed moved']],
  [
    'a flow gone',
    secured([{ oauth: [] }], {
      oauth: { ...OAUTH, flows: { ...OAUTH.flows, implicit: { authorizationUrl: 'https://a.example' } } },
    }),
    secured([{ oauth: [] }], { oauth: OAUTH }),
    ['breaking security-scheme-changed flow-gone'],
  ],
  [
    'a flow',
    secured([{ oauth: [] }], { oauth: OAUTH }),
    secured([{ oauth: [] }], {
      oauth: { ...OAUTH, flows: { ...OAUTH.flows, implicit: { authorizationUrl: 'https://a.example' } } },
    }),
    ['safe security-scheme-changed flow-added'],
  ],
  [
    'another token address',
    secured([{ oauth: [] }], { oauth: OAUTH }),
    secured([{ oauth: [] }], {
      oauth: { ...OAUTH, flows: { clientCredentials: { tokenUrl: 'https://b.example' } } },
    }),
    ['risky security-scheme-changed url'],
  ],
  ['a scheme that nobody uses', secured([{ key: [] }]), secured([{ key: [] }], { key: KEY, oauth: KEY }), []],
];

// prettier-ignore
const DELIVERIES: Row[] = [
  ['a webhook', document({ paths: {} }), hooked({ responses: ok }), ['safe webhook-added new']],
  ['a webhook gone', hooked({ responses: ok }), document({ paths: {} }), ['breaking webhook-removed gone']],
  ['x-webhooks to webhooks', document({ paths: {}, 'x-webhooks': { sent: { post: { responses: ok } } } }), hooked({ responses: ok }), []],
  ['a signature gone', hooked({ parameters: [query({ name: 'X-Signature', in: 'header' })], responses: ok }), hooked({ responses: ok }), ['breaking response-header-removed gone']],
  ['a member of what is answered', hooked({ responses: { 200: json({ type: 'object', properties: { a: text } }) } }), hooked({ responses: { 200: json({ type: 'object', properties: { a: text }, required: ['a'] }) } }), ['breaking request-property-became-required declared']],
  ['an answer', hooked({ responses: ok }), hooked({ responses: { ...ok, 204: { description: 'x' } } }), ['safe response-status-added answer']],
  ['an answer gone', hooked({ responses: { ...ok, 204: { description: 'x' } } }), hooked({ responses: ok }), ['risky response-status-removed answer']],
  ['a callback', operation({}), calling('{$request.body#/url}'), ['safe callback-added new']],
  ['a callback to another address', calling('{$request.body#/url}'), calling('{$request.body#/to}'), ['breaking callback-removed gone', 'safe callback-added new']],
];

for (const [title, rows] of Object.entries({
  OPERATIONS,
  LIFE,
  PARAMETERS,
  BODIES,
  RESPONSES,
  SECURITY,
  DELIVERIES,
}))
  describe(`changes of ${title.toLowerCase()}`, () => {
    for (const [what, before, after, expected] of rows)
      it(what, () => assert.deepEqual(changes(before, after).sort(), [...expected].sort()));
  });
