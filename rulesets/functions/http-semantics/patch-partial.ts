import type { MediaType, Operation, Schema, Surroundings } from '../../../src/core/contract/contract';
import { flatten, type Flat } from '../../../src/core/contract/flatten';
import { mentions } from '../../../src/core/inference/text/words';
import { isObject, isWithin, type JsonPath } from '../../../src/core/json';
import type { Problem } from '../../../src/core/contract/problem';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';
import type { Examine } from '../rule/review';
import {
  isJsonPatch,
  isMergePatch,
  isOperationList,
  isPlainJson,
  patchBodies,
} from '../../../src/core/inference/http-semantics/patch-bodies';
import { listed } from '../../../src/core/texts/wording';

/** A PATCH lets a caller send one field: nothing in its body is required. */
export default perDocument(({ contract, operations, examine }) => {
  const problems = operations.flatMap((operation) =>
    patchBodies(operation).flatMap((media) => [...review(contract, operation, media, examine)]),
  );
  return oncePerPlace(problems);
});

function* review(
  contract: Surroundings,
  operation: Operation,
  media: MediaType,
  examine: Examine,
): Generator<Problem> {
  // Formats of others (JSON:API, SCIM) prescribe members of their own.
  const judged = isPlainJson(media) || isMergePatch(media) || /form-urlencoded/i.test(media.type);
  if (!media.schema || !judged || isJsonPatch(media) || isOperationList(contract, media)) return;
  examine(media);
  const schema = resourceIn(contract, operation, media.schema);
  // Each alternative requires what tells it from the others.
  const flat = flatten(contract, schema);
  if (flat.isUnion) return;
  const names = requiredFields(flat, media);
  if (names.length === 0) return;
  yield {
    message: `A PATCH should not require ${listed(names)}: to change one field, a caller has to send what it read, and overwrites what others changed since.`,
    path: placeOf(media, flat, names),
  };
}

/** `{ message: { … } }`, `{ data: { … } }`: what is patched is further in. */
function resourceIn(contract: Surroundings, { route }: Operation, schema: Schema): Schema {
  const { properties, variants } = flatten(contract, schema);
  const [[name, only] = []] = properties;
  if (properties.size !== 1 || name === undefined || !only || variants.length > 0) return schema;
  // The one field of a patch may be a value with parts that belong together, such as an address.
  const isEnvelope = only.required || /^(data|attributes|resource|input|payload)$/i.test(name);
  if (!isEnvelope && !mentions(route, name)) return schema;
  return flatten(contract, only.schema).properties.size > 0 ? only.schema : schema;
}

/** What tells the version that the caller has read, or which kind of thing this is. */
const CARRIES = /^(_?(version|etag|rev|revision)|(lock|row|resource|object)_?version|_?type|kind|object)$/i;

function requiredFields(flat: Flat, media: MediaType): string[] {
  const writable = [...flat.properties].filter(([, property]) => {
    return property.schema.node['readOnly'] !== true && property.raw['readOnly'] !== true;
  });
  // One field, and it has to be there: there is nothing partial about it. Only a merge patch may always be empty.
  if (writable.length === 1 && flat.required.size <= 1 && !isMergePatch(media)) return [];
  const discriminators = flat.parts.map(({ node }) =>
    isObject(node['discriminator']) ? node['discriminator']['propertyName'] : undefined,
  );
  const readOnly = (name: string) => flat.properties.has(name) && !writable.some(([other]) => other === name);
  return [...flat.required].filter(
    (name) => !CARRIES.test(name) && !discriminators.includes(name) && !readOnly(name),
  );
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
