import type { JsonPath, JsonValue } from '../../json';
import type { Contract, MediaType, Operation, Parameter } from '../contract';
import { isAside, serverVersion } from './server-version';
import { segments } from './words';

/** The places where an API can let callers choose its version. */
export type VersionMechanism = 'server' | 'path' | 'header' | 'query' | 'media-type';

/** One place that names a version of the API. */
export interface VersionStatement {
  mechanism: VersionMechanism;
  /** The version, where the place fixes it; undefined where the caller writes it (header, query). */
  version: string | undefined;
  /** As written: a URL, a path, a parameter name, a media type. */
  label: string;
  /** The key that states it. */
  path: JsonPath;
  usedAt: JsonPath;
  /** The operation that it governs. A server has one statement per operation. */
  operation: Operation;
}

const NUMBER_OR_DATE = /^v?\d+(\.\d+)?$|^\d{4}-\d{2}-\d{2}$/i;

/** Every place that states the API's version, operation by operation. */
export function versionsOf(contract: Contract, operations: readonly Operation[]): VersionStatement[] {
  return operations.flatMap((operation) => [
    ...byServer(operation),
    ...byPath(operation),
    ...operation.parameters.flatMap((parameter) => byParameter(parameter, operation, operations)),
    ...byMediaType(operation),
  ]);
}

function byServer(operation: Operation): VersionStatement[] {
  const real = operation.servers.filter((server) => !isAside(server));
  return (real.length > 0 ? real : operation.servers).flatMap((server) => {
    const version = serverVersion(server);
    if (version === undefined) return [];
    const { path, usedAt, url } = server;
    return { mechanism: 'server' as const, version, label: url, path: [...path, 'url'], usedAt, operation };
  });
}

function byPath(operation: Operation): VersionStatement[] {
  const { route } = operation;
  // Further down a number is an item, as in `/documents/{id}/versions/2`.
  const head = segments(route).slice(0, 2);
  // `/scim/v2` is the version of a standard.
  if (/^(scim|oauth2?|openid)$/i.test(head[0]?.text ?? '')) return [];
  const stated = head.find(({ text }) => NUMBER_OR_DATE.test(text) || /^\{(api_?)?version\}$/i.test(text));
  if (!stated) return [];
  const version = stated.parameter ? undefined : plain(stated.text);
  const path = operation.usedAt.slice(0, -1);
  return [{ mechanism: 'path', version, label: route, path, usedAt: operation.usedAt, operation }];
}

const HEADER = /(^|-)api-?version$|^(x-)?[a-z]+-version$|^version$/i;
/** Versions of something else: of the caller's software, of one resource, of a document. */
const OF_SOMETHING_ELSE =
  /(^|-)(if|sdk|client|app|application|library|lib|agent|browser|os|device|firmware|tls|http|mime|schema|content|document|resource|entity|object|record|model|template|terms|policy|consent|package|plugin|node|file|user|event|dataservice)-?version$/i;
const QUERY = /^api[-_]?version$/i;

function byParameter(
  parameter: Parameter,
  operation: Operation,
  all: readonly Operation[],
): VersionStatement[] {
  const { name, path, usedAt } = parameter;
  const statement = { label: name, path, usedAt, operation };
  if (parameter.in === 'header') {
    if (/^accept$/i.test(name)) return acceptStates(parameter, operation);
    if (!HEADER.test(name) || OF_SOMETHING_ELSE.test(name)) return [];
    return [{ ...statement, mechanism: 'header', version: undefined }];
  }
  if (parameter.in !== 'query') return [];
  // A bare `version` is more often that of a document: it counts where it is said of the API, or asked for everywhere.
  const everywhere =
    all.length > 1 &&
    all.every(({ parameters }) => parameters.some((p) => p.in === 'query' && p.name === name));
  const bare = /^version$/i.test(name) && (everywhere || /\bAPI\b/i.test(parameter.description));
  return QUERY.test(name) || bare ? [{ ...statement, mechanism: 'query', version: undefined }] : [];
}

function byMediaType(operation: Operation): VersionStatement[] {
  const types = [operation.body, ...operation.responses].flatMap((message) => message?.content ?? []);
  return types.flatMap(({ type, path, usedAt }: MediaType) => {
    const version = mediaTypeVersion(type);
    if (version === undefined) return [];
    return { mechanism: 'media-type' as const, version, label: type, path, usedAt, operation };
  });
}

/** Tools ignore a header parameter called Accept; people still describe their media types there. */
function acceptStates(parameter: Parameter, operation: Operation): VersionStatement[] {
  const { path, usedAt, schema, examples, name } = parameter;
  const values: JsonValue[] = [
    ...examples.map(({ value }) => value),
    ...['example', 'default', 'const'].flatMap((key) => schema?.node[key] ?? []),
    ...(Array.isArray(schema?.node['enum']) ? schema.node['enum'] : []),
  ];
  const version = values.flatMap((value) =>
    typeof value === 'string' ? (mediaTypeVersion(value) ?? []) : [],
  )[0];
  if (version === undefined) return [];
  return [{ mechanism: 'media-type', version, label: name, path, usedAt, operation }];
}

/** `application/vnd.acme.v2+json`, `application/json; version=2`. Formats with versions of their own do not count. */
function mediaTypeVersion(type: string): string | undefined {
  if (!/json|xml|vnd\./i.test(type) || /vnd\.oai\.|openmetrics/i.test(type)) return undefined;
  const named = /\.v(\d+(?:\.\d+)?)(?=[.+;]|$)/i.exec(type)?.[1];
  const parameter = /;\s*v(?:ersion)?="?([\w.-]+)"?/i.exec(type)?.[1];
  return named ?? (parameter === undefined ? undefined : plain(parameter));
}

/** `v2` and `2` are one version. */
function plain(version: string): string {
  return version.toLowerCase().replace(/^v/, '');
}
