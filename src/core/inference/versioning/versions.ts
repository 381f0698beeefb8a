import type { MediaType, Operation, Parameter, Schema, Surroundings } from '../../contract/contract';
import { flatten } from '../../contract/flatten';
import { items } from '../../contract/follow';
import type { JsonPath, JsonValue } from '../../json';
import { endsInParameter } from '../operations/kinds';
import { segments, words } from '../text/words';
import { isAside, serverVersion } from './server-version';
import { isVersionHeader, looksLikeVersion, mediaTypeVersion, plainVersion } from './version-names';

/** The places where an API can let callers choose its version. */
export type VersionMechanism = 'server' | 'path' | 'header' | 'query' | 'body' | 'media-type';

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

/** Every place that states the API's version, operation by operation; `local` are the contract's own words for it. */
export function versionsOf(
  contract: Surroundings,
  operations: readonly Operation[],
  local: ReadonlySet<string> = new Set(),
): VersionStatement[] {
  return operations.flatMap((operation) => [
    ...byServer(operation),
    ...byPath(operation),
    ...operation.parameters.flatMap((parameter) =>
      byParameter(contract, parameter, operation, operations, local),
    ),
    ...byBody(contract, operation, operations),
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
  const stated = head.find(({ text }) => looksLikeVersion(text) || /^\{(api_?)?version\}$/i.test(text));
  if (!stated) return [];
  const version = stated.parameter ? undefined : plainVersion(stated.text);
  const path = operation.usedAt.slice(0, -1);
  return [{ mechanism: 'path', version, label: route, path, usedAt: operation.usedAt, operation }];
}

/** The schema of which a version is asked for everywhere is that of the API. */
function isSchemaOfAll({ name }: Parameter, all: readonly Operation[]): boolean {
  return (
    /^(x-)?([a-z]+-)?(schema|contract|graph|interface)-?version$/i.test(name) &&
    all.length > 1 &&
    all.every(({ parameters }) => parameters.some((one) => one.in === 'header' && one.name === name))
  );
}

const QUERY = /^api[-_]?version$/i;

function byParameter(
  surroundings: Surroundings,
  parameter: Parameter,
  operation: Operation,
  all: readonly Operation[],
  local: ReadonlySet<string>,
): VersionStatement[] {
  const { name, path, usedAt } = parameter;
  const statement = { label: name, path, usedAt, operation };
  if (parameter.in === 'header') {
    if (/^accept$/i.test(name)) return acceptStates(parameter, operation);
    const isLocal = local.has(words(name).at(-1) ?? '');
    if (!isLocal && !isVersionHeader(name, operation.route) && !isSchemaOfAll(parameter, all)) return [];
    return [{ ...statement, mechanism: 'header', version: undefined }];
  }
  if (parameter.in !== 'query') return [];
  return QUERY.test(name) || isBareVersion(surroundings, parameter, operation, all)
    ? [{ ...statement, mechanism: 'query', version: undefined }]
    : [];
}

/**
 * A bare `version` is more often that of a document: it counts where it is said of the API, asked for everywhere, shown
 * to be a date or `v2`, or does what another parameter of that API does ("as Acme-Version").
 */
function isBareVersion(
  surroundings: Surroundings,
  { name, description, schema, examples }: Parameter,
  operation: Operation,
  all: readonly Operation[],
): boolean {
  if (!/^v(er(sion)?)?$/i.test(name)) return false;
  if (/\bAPI\b|[a-z]-version\b/i.test(description) || RELATES.test(description)) return true;
  const isText = schema?.node['type'] === 'string';
  const everywhere = all.every(({ parameters }) =>
    parameters.some((p) => p.in === 'query' && p.name === name),
  );
  if (everywhere && (all.length > 1 || (description === '' && isText && !endsInParameter(operation))))
    return true;
  const parts = schema ? flatten(surroundings, schema).parts : [];
  if (
    parts.some(
      ({ component }) =>
        /^(\w{0,30}[._-])?(api_?)?version$/i.test(component ?? '') && isShared(component, all),
    )
  )
    return true;
  const shown = [
    ...examples.map(({ value }) => value),
    ...valuesOf(schema),
    ...parts.flatMap((part) => valuesOf(part)),
  ];
  return shown.some((value) => typeof value === 'string' && /^v\d+$|^20\d\d-\d\d(-\d\d)?$/i.test(value));
}

/** True where a header chooses the version by a value of the same component. */
function isShared(component: string | undefined, all: readonly Operation[]): boolean {
  return all.some(({ parameters, route }) =>
    parameters.some(
      (one) => one.in === 'header' && one.schema?.component === component && isVersionHeader(one.name, route),
    ),
  );
}

/**
 * A field of what is sent, beside a parameter of the same name that chooses the version. What subscribes to events says
 * there which version those are in.
 */
function byBody(
  surroundings: Surroundings,
  operation: Operation,
  all: readonly Operation[],
): VersionStatement[] {
  const sent = (operation.body?.content ?? []).flatMap(({ schema }) =>
    schema ? [...flatten(surroundings, schema).properties] : [],
  );
  if (sent.some(([name]) => ADDRESS.test(name))) return [];
  return sent.flatMap(([name, { path, raw }]) => {
    const description = typeof raw['description'] === 'string' ? raw['description'] : '';
    const here = {
      mechanism: 'body' as const,
      version: undefined,
      label: name,
      path,
      usedAt: path,
      operation,
    };
    const isBare = /^v(er(sion)?)?$/i.test(name);
    if (isBare && RELATES.test(description)) return here;
    const isOne = QUERY.test(name) || (isBare && SAYS_VERSION.test(description));
    if (!isOne) return [];
    const isKnown = all.some(({ parameters }) =>
      parameters.some((one) => one.in === 'query' && one.name === name),
    );
    return isKnown ? here : [];
  });
}

/** A version that stands in for the one in another place. */
const RELATES =
  /(?=.{0,200}\bversion\b).{0,200}\b(if|where|when|when it is|unless) (it is |it )?(other|differ(s|ent)|not the one)\b|\b(overrides?|instead of|wins over|takes precedence over|as in|as) (the )?(version (of|in) )?(the )?`?(accept|header|base path|address|url|path|query)\b/i;

/** Where events go. */
const ADDRESS = /(^|_)(ur[il]|endpoint|callback|webhook|target|sink)$/i;
const SAYS_VERSION = /^(?=.{0,200}\bversion\b)(?!.{0,200}\bof (the|this|a) (?!api\b))|版本/i;

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
  const values = [...examples.map(({ value }) => value), ...valuesOf(schema)];
  const version = values.flatMap((value) =>
    typeof value === 'string' ? (mediaTypeVersion(value) ?? []) : [],
  )[0];
  if (version === undefined) return [];
  return [{ mechanism: 'media-type', version, label: name, path, usedAt, operation }];
}

/** The values that a schema shows. */
function valuesOf(schema: Schema | undefined): JsonValue[] {
  const lists = ['enum', 'examples'].flatMap((key) => items(schema?.node[key]));
  return [...['example', 'default', 'const'].flatMap((key) => schema?.node[key] ?? []), ...lists];
}
