import { ruleTable } from '../rule-table';

/** A document with a GET on each of these paths. */
const paths = (...routes: string[]) => ({
  paths: Object.fromEntries(
    routes.map((route) => [route, { get: { responses: { 200: { description: 'OK' } } } }]),
  ),
});

const silent = (name: string, ...routes: string[]) => ({ name, spec: paths(...routes), findings: [] });
const query = (name: string) => `{ name: ${name}, in: query, schema: { type: integer } }`;

ruleTable('param-name-consistent', [
  {
    name: 'finds two names for one place',
    spec: paths('/messages/{message_id}', '/messages/{id}/media', '/messages/{message_id}/events'),
    findings: ['/paths/~1messages~1{id}~1media'],
    messages: [
      '`{id}` is called `{message_id}` in other paths, such as `/messages/{message_id}`. Give it one name.',
    ],
    examined: ['/paths/~1messages~1{message_id}/get'],
  },
  {
    name: 'finds it further down',
    spec: paths('/users/{user_id}/posts/{post_id}', '/users/{user_id}/posts/{id}/likes'),
    findings: ['/paths/~1users~1{user_id}~1posts~1{id}~1likes'],
  },
  {
    name: 'finds two spellings of a query parameter, shared or at the path',
    spec: `
      paths:
        /a: { get: { parameters: [${query('page_size')}], responses: { '200': { description: OK } } } }
        /b: { get: { parameters: [${query('page_size')}], responses: { '200': { description: OK } } } }
        /c: { parameters: [{ $ref: '#/components/parameters/Size' }], get: { responses: { '200': { description: OK } } } }
      components: { parameters: { Size: ${query('pageSize')} } }`,
    findings: ['/components/parameters/Size'],
    messages: [
      'The query parameter `pageSize` is spelled `page_size` in other operations. Give it one spelling.',
    ],
  },
  silent(
    'takes one name',
    '/messages/{message_id}',
    '/messages/{message_id}/media',
    '/messages/{message_id}/media/{media_id}',
  ),
  silent('takes the same short name everywhere', '/messages/{id}', '/messages/{id}/media', '/calls/{id}'),
  silent(
    'takes a key of two parts beside one of one',
    '/templates/{template_id}',
    '/templates/{scope}/{key}',
  ),
  {
    name: 'takes names that differ by more than spelling, comparisons, and what stands elsewhere than in the query',
    spec: `
      paths:
        /a: { get: { parameters: [${query('limit')}, ${query("'StartTime<'")}, { name: Page-Size, in: header, schema: { type: integer } }], responses: { '200': { description: OK } } } }
        /b: { get: { parameters: [${query('max')}, ${query('StartTime')}, ${query('page_size')}], responses: { '200': { description: OK } } } }`,
    findings: [],
  },
  {
    name: 'is silent where the operation says so',
    spec: `
      paths:
        /m/{a}: { get: { responses: { '200': { description: OK } } } }
        /m/{b}/n: { get: { x-review: { ignore: [param-name-consistent] }, responses: { '200': { description: OK } } } }`,
    findings: [],
  },
  {
    name: 'of two equally frequent names keeps the one that says of what',
    spec: paths('/messages/{id}', '/messages/{message_id}/media'),
    findings: ['/paths/~1messages~1{id}'],
  },
  {
    name: 'finds two spellings of a header, whose case means nothing',
    spec: `
      paths:
        /a: { post: { parameters: [{ name: Idempotency-Key, in: header }], responses: {} } }
        /b: { post: { parameters: [{ name: idempotency-key, in: header }], responses: {} } }
        /c: { post: { parameters: [{ name: idempotency_key, in: header }], responses: {} } }`,
    findings: ['/paths/~1c/post/parameters/0'],
    messages: [
      'The header `idempotency_key` is spelled `Idempotency-Key` in other operations. Give it one spelling.',
    ],
  },
]);
