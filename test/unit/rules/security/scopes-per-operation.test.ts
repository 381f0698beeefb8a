import { ruleTable } from '../rule-table';

const ID = 'scopes-per-operation';
const OP = '/paths/~1messages~1{id}/delete';
const flow = { tokenUrl: 'https://a.dev/t', scopes: { 'messages:read': 'Read', 'messages:write': 'Write' } };
const components = {
  securitySchemes: {
    oauth: { type: 'oauth2', flows: { clientCredentials: flow } },
    bare: { type: 'oauth2', flows: { clientCredentials: { ...flow, scopes: {} } } },
    oidc: { type: 'openIdConnect' },
    key: { type: 'apiKey', in: 'header', name: 'X-Key' },
  },
};

function asks(security: object[], members: object = {}, method = 'delete') {
  return {
    paths: { '/messages/{id}': { [method]: { operationId: 'drop', security, responses: {}, ...members } } },
    components,
  };
}

ruleTable(ID, [
  {
    name: 'fires where a read scope covers a write',
    spec: asks([{ oauth: ['messages:read'] }]),
    findings: [`${OP}/security/0/oauth`],
    messages: [
      '`drop` changes something, and `messages:read` reads as the permission to look: ask for a scope that says so.',
    ],
    examined: [OP],
  },
  {
    name: 'is silent on the good twin, and looked at it',
    spec: asks([{ oauth: ['messages:write'] }]),
    findings: [],
    examined: [OP],
  },
  {
    name: 'takes two scopes together for enough',
    spec: asks([{ oauth: ['messages:read', 'messages:write'] }]),
    findings: [],
  },
  {
    name: 'accepts a read scope on a read',
    spec: asks([{ oauth: ['messages:read'] }], {}, 'get'),
    findings: [],
  },
  {
    name: 'fires where no scope is listed',
    spec: asks([{ oauth: [] }]),
    findings: [`${OP}/security/0/oauth`],
    messages: [
      '`drop` should list the scopes of `oauth` that it needs, such as `messages:write`: without any, every token will do.',
    ],
  },
  {
    name: 'leaves a scope that is not offered to oas3-operation-security-defined',
    spec: asks([{ oauth: ['messages:purge'] }]),
    findings: [],
    examined: [OP],
  },
  {
    name: 'points at an inherited requirement once',
    spec: {
      security: [{ oauth: [] }],
      paths: { '/a': { get: { responses: {} }, post: { responses: {} } } },
      components,
    },
    findings: ['/security/0/oauth'],
  },
  {
    name: 'leaves keys, OpenID Connect and OAuth without scopes alone',
    spec: asks([{ key: [] }, { oidc: [] }, { bare: [] }]),
    findings: [],
  },
  { name: 'has nothing to look at without OAuth', spec: asks([{ key: [] }]), findings: [], examined: [] },
  {
    name: 'honours x-review',
    spec: asks([{ oauth: [] }], { 'x-review': { ignore: [ID] } }),
    findings: [],
    examined: [],
  },
]);
