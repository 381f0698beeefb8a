import { ruleTable } from '../rule-table';

const PLACE = '/paths/~1messages/get/parameters/0';

/** An operation with this parameter. */
const withParameter = (parameter: string) =>
  `{ paths: { /messages: { get: { parameters: [${parameter}], responses: { '200': { description: OK } } } } } }`;

const GOOD =
  "description: 'If omitted, the version pinned to your account applies.', schema: { type: string, pattern: '^[0-9-]{10}$' }, example: '2026-03-01'";
const silent = (name: string, parameter: string) => ({ name, spec: withParameter(parameter), findings: [] });

ruleTable('version-header-typed', [
  {
    name: 'finds a header that is only a string',
    spec: withParameter('{ name: Acme-Version, in: header, schema: { type: string } }'),
    findings: [PLACE, PLACE],
    messages: [
      'The version parameter `Acme-Version` should also state `pattern, example`.',
      'The description of `Acme-Version` should say which version applies when it is left out.',
    ],
    examined: ['/paths/~1messages/get', PLACE],
  },
  {
    name: 'finds a query parameter without an example',
    spec: withParameter(
      "{ name: api-version, in: query, description: 'Default: the latest.', schema: { type: string, pattern: '^v[0-9]$' } }",
    ),
    findings: [PLACE],
    messages: ['The version parameter `api-version` should also state `example`.'],
  },
  {
    name: 'does not take `optional` for an answer, nor a default of something else in the introduction',
    spec: {
      openapi: '3.0.3',
      info: { title: 'T', version: '1', description: 'Version 2 of the API. The default page size is 20.' },
      paths: {
        '/messages': {
          get: {
            parameters: [
              {
                name: 'Acme-Version',
                in: 'header',
                description: 'API version (optional).',
                schema: { type: 'string', pattern: '^[0-9-]{10}$' },
                example: '2026-03-01',
              },
            ],
            responses: { 200: { description: 'OK' } },
          },
        },
      },
    },
    findings: [PLACE],
    messages: ['The description of `Acme-Version` should say which version applies when it is left out.'],
  },
  {
    name: 'asks for the form of a version that must be sent',
    spec: withParameter('{ name: api-version, in: query, required: true, schema: { type: string } }'),
    findings: [PLACE],
  },
  {
    name: 'names a shared parameter once, at the path too',
    spec: `
      paths:
        /a: { parameters: [{ $ref: '#/components/parameters/V' }], get: { responses: { '200': { description: OK } } } }
        /b: { get: { parameters: [{ $ref: '#/components/parameters/V' }], responses: { '200': { description: OK } } } }
      components: { parameters: { V: { name: X-Api-Version, in: header, description: Optional., schema: { $ref: '#/components/schemas/V' } } }, schemas: { V: { type: string } } }`,
    findings: ['/components/parameters/V', '/components/parameters/V'],
  },
  { ...silent('takes the good one', `{ name: Acme-Version, in: header, ${GOOD} }`), examined: [PLACE] },
  silent(
    'takes an enum with a default',
    '{ name: Acme-Version, in: header, schema: { type: string, enum: [a, b], default: b } }',
  ),
  silent(
    'does not ask what happens without a version that must be sent',
    "{ name: api-version, in: query, required: true, schema: { type: string, format: date }, example: '2026-03-01' }",
  ),
  silent(
    'reads Chinese',
    "{ name: Acme-Version, in: header, description: 不传时使用账户固定的版本。, schema: { type: string, enum: ['2026-03-01'] } }",
  ),
  {
    name: 'reads the introduction',
    spec: `
      openapi: 3.1.0
      info: { title: T, version: '1', description: 'Without a version header you get the newest one.' }
      paths: { /a: { get: { parameters: [{ name: Acme-Version, in: header, schema: { type: string, examples: ['2026-03-01'], pattern: '^2' } }], responses: { '200': { description: OK } } } } }`,
    findings: [],
  },
  {
    name: 'leaves the versions of other things alone',
    spec: withParameter(
      '{ name: If-Version, in: header, schema: { type: string } }, { name: x-sdk-version, in: header, schema: { type: string } }, { name: version, in: query, schema: { type: integer } }',
    ),
    findings: [],
    examined: [],
  },
  {
    name: 'is silent where the operation says so',
    spec: `{ paths: { /a: { get: { x-review: { ignore: [version-header-typed] }, parameters: [{ name: Acme-Version, in: header }], responses: { '200': { description: OK } } } } } }`,
    findings: [],
  },
]);
