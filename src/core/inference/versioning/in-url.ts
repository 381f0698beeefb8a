import type { Operation, Parameter, Server } from '../../contract/contract';
import { items } from '../../contract/follow';
import { isObject, type JsonObject, type JsonPath } from '../../json';
import { segments } from '../text/words';
import { isAside } from './server-version';

/** A version as it stands in an address: `v1.4`, `2`, `2026-03-01`. */
export interface Stated {
  version: string;
  path: JsonPath;
  usedAt: JsonPath;
}

/** The versions in the addresses of an operation, at the places that state them. */
export function versionsInUrl(operation: Operation): Stated[] {
  return [...realServers(operation).flatMap(byServer), ...byPath(operation), ...byPathParameter(operation)];
}

/** A sandbox counts where there is nothing else; a mock has a version of its own. */
function realServers({ servers }: Operation): Server[] {
  const real = servers.filter((server) => !isAside(server));
  return real.length > 0 ? real : servers.filter(({ url, description }) => !/mock/i.test(url + description));
}

/** From the first slash after the host; a variable that stands for a segment is judged where its values are. */
function byServer({ url, path, usedAt, node }: Server): Stated[] {
  const [, tail = ''] = /^(?:[a-z][\w+.-]*:)?(?:\/\/[^/?#]*)?([^?#]*)/i.exec(url) ?? [];
  const variables = isObject(node['variables']) ? node['variables'] : {};
  return ofPath(tail, 4).flatMap(({ text }): Stated[] => {
    const name = /^v?\{([^{}]+)\}$/i.exec(text)?.[1];
    // `v{major}.{minor}` is a version in two parts.
    const version = /^v?\{[^{}]+\}\.\{[^{}]+\}$/i.test(text) ? withDefaults(text, variables) : text;
    if (name === undefined) return isVersion(version) ? [{ version, path: [...path, 'url'], usedAt }] : [];
    const variable = Object.hasOwn(variables, name) ? variables[name] : undefined;
    return isObject(variable) ? valuesOf(variable, [...path, 'variables', name], usedAt) : [];
  });
}

function withDefaults(text: string, variables: JsonObject): string {
  return text.replace(/\{([^{}]+)\}/g, (all, name: string) => {
    const variable = Object.hasOwn(variables, name) ? variables[name] : undefined;
    return isObject(variable) && typeof variable['default'] === 'string' ? variable['default'] : all;
  });
}

/** The versions that a variable or the schema of a parameter lists. */
function valuesOf(node: JsonObject, at: JsonPath, usedAt: JsonPath): Stated[] {
  const values: [unknown, JsonPath][] = [
    [node['default'], [...at, 'default']],
    ...items(node['enum']).map((value, i): [unknown, JsonPath] => [value, [...at, 'enum', i]]),
  ];
  return values.flatMap(([value, path]) =>
    typeof value === 'string' && isVersion(value) ? [{ version: value, path, usedAt }] : [],
  );
}

/** Further down, a number is an item, as in `/documents/{id}/versions/2.1`; with a `v` it is one of the API. */
function byPath({ route, usedAt }: Operation): Stated[] {
  const path = usedAt.slice(0, -1);
  const all = ofPath(route, Infinity);
  const firstItem = all.findIndex(({ parameter }) => parameter);
  return all
    .slice(0, firstItem < 0 ? all.length : firstItem)
    .filter(({ text }, i) => (i < 2 || /^v/i.test(text)) && !RELEASES.test(all[i - 1]?.text ?? ''))
    .filter(({ text }) => isVersion(text))
    .map(({ text }) => ({ version: text, path, usedAt }));
}

/** `/{version}/messages`: the values are those of the parameter. */
function byPathParameter(operation: Operation): Stated[] {
  const parameter = versionInPath(operation);
  return parameter?.schema ? valuesOf(parameter.schema.node, parameter.schema.path, operation.usedAt) : [];
}

/** The parameter that stands for the version at the head of the path. */
export function versionInPath({ route, parameters }: Operation): Parameter | undefined {
  const [head] = ofPath(route, 2).filter(({ text }) => /^v?\{(api_?)?version\}$/i.test(text));
  return parameters.find(({ name, in: place }) => place === 'path' && head?.text.includes(`{${name}}`));
}

/** What stands below these are versions of something else. */
const RELEASES = /^(versions?|releases?|tags?|builds?|firmwares?|packages?)$/i;

/** The segments up to a depth; behind the name of a standard comes the standard's own version. */
function ofPath(path: string, depth: number) {
  const all = segments(path).slice(0, depth);
  return all.filter((_, i) => !STANDARD.test(all[i - 1]?.text ?? ''));
}

const STANDARD =
  /^(scim|oauth2?|oauth|openid|oidc|saml|ocpi|ocpp|openrtb|taxii2?|stix|fhir|hl7|odata|wfs|wms|wmts|csw|cmis|lti|caliper|xapi|tmf\d*|iiif|mqtt|soap|ebics)$/i;

function isVersion(text: string): boolean {
  return /^v?\d+(\.\d+){0,2}([-.]?(alpha|beta|rc|preview)[\w.-]*)?$|^\d{4}-\d{2}(-\d{2})?$/i.test(text);
}
