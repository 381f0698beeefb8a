import { compatTable, path } from './compat-table';

const key = { type: 'apiKey', in: 'header', name: 'X-Key' };
const tokenUrl = 'https://auth.acme.example/token';
const oauth = { type: 'oauth2', flows: { clientCredentials: { tokenUrl, scopes: { read: 'Read.' } } } };
const components = { securitySchemes: { key, oauth } };
const apart = { key: { $ref: '#/components/securitySchemes/other' }, other: key };
const secured = (security: object[] | undefined, root: object[] = []) =>
  path(
    { get: { ...(security && { security }), responses: { 200: { description: 'Done.' } } } },
    { components, security: root },
  );

compatTable('compat-auth-tightened', [
  {
    name: 'another scheme',
    baseline: secured([{ key: [] }]),
    spec: secured([{ oauth: ['read'] }]),
    findings: ['/paths/~1messages/get/security'],
    examined: ['/paths/~1messages/get'],
  },
  {
    name: 'what was public inherits',
    baseline: secured([], [{ key: [] }]),
    spec: secured(undefined, [{ key: [] }]),
    findings: ['/paths/~1messages/get'],
  },
  {
    name: 'another place of the key',
    baseline: secured([{ key: [] }]),
    spec: {
      ...secured([{ key: [] }]),
      components: { securitySchemes: { key: { ...key, in: 'query' }, oauth } },
    },
    findings: ['/components/securitySchemes/key'],
    messages: ['The credential `key` was `apiKey header x-key` and is `apiKey query X-Key` now.'],
  },
  {
    name: 'one way more',
    baseline: secured([{ key: [] }]),
    spec: secured([{ oauth: ['read'] }, { key: [] }]),
    findings: [],
  },
  {
    name: 'the same scheme, written elsewhere',
    baseline: secured([{ key: [] }]),
    spec: { ...secured([{ key: [] }]), components: { securitySchemes: apart } },
    findings: [],
  },
]);
