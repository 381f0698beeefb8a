import { isObject, type JsonObject, type JsonPath, type JsonValue } from '../json';
import type { SecurityRequirement, SecurityScheme, Server } from './contract';
import { endAt, entries, isUnread, items, text } from './follow';
import { telling } from './unread';

/** A `security` list; undefined where there is none, which is not the same as an empty one. */
export function securityOf(value: JsonValue | undefined): SecurityRequirement[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value
    .filter(isObject)
    .map((requirement) =>
      Object.fromEntries(
        Object.entries(requirement).map(([name, scopes]) => [
          name,
          items(scopes).filter((scope): scope is string => typeof scope === 'string'),
        ]),
      ),
    );
}

/** The security schemes of `components`, references followed; those that lead nowhere are left out. Of one in another file the name is known. */
export function securitySchemesOf(root: JsonObject): Map<string, SecurityScheme> {
  const schemes = new Map<string, SecurityScheme>();
  const components = isObject(root['components']) ? root['components'] : {};
  for (const [name, value] of entries(components['securitySchemes'])) {
    const usedAt = ['components', 'securitySchemes', name];
    const found = endAt(root, value, usedAt);
    if (!found) continue;
    if (isUnread(found)) {
      const known: SecurityScheme = { node: value as JsonObject, path: usedAt, usedAt, name, type: '' };
      schemes.set(name, telling(known, ['node', 'type'], new Set([found.unread])));
    } else
      schemes.set(name, { node: found.node, path: found.path, usedAt, name, type: text(found.node, 'type') });
  }
  return schemes;
}

/** The servers of the document, a path item or an operation; undefined where it states none of its own. */
export function serversAt(
  value: JsonValue | undefined,
  path: JsonPath,
  usedAt: JsonPath,
): Server[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.flatMap((node, i) => {
    if (!isObject(node) || typeof node['url'] !== 'string') return [];
    const description = text(node, 'description');
    return { node, path: [...path, i], usedAt: [...usedAt, i], url: node['url'], description };
  });
}
