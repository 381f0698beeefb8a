/**
 * A spec in which whatever a person writes is one filler over and over, up to a length: descriptions, names, paths,
 * addresses, examples, patterns, references.
 */
export function hostileSpec(filler: string, length: number): object {
  const text = (before = ''): string =>
    (before + filler.repeat(Math.ceil(length / filler.length))).slice(0, length);
  const field = (more: object = {}) => ({ type: 'string', description: text(), example: text(), ...more });
  const schema = (properties: object = {}) => ({
    type: 'object',
    title: text(),
    description: text(),
    required: ['id'],
    properties: {
      id: field({ pattern: text('^') }),
      [text('n')]: { type: 'string', enum: [text('e'), 'b'], default: text('d'), format: text('f') },
      created_at: field({ format: 'date-time' }),
      email: field({ format: 'email' }),
      url: field({ format: 'uri', example: text('http://') }),
      ...properties,
    },
  });
  const json = (properties?: object) => ({ 'application/json': { schema: schema(properties) } });
  const parameter = (name: string, where = 'query', more: object = {}) => ({
    name,
    in: where,
    description: text(),
    schema: { type: 'string', ...more },
  });
  const said = (more: object = {}) => ({ summary: text(), description: text(), ...more });
  const ok = { 200: { description: text() }, 429: { description: text() } };
  return {
    openapi: '3.1.0',
    info: {
      ...said({ title: text(), version: text('1') }),
      contact: { name: text(), url: text('https://'), email: text() },
    },
    servers: [{ url: text('https://x/'), description: text() }],
    tags: [
      { name: 'messages', description: text(), externalDocs: { url: text('https://'), description: text() } },
      { name: text('t') },
    ],
    security: [{ oauth: [text('s')] }, { key: [] }],
    paths: {
      '/messages': {
        get: said({
          operationId: 'listMessages',
          tags: ['messages', text('t')],
          parameters: [
            parameter('limit'),
            parameter('cursor', 'query', { example: text() }),
            parameter(text('q')),
            parameter('API-Version', 'header'),
          ],
          responses: {
            ...ok,
            200: {
              description: text(),
              headers: { [text('X-')]: { description: text(), schema: { type: 'string' } } },
              content: {
                'application/json': {
                  schema: { type: 'object', properties: { data: { type: 'array', items: schema() } } },
                  example: { data: [{ id: text(), created_at: text(), email: text() }] },
                },
              },
            },
            400: { description: text(), content: { 'application/problem+json': { schema: schema() } } },
          },
        }),
        post: said({
          operationId: text('send'),
          deprecated: true,
          parameters: [parameter('Idempotency-Key', 'header', { pattern: text('^'), example: text() })],
          requestBody: {
            description: text(),
            content: json({ to: field(), callback_url: field({ format: 'uri' }), status: field() }),
          },
          responses: { 202: { description: text() }, 401: { description: text() } },
          callbacks: { sent: { [text('{$request.body#/callback_url}')]: { post: said({ responses: ok }) } } },
        }),
      },
      [text('/a/')]: { get: said({ operationId: text(), responses: ok }) },
      '/messages/{id}': {
        patch: said({
          parameters: [{ ...parameter('id', 'path', { example: text() }), required: true }],
          requestBody: { content: { ...json(), [text('application/')]: { schema: {} } } },
          responses: ok,
        }),
      },
    },
    webhooks: {
      messageReceived: {
        post: said({
          parameters: [parameter('X-Signature', 'header')],
          requestBody: { description: text(), content: json() },
          responses: ok,
        }),
      },
    },
    components: {
      schemas: { S: schema(), [text('Z')]: { type: 'string' }, R: { $ref: text('#/components/schemas/') } },
      securitySchemes: {
        oauth: {
          type: 'oauth2',
          description: text(),
          flows: { clientCredentials: { tokenUrl: text('https://'), scopes: { [text('s')]: text() } } },
        },
        key: { type: 'apiKey', in: 'query', name: text('k'), description: text() },
      },
    },
  };
}
