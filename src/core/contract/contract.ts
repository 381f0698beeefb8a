import type { JsonObject, JsonPath, JsonValue } from '../json';
import type { Version } from '../openapi/version';

/**
 * The spec as a caller sees it: operations with path-level parameters merged, local references
 * followed and security inherited. Built once per document by `contractOf` and shared by every rule.
 *
 * Each node knows two places: `path`, where it is defined (a component, when it was reached through
 * a `$ref`: the place that must change), and `usedAt`, the key under the operation that leads to it.
 */
export interface Contract extends Surroundings {
  root: JsonObject;
  /** Inbound operations of `paths`, in document order; those that lie in another file are left out, see `unread.ts`. */
  operations: Operation[];
  /** What the provider sends: `webhooks`, 3.0's `x-webhooks`, and `callbacks`. */
  deliveries: Operation[];
  servers: Server[];
  securitySchemes: ReadonlyMap<string, SecurityScheme>;
  /** Root `security`, if the document has one. */
  security: SecurityRequirement[] | undefined;
}

/**
 * What an operation is read in: the contract without its other operations, its texts and its tags. Who is given no
 * more cannot depend on more, so what it concludes of an operation may be remembered with it (`byOperation`).
 */
export interface Surroundings {
  /** To follow references in. Its members are out of sight on purpose. */
  root: object;
  /** Major and minor of the `openapi` field. */
  version: Version;
}

export interface Node {
  node: JsonObject;
  path: JsonPath;
  usedAt: JsonPath;
}

export const METHODS = [
  'get',
  'put',
  'post',
  'delete',
  'options',
  'head',
  'patch',
  'trace',
  'query',
] as const;

export type Method = (typeof METHODS)[number];

export interface Operation extends Node {
  kind: 'operation' | 'webhook' | 'callback';
  method: Method;
  /** Path template for operations (`/messages/{id}`), name for webhooks, expression for callbacks. */
  route: string;
  /** `operationId`, else METHOD route: how messages name it. */
  name: string;
  operationId: string | undefined;
  summary: string;
  description: string;
  /** What the head of the document says of headers, parameters and fields by their names: see `guide.ts`. */
  guide: string;
  tags: string[];
  deprecated: boolean;
  /** Path-level and operation-level merged; the operation wins on equal `in` and name (header names without case). */
  parameters: Parameter[];
  body: RequestBody | undefined;
  responses: Response[];
  /** The effective requirement: the operation's own, else the root's, else undefined (never stated). */
  security: SecurityRequirement[] | undefined;
  /** The effective servers: the operation's own, else the path's, else the root's. */
  servers: Server[];
  /** Always empty on a callback. */
  callbacks: Operation[];
  /** Extensions (`x-…`) of the path item; the operation's own are in `node`. */
  pathExtensions: JsonObject;
  /** Rule ids silenced by `x-review: { ignore: [...] }`. */
  ignores: ReadonlySet<string>;
}

export interface Parameter extends Node {
  name: string;
  in: string;
  required: boolean;
  deprecated: boolean;
  description: string;
  /** Its `schema`, else that of its first `content` entry. */
  schema: Schema | undefined;
  examples: Example[];
  /** It lies in another file: nothing of it is known. */
  unread?: true;
}

export interface RequestBody extends Node {
  required: boolean;
  description: string;
  content: MediaType[];
}

export interface Response extends Node {
  /** The key as written: `200`, `4XX`, `default`. */
  status: string;
  description: string;
  headers: Header[];
  content: MediaType[];
  /** It lies in another file: of its members only the status is known. */
  unread?: true;
}

export interface Header extends Node {
  name: string;
  description: string;
  schema: Schema | undefined;
  examples: Example[];
}

export interface MediaType extends Node {
  /** As written: `application/json; charset=utf-8`. */
  type: string;
  schema: Schema | undefined;
  examples: Example[];
}

/** A value of `example` or `examples.*.value`, and its place. External values are left out. */
export interface Example {
  value: JsonValue;
  path: JsonPath;
}

/** A schema object and where it is defined. Read its properties through `flatten`, never directly. */
export interface Schema extends Node {
  /** Name of the component, where it is one. */
  component: string | undefined;
  /** It lies in another file: see `unread.ts`. */
  unread?: true;
}

export interface Server extends Node {
  url: string;
  description: string;
}

export interface SecurityScheme extends Node {
  name: string;
  type: string;
}

/** One alternative of a `security` list: scheme name → scopes. Empty object: anonymous allowed. */
export type SecurityRequirement = Record<string, string[]>;
