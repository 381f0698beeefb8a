import { isObject, type JsonObject, type JsonPath, type JsonValue } from '../json';
import type { Schema } from './contract';
import { endAt, isUnread } from './follow';
import { telling } from './unread';

/** Keywords that say something about a schema without changing what it accepts. */
const ANNOTATIONS = new Set([
  '$ref',
  '$comment',
  'title',
  'summary',
  'description',
  'default',
  'example',
  'examples',
  'deprecated',
  'readOnly',
  'writeOnly',
  'nullable',
  'externalDocs',
  'xml',
]);

/**
 * The schema at a place. A `$ref` is followed, unless keywords beside it narrow its target (3.1): then
 * the schema is the object that holds both, and `flatten` puts the two together. One in another file is the reference.
 */
export function schemaAt(
  root: object,
  value: JsonValue | undefined,
  path: JsonPath,
  usedAt: JsonPath,
): Schema | undefined {
  if (!isObject(value)) return undefined;
  if (typeof value['$ref'] === 'string' && narrows(value))
    return { node: value, path, usedAt, component: undefined };
  const found = endAt(root, value, path);
  if (isUnread(found)) return unreadSchema(value, path, usedAt, found.unread);
  return found && { node: found.node, path: found.path, usedAt, component: componentName(found.path) };
}

/** A schema of which only the reference to it can be read. */
function unreadSchema(node: JsonObject, path: JsonPath, usedAt: JsonPath, unread: string): Schema {
  const schema: Schema = { node, path, usedAt, component: undefined, unread: true };
  return telling(schema, ['node'], new Set([unread]));
}

/** True where keywords stand beside a `$ref` that matter to a reader of the shape. */
export function narrows(node: JsonObject): boolean {
  return Object.keys(node).some((key) => !ANNOTATIONS.has(key) && !key.startsWith('x-'));
}

function componentName(path: JsonPath): string | undefined {
  const [components, schemas, name, ...rest] = path;
  return components === 'components' && schemas === 'schemas' && rest.length === 0 && name !== undefined
    ? String(name)
    : undefined;
}
