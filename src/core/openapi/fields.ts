/** The objects of the OpenAPI Specification that rules look at. */
export type Kind =
  | 'document'
  | 'components'
  | 'pathItem'
  | 'operation'
  | 'callback'
  | 'parameter'
  | 'header'
  | 'requestBody'
  | 'response'
  | 'mediaType'
  | 'encoding'
  | 'link'
  | 'example'
  | 'schema'
  | 'securityScheme'
  | 'securityRequirement'
  | 'server'
  | 'tag';

export interface Field {
  kind: Kind;
  shape: 'one' | 'list' | 'map';
  /** A map that may hold extensions beside its members, so that `x-…` is no name in it. */
  isExtensible?: boolean;
}

const one = (kind: Kind): Field => ({ kind, shape: 'one' });
const list = (kind: Kind): Field => ({ kind, shape: 'list' });
const map = (kind: Kind): Field => ({ kind, shape: 'map' });

const extensible = (kind: Kind): Field => ({ ...map(kind), isExtensible: true });

const withSchema = { schema: one('schema'), content: map('mediaType'), examples: map('example') };
const operations = Object.fromEntries(
  ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query'].map((method) => [
    method,
    one('operation'),
  ]),
);

/** Which fields of each object hold which other objects: OpenAPI 3.0 to 3.2. `*` stands for every other key. */
export const FIELDS: Record<Kind, Record<string, Field>> = {
  document: {
    servers: list('server'),
    paths: extensible('pathItem'),
    webhooks: map('pathItem'),
    'x-webhooks': map('pathItem'),
    components: one('components'),
    security: list('securityRequirement'),
    tags: list('tag'),
  },
  components: {
    schemas: map('schema'),
    responses: map('response'),
    parameters: map('parameter'),
    examples: map('example'),
    requestBodies: map('requestBody'),
    headers: map('header'),
    securitySchemes: map('securityScheme'),
    links: map('link'),
    callbacks: map('callback'),
    pathItems: map('pathItem'),
    mediaTypes: map('mediaType'),
  },
  pathItem: {
    ...operations,
    additionalOperations: map('operation'),
    servers: list('server'),
    parameters: list('parameter'),
  },
  operation: {
    parameters: list('parameter'),
    requestBody: one('requestBody'),
    responses: extensible('response'),
    callbacks: map('callback'),
    security: list('securityRequirement'),
    servers: list('server'),
  },
  callback: { '*': one('pathItem') },
  parameter: withSchema,
  header: withSchema,
  requestBody: { content: map('mediaType') },
  response: { headers: map('header'), content: map('mediaType'), links: map('link') },
  mediaType: {
    schema: one('schema'),
    itemSchema: one('schema'),
    examples: map('example'),
    encoding: map('encoding'),
    prefixEncoding: list('encoding'),
    itemEncoding: one('encoding'),
  },
  encoding: { headers: map('header') },
  link: { server: one('server') },
  schema: {
    properties: map('schema'),
    patternProperties: map('schema'),
    $defs: map('schema'),
    definitions: map('schema'),
    dependentSchemas: map('schema'),
    items: one('schema'),
    prefixItems: list('schema'),
    contains: one('schema'),
    additionalProperties: one('schema'),
    propertyNames: one('schema'),
    unevaluatedItems: one('schema'),
    unevaluatedProperties: one('schema'),
    contentSchema: one('schema'),
    allOf: list('schema'),
    anyOf: list('schema'),
    oneOf: list('schema'),
    not: one('schema'),
    if: one('schema'),
    then: one('schema'),
    else: one('schema'),
  },
  example: {},
  securityScheme: {},
  securityRequirement: {},
  server: {},
  tag: {},
};
