import { ruleTable } from '../rule-table';

const path = (route: string, method = 'get', schema = '{ type: string }') => {
  const names = [...route.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name ?? '');
  const parameters = names.map((name) => `{ name: ${name}, in: path, required: true, schema: ${schema} }`);
  return `'${route}': { ${method}: { parameters: [${parameters.join(', ')}], responses: {} } }`;
};
const paths = (...items: string[]) => `{ paths: { ${items.join(', ')} } }`;
const cancel = path('/emails/{id}/cancel');

ruleTable('no-ambiguous-paths', [
  {
    name: 'finds two of which neither is the more fixed one',
    spec: paths(cancel, path('/emails/receiving/{id}')),
    findings: ['/paths/~1emails~1receiving~1{id}'],
    messages: [
      '`GET /emails/receiving/cancel` fits this path and `/emails/{id}/cancel`, and OpenAPI leaves open which is meant. Give them different fixed parts.',
    ],
    examined: ['/paths/~1emails~1{id}~1cancel'],
  },
  {
    name: 'finds the example of the specification',
    spec: paths(path('/{entity}/me'), path('/books/{id}')),
    findings: ['/paths/~1books~1{id}'],
    messages: [
      '`GET /books/me` fits this path and `/{entity}/me`, and OpenAPI leaves open which is meant. Give them different fixed parts.',
    ],
  },
  {
    name: 'says it once of the path that is ambiguous with several',
    spec: paths(
      cancel,
      path('/emails/{id}/parts'),
      path('/emails/{id}/events'),
      path('/emails/receiving/{id}'),
    ),
    findings: ['/paths/~1emails~1receiving~1{id}'],
    messages: [
      '`GET /emails/receiving/cancel` fits this path and `/emails/{id}/cancel`, and OpenAPI leaves open which is meant. So it is with 2 more of the paths. Give them different fixed parts.',
    ],
  },
  {
    name: 'finds it behind names with fixed parts around them',
    spec: paths(path('/v{n}/{id}/a'), path('/v1/x/{b}')),
    findings: ['/paths/~1v1~1x~1{b}'],
  },
  {
    name: 'knows that a fixed text fits a name with fixed parts',
    spec: paths(path('/a/{id}.json/b'), path('/a/list.json/{c}')),
    findings: ['/paths/~1a~1list.json~1{c}'],
  },
  {
    name: 'sees methods of path items behind a reference',
    spec: `{ openapi: 3.1.0, info: { title: T, version: '1' }, paths: { ${cancel}, '/emails/receiving/{id}': { $ref: '#/components/pathItems/R' } }, components: { pathItems: { R: { get: { parameters: [{ name: id, in: path, required: true, schema: { type: string } }], responses: {} } } } } }`,
    findings: ['/paths/~1emails~1receiving~1{id}'],
  },
  ...[
    ['the more fixed one', path('/pets/{id}'), path('/pets/mine')],
    ['the more fixed one further up', path('/{a}/{b}'), path('/x/{b}'), path('/x/y')],
    ['other lengths', path('/a/{b}'), path('/a/b/{c}')],
    ['other fixed parts', path('/a/{b}/c'), path('/a/d/{e}/f'), path('/g/{b}/{c}')],
    ['other methods', path('/emails/{id}/cancel', 'post'), path('/emails/receiving/{id}', 'get')],
    ['names alone, which path-params finds', path('/a/{x}'), path('/a/{y}')],
    ['a slash more', path('/a/{b}/'), path('/a/b/{c}')],
    ['a custom method', path('/a/{b}:run/{c}'), path('/a/x/{c}'), path('/a/{b}:run/d')],
    ['what follows the path', path('/a/{b}/c#x'), path('/a/d/{e}')],
  ].map(([what, ...items]) => ({
    name: `is content with ${what ?? ''}`,
    spec: paths(...items),
    findings: [],
  })),
  ...[
    '{ type: integer }',
    '{ type: string, format: uuid }',
    "{ type: string, pattern: '^[0-9]+$' }",
    '{ enum: [a, b] }',
  ].map((schema) => ({
    name: `is content where the fixed text is no value of ${schema}`,
    spec: paths(path('/emails/{id}/cancel', 'get', schema), path('/emails/receiving/{id}')),
    findings: [],
  })),
  {
    name: 'does not judge a parameter in another file',
    spec: `{ paths: { '/emails/{id}/cancel': { get: { parameters: [{ $ref: './id.yaml' }], responses: {} } }, ${path('/emails/receiving/{id}')} } }`,
    findings: [],
  },
  {
    name: 'does not judge a path in another file',
    spec: `{ paths: { '/emails/{id}/cancel': { $ref: './cancel.yaml' }, ${path('/emails/receiving/{id}')} } }`,
    findings: [],
  },
  {
    name: 'has no opinion on webhooks',
    spec: `{ openapi: 3.1.0, info: { title: T, version: '1' }, webhooks: { ${cancel}, ${path('/emails/receiving/{id}')} } }`,
    findings: [],
    examined: [],
  },
]);
