import type { Surroundings } from '../../contract/contract';
import { endAt, isUnread, target } from '../../contract/follow';
import { isObject, type JsonObject, type JsonPath, type JsonValue } from '../../json';
import { referenceOf } from '../../openapi/reference';

/** A schema as it is written, an object or a boolean, and where. Several that hold together are a list of them. */
export interface Part {
  value: JsonValue;
  path: JsonPath;
  /** Without its `oneOf` and `anyOf`: one of their choices stands beside it. */
  isBare?: true;
}

/** What may stand beside `$ref` without saying anything of the value. */
const TEXTS = new Set(['$ref', 'summary', 'description', 'title', '$comment', 'example', 'examples']);

/** True for an object whose reference is all that counts: in 3.0 always, later where nothing but texts stands beside it. */
export function isReferenceOnly(surroundings: Surroundings, value: JsonObject): boolean {
  if (typeof value['$ref'] !== 'string') return false;
  if (surroundings.version === '3.0') return true;
  for (const key in value) if (!TEXTS.has(key)) return false;
  return true;
}

/** The same schema where it is defined: references are followed, as far as they lead to something in this document. */
export function defined(surroundings: Surroundings, part: Part): Part {
  const { value } = part;
  if (!isObject(value) || !isReferenceOnly(surroundings, value)) return part;
  const end = behind(surroundings, value, part.path);
  return end && part.isBare ? { ...end, isBare: true } : (end ?? part);
}

/** What the `$ref` of an object leads to; undefined where that is not in this document. */
export function behind({ root }: Surroundings, node: JsonObject, path: JsonPath): Part | undefined {
  const ref = referenceOf(node);
  if (ref === undefined) return undefined;
  const found = endAt(root, { $ref: ref }, path);
  if (found && !isUnread(found)) return { value: found.node, path: found.path };
  // A boolean is a schema, too, and no object.
  const boolean = target(root, ref);
  return typeof boolean?.value === 'boolean' ? { value: boolean.value, path: boolean.path } : undefined;
}

/** The name of the component that a place is. */
export function componentOf(path: JsonPath): string | undefined {
  return path.length === 3 && path[0] === 'components' && path[1] === 'schemas' ? String(path[2]) : undefined;
}
