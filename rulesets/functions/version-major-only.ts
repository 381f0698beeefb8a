import type { Contract, Operation, Server } from '../../src/core/contract/contract';
import { items } from '../../src/core/contract/follow';
import { isAside } from '../../src/core/contract/inference/server-version';
import { segments } from '../../src/core/contract/inference/words';
import { isObject, toPointer, type JsonPath } from '../../src/core/json';
import { collapse, type Placed } from './collapse';
import { defineRule, oncePerPlace, reviewed } from './define-rule';
import { code } from './wording';

const ID = 'version-major-only';

/** A version in the URL is a bare major number or a date: `/v1`, never `/v1.4`. */
export default defineRule(ID, function* (contract, examine) {
  const problems: Placed[] = [];
  const governed = new Set<Operation>();
  // What is on its way out keeps the address that its callers know.
  for (const operation of reviewed(ID, contract.operations).filter(({ deprecated }) => !deprecated)) {
    const stated = [
      ...operation.servers.filter((server) => !isAside(server)).flatMap(byServer),
      ...byPath(operation),
    ];
    if (stated.length === 0) continue;
    governed.add(operation);
    examine(operation);
    for (const { usedAt, version, path } of stated) {
      examine({ usedAt });
      if (!isMinor(version)) continue;
      problems.push({
        message: `${code(version)} should be a major number alone, such as ${code(major(version))}: a compatible release then keeps its address.`,
        path,
        place: operation.route,
      });
    }
  }
  const once = [...oncePerPlace(problems)] as Placed[];
  yield* collapse(once, routes(contract), (count, of, first) => ({
    message: `${count} of ${of} paths, ${first} among them, state a minor version. Keep the major number alone.`,
    path: ['paths'],
  }));
});

interface Stated {
  version: string;
  path: JsonPath;
  usedAt: JsonPath;
}

function routes({ operations }: Contract): number {
  return new Set(operations.map(({ usedAt }) => toPointer(usedAt.slice(0, -1)))).size;
}

/** From the first slash after the host; a variable that stands for a segment is judged where its values are. */
function byServer({ url, path, usedAt, node }: Server): Stated[] {
  const [, tail = ''] = /^(?:[a-z][\w+.-]*:)?(?:\/\/[^/?#]*)?([^?#]*)/i.exec(url) ?? [];
  const variables = isObject(node['variables']) ? node['variables'] : {};
  return ofPath(tail, 4).flatMap(({ text }): Stated[] => {
    const name = /^v?\{([^{}]+)\}$/i.exec(text)?.[1];
    if (name === undefined) return isVersion(text) ? [{ version: text, path: [...path, 'url'], usedAt }] : [];
    const variable = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (!isObject(variable)) return [];
    const at = [...path, 'variables', name];
    const values: [unknown, JsonPath][] = [
      [variable['default'], [...at, 'default']],
      ...items(variable['enum']).map((value, i): [unknown, JsonPath] => [value, [...at, 'enum', i]]),
    ];
    return values.flatMap(([value, place]) =>
      typeof value === 'string' && isVersion(value) ? [{ version: value, path: place, usedAt }] : [],
    );
  });
}

/** Further down, a number is an item, as in `/documents/{id}/versions/2.1`. */
function byPath({ route, usedAt }: Operation): Stated[] {
  const path = usedAt.slice(0, -1);
  return ofPath(route, 2)
    .filter(({ text }) => isVersion(text))
    .map(({ text }) => ({ version: text, path, usedAt }));
}

/** The segments up to a depth; behind the name of a standard comes the standard's own version. */
function ofPath(path: string, depth: number) {
  const all = segments(path).slice(0, depth);
  return all.filter((_, i) => !STANDARD.test(all[i - 1]?.text ?? ''));
}

const STANDARD =
  /^(scim|oauth2?|oauth|openid|oidc|saml|ocpi|ocpp|openrtb|taxii2?|stix|fhir|hl7|odata|wfs|wms|wmts|csw|cmis|lti|caliper|xapi|tmf\d*|iiif|mqtt|soap|ebics)$/i;

function isVersion(text: string): boolean {
  return /^v?\d+(\.\d+){0,2}$|^\d{4}-\d{2}-\d{2}$/i.test(text);
}

function isMinor(version: string): boolean {
  return /^v?\d+\.\d+/i.test(version);
}

function major(version: string): string {
  return /^v?\d+/i.exec(version)?.[0] ?? version;
}
