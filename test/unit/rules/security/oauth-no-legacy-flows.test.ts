import { ruleTable } from '../rule-table';

const ID = 'oauth-no-legacy-flows';
const SCHEME = '/components/securitySchemes/oauth';
const IMPLICIT = { authorizationUrl: 'https://a.dev/o', scopes: {} };
const CODE = {
  authorizationUrl: 'https://a.dev/o',
  tokenUrl: 'https://a.dev/t',
  scopes: { 'messages:write': 'Send' },
};

function flows(flows: object, members: object = {}) {
  return { paths: {}, components: { securitySchemes: { oauth: { type: 'oauth2', flows, ...members } } } };
}

ruleTable(ID, [
  {
    name: 'fires on the implicit flow, at its key',
    spec: flows({ implicit: IMPLICIT }),
    findings: [`${SCHEME}/flows/implicit`],
    messages: [
      '`oauth` should not offer the `implicit` flow: it puts the access token into a URL. Use `authorizationCode` with PKCE.',
    ],
    examined: [SCHEME],
  },
  {
    name: 'fires on the password flow beside a good one',
    spec: flows({ authorizationCode: CODE, password: { tokenUrl: 'https://a.dev/t', scopes: {} } }),
    findings: [`${SCHEME}/flows/password`],
    messages: [
      '`oauth` should not offer the `password` flow: it teaches people to give their password to other programs. Use `authorizationCode`, or `clientCredentials` between servers.',
    ],
  },
  {
    name: 'is silent on the good twin, and looked at it',
    spec: flows({ authorizationCode: CODE }),
    findings: [],
    examined: [SCHEME],
  },
  {
    name: 'accepts client credentials and the device flow of 3.2',
    spec: {
      openapi: '3.2.0',
      info: { title: 'T', version: '1' },
      ...flows({ clientCredentials: {}, deviceAuthorization: {} }),
    },
    findings: [],
  },
  {
    name: 'accepts a scheme or a flow that is being left',
    spec: {
      paths: {},
      components: {
        securitySchemes: {
          said: {
            type: 'oauth2',
            description: 'Deprecated, removed in June.',
            flows: { implicit: IMPLICIT },
          },
          marked: { type: 'oauth2', deprecated: true, flows: { implicit: IMPLICIT } },
          flow: { type: 'oauth2', flows: { implicit: { ...IMPLICIT, 'x-deprecated': true } } },
        },
      },
    },
    findings: [],
    examined: ['/components/securitySchemes/said'],
  },
  {
    name: 'does not take what replaces something deprecated for deprecated',
    spec: {
      paths: {},
      components: {
        securitySchemes: {
          oauth: {
            type: 'oauth2',
            description: 'Replaces the deprecated API keys.',
            flows: { implicit: IMPLICIT },
          },
        },
      },
    },
    findings: ['/components/securitySchemes/oauth/flows/implicit'],
  },
  {
    name: 'leaves other kinds of schemes alone',
    spec: {
      paths: {},
      components: { securitySchemes: { basic: { type: 'http', scheme: 'basic', flows: { implicit: {} } } } },
    },
    findings: [],
    examined: [],
  },
]);
