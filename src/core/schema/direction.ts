import { isObject, type JsonObject, type JsonValue } from '../json';
import { target } from '../contract/follow';
import { referenceOf } from '../openapi/reference';
import { ANYWHERE, leadsOut, missAll } from '../contract/unread';
import type { Scope } from './verdict';

const COMPOSITION = ['allOf', 'anyOf', 'oneOf'] as const;
const CONDITION = ['then', 'else'] as const;

type Mark = 'readOnly' | 'writeOnly' | 'nullable';

/**
 * Whether a required property may be left out, because the other side fills it in: `readOnly` ones in a
 * request, `writeOnly` ones in a response. The property and the `required` that names it often stand in
 * different parts of one composition (`allOf: [$ref, { required: [id] }]`), so all parts are looked at.
 */
export function mayBeMissing(whole: JsonObject, name: string, scope: Scope): boolean {
  if (scope.literal) return false;
  return declarationsOf(whole, name, scope.root).some(
    (declaration) =>
      (scope.flow !== 'response' && isMarked(declaration, 'readOnly', scope.root)) ||
      (scope.flow !== 'request' && isMarked(declaration, 'writeOnly', scope.root)),
  );
}

/** Whether a schema carries the mark itself, behind its `$ref`, or in a part of its `allOf`. */
export function isMarked(schema: JsonValue, mark: Mark, root: object): boolean {
  return partsOf(schema, root, ['allOf']).some((part) => part[mark] === true);
}

function declarationsOf(whole: JsonObject, name: string, root: object): JsonValue[] {
  return partsOf(whole, root, [...COMPOSITION, ...CONDITION]).flatMap(({ properties }) =>
    isObject(properties) && Object.hasOwn(properties, name) ? [properties[name] as JsonValue] : [],
  );
}

/** The schemas that apply to the same value as `schema`: itself, its `$ref`, and its parts under the given keywords. */
function partsOf(schema: JsonValue, root: object, keywords: readonly string[]): JsonObject[] {
  const parts = new Set<JsonObject>();
  const pending: JsonValue[] = [schema];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (!isObject(next) || parts.has(next)) continue;
    parts.add(next);
    const ref = referenceOf(next);
    const behind = ref !== undefined ? target(root, ref) : undefined;
    if (behind) pending.push(behind.value);
    else if (typeof ref === 'string' && leadsOut(ref)) missAll(ANYWHERE);
    for (const keyword of keywords) {
      const inner = next[keyword];
      if (Array.isArray(inner)) pending.push(...inner);
      else if (inner !== undefined) pending.push(inner);
    }
  }
  return [...parts];
}
