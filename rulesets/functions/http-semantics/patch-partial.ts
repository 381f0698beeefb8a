import type { MediaType, Operation, Surroundings } from '../../../src/core/contract/contract';
import { flatten, type Flat } from '../../../src/core/contract/flatten';
import { isReadOnly } from '../../../src/core/inference/fields/data-fields';
import {
  isMergePatch,
  isPartial,
  patchBodies,
  resourceIn,
} from '../../../src/core/inference/http-semantics/patch-bodies';
import { isConditionName } from '../../../src/core/inference/http-semantics/conditions';
import { snakeOf } from '../../../src/core/inference/text/words';
import { isObject, isWithin, type JsonPath } from '../../../src/core/json';
import { perOperation } from '../rule/per-operation';
import { listed } from '../../../src/core/texts/wording';

/** A PATCH lets a caller send one field: nothing in its body is required. */
export default perOperation(function* (surroundings, operation, examine) {
  for (const media of patchBodies(operation)) {
    if (!media.schema || !isPartial(surroundings, media)) continue;
    examine(media);
    const schema = resourceIn(surroundings, operation, media.schema);
    // Each alternative requires what tells it from the others.
    const flat = flatten(surroundings, schema);
    const names = flat.isUnion ? [] : requiredFields(surroundings, operation, flat, media);
    if (names.length > 0)
      yield {
        message: `A PATCH should not require ${listed(names)}: to change one field, a caller has to send what it read, and overwrites what others changed since.`,
        path: placeOf(media, flat, names),
      };
  }
});

/** What tells the version that the caller has read, or which kind of thing this is. */
const CARRIES = /^(_?etag|rev|(\w+_)?(version|revision)|_?type|kind|object)$/;

/** Where the address names nothing, the body does: `PATCH /flow/save` with `flowId`. */
function isTarget({ route }: Operation, name: string): boolean {
  return !route.includes('{') && /(^|_)(id|uuid|sid|key|no|code)$/.test(snakeOf(name));
}

function requiredFields(
  surroundings: Surroundings,
  operation: Operation,
  flat: Flat,
  media: MediaType,
): string[] {
  const writable = [...flat.properties].filter(([, property]) => !isReadOnly(property));
  // One field, and it has to be there: there is nothing partial about it. Only a merge patch may always be empty.
  if (writable.length === 1 && flat.required.size <= 1 && !isMergePatch(media)) return [];
  // What asks for a token is an action, such as to answer an invitation; what names its targets is a batch.
  if ([...flat.required].some((name) => /(^|_)token$|._(ids|names)$/.test(snakeOf(name)))) return [];
  const discriminators = flat.parts.map(({ node }) =>
    isObject(node['discriminator']) ? node['discriminator']['propertyName'] : undefined,
  );
  const readOnly = (name: string) => flat.properties.has(name) && !writable.some(([other]) => other === name);
  return [...flat.required].filter(
    (name) =>
      !CARRIES.test(snakeOf(name)) &&
      !isTarget(operation, name) &&
      !isConditionName(name) &&
      !discriminators.includes(name) &&
      !readOnly(name) &&
      !holdsVersion(surroundings, flat, name),
  );
}

/** `metadata: { resourceVersion }`: what it demands is the version that was read. */
function holdsVersion(surroundings: Surroundings, { properties }: Flat, name: string): boolean {
  const property = properties.get(name);
  const required = property ? [...flatten(surroundings, property.schema).required] : [];
  return required.length > 0 && required.every((inner) => CARRIES.test(snakeOf(inner)));
}

/**
 * The `required` that must go. Where it belongs to a schema that others use as well, the schema of the body is what
 * must change, unless its name says that it is made for updates.
 */
function placeOf(media: MediaType, flat: Flat, names: readonly string[]): JsonPath {
  const part = flat.parts.find(({ node }) => {
    const required = node['required'];
    return (
      Array.isArray(required) && required.some((name) => typeof name === 'string' && names.includes(name))
    );
  });
  const own =
    part && (isWithin(part.path, media.path) || /patch|update|edit|change|modif/i.test(part.component ?? ''));
  if (own) return [...part.path, 'required'];
  return [...media.path, 'schema'];
}
