import type { MediaType, Operation, Schema, Surroundings } from '../../contract/contract';
import { flatten } from '../../contract/flatten';
import { baseType } from '../../contract/media-types';
import { mentions } from '../text/mentions';
import { snakeOf } from '../text/words';
import { isConditionName, isVersionName } from './conditions';

/** The media types that a PATCH accepts. */
export function patchBodies(operation: Operation): MediaType[] {
  return operation.method === 'patch' ? (operation.body?.content ?? []) : [];
}

/** Plain JSON, also under a name that carries the version of the API: neither says what a missing member means. */
export function isPlainJson({ type }: MediaType): boolean {
  const base = baseType(type);
  const named = /^application\/vnd\.[^+]+\+json$/.test(base) && !FORMATS.test(base);
  return named || /^(application|text)\/json$|^(\*|application)\/\*$/.test(base);
}

/** These define what an update means. */
const FORMATS = /vnd\.api\+json|scim|patch|odata/;

/** `application/merge-patch+json`, also with a name of the vendor's around it. */
export function isMergePatch({ type }: MediaType): boolean {
  return /merge-patch\+json$/.test(baseType(type));
}

/** `application/json-patch+json`: a list of operations. */
export function isJsonPatch({ type }: MediaType): boolean {
  return /json-patch\+json$/.test(baseType(type)) && !/merge-patch/.test(baseType(type));
}

/** A list of `{ op, path, value }`, whatever it is called: a JSON Patch, or the `Operations` of SCIM. */
export function isOperationList(contract: Surroundings, { schema }: MediaType): boolean {
  const flat = schema && flatten(contract, schema);
  // SCIM wraps the same list.
  const wrapped = flat?.properties.get('Operations')?.schema;
  const items = flat?.items ?? (wrapped && flatten(contract, wrapped).items);
  if (!items) return false;
  const { properties } = flatten(contract, items);
  // Some leave open what the operations of SCIM hold.
  if (wrapped && (properties.size === 0 || flat?.properties.has('schemas'))) return true;
  return properties.has('op') && (properties.has('path') || wrapped !== undefined);
}

/**
 * True for a body that holds the members to be changed: in JSON:API its `attributes`. Other formats (SCIM) prescribe
 * members of their own, and a list of operations has none.
 */
export function isPartial(surroundings: Surroundings, media: MediaType): boolean {
  const isOfFields =
    isPlainJson(media) || isMergePatch(media) || /form-urlencoded|[/+]xml$/i.test(baseType(media.type));
  const isOfAttributes = media.schema !== undefined && attributesIn(surroundings, media.schema) !== undefined;
  return (isOfFields || isOfAttributes) && !isOperationList(surroundings, media);
}

/** `{ data: { type, id, attributes } }`, as JSON:API has it. */
function attributesIn(surroundings: Surroundings, schema: Schema): Schema | undefined {
  const data = flatten(surroundings, schema).properties.get('data')?.schema;
  const { properties } = data ? flatten(surroundings, data) : {};
  const attributes = properties?.has('type') ? properties.get('attributes')?.schema : undefined;
  return attributes && flatten(surroundings, attributes).properties.size > 0 ? attributes : undefined;
}

/** The schema of what is patched: that of the body, or further in, as in `{ message: { … } }` and `{ data: { … } }`. */
export function resourceIn(surroundings: Surroundings, { route }: Operation, schema: Schema): Schema {
  const attributes = attributesIn(surroundings, schema);
  if (attributes) return attributes;
  const { properties, variants } = flatten(surroundings, schema);
  // The version that was read may stand beside what is patched: `{ version, flow: { … } }`.
  const [[name, only] = [], ...others] = [...properties].filter(
    ([one]) => !isConditionName(one) && !isVersionName(snakeOf(one)),
  );
  if (others.length > 0 || name === undefined || !only || variants.length > 0) return schema;
  // The one field of a patch may be a value with parts that belong together, such as an address.
  const isEnvelope = only.required || /^(data|attributes|resource|input|payload)$/i.test(name);
  if (!isEnvelope && !mentions(route, name)) return schema;
  return flatten(surroundings, only.schema).properties.size > 0 ? only.schema : schema;
}
