import type { MediaType, Schema, Surroundings } from '../../contract/contract';
import type { Written } from '../../contract/memoize';
import { flatten, keyword } from '../../contract/flatten';
import { entries, follow } from '../../contract/follow';
import { miss } from '../../contract/unread';
import { isObject, toPointer, type JsonPath, type JsonValue } from '../../json';
import { faultsOf } from '../../schema/validate';
import { isOnlyReferences, schemaExamples } from '../../contract/stated-examples';
import { isForm, isJson, isPlainText, isXml } from '../../contract/media-types';
import type { Flow } from '../../openapi/places';
import { hasSample } from './has-sample';
import { nothingIn, placeholderIn, zeroIn } from './placeholders';
import { samplesMissing } from './samples';
import { standInOf } from './stand-ins';
import type { Shown } from './what-is-shown';
import { elementsMissing } from './xml';

interface Candidate {
  value: JsonValue;
  path: JsonPath;
}

/**
 * Looks for one complete example of a body: on the media type, on its schema, or put together from the
 * examples of the required properties. Undefined where the schema cannot be read.
 */
export function shownBy(contract: Surroundings, media: Written<MediaType>, flow: Flow): Shown | undefined {
  const { schema, node } = media;
  if (!schema && node['schema'] !== undefined) return undefined;
  if (media.examples.some(({ value }) => isOnlyReferences(value))) return undefined;
  const stated = statedBy(contract, media);
  if (stated.length > 0) return best(stated.map((candidate) => judge(contract, media, candidate, flow)));
  const shown: Shown = schema ? samplesMissing(contract, schema, flow) : { kind: 'nothing' };
  // What stands behind an address may show everything, or nothing.
  const linked = shown.kind === 'shown' ? undefined : linkToFile(contract, media);
  if (linked !== undefined) miss(toPointer(linked));
  return shown;
}

/** True for text and XML with an example: those without one are often files, of which nobody copies one. */
export function isShownText(contract: Surroundings, media: Written<MediaType>): boolean {
  if (!isPlainText(media.type) && !isXml(media.type)) return false;
  const { schema } = media;
  if (schema && keyword(flatten(contract, schema), 'format') === 'binary') return false;
  return (
    statedBy(contract, media).length > 0 || (schema !== undefined && hasSample(contract, schema, 'either'))
  );
}

/** The examples of a whole body, of the media type or else of its schema. */
function statedBy(contract: Surroundings, { examples, schema, type }: Written<MediaType>): Candidate[] {
  if (examples.length > 0) return [...examples];
  return schema ? ofSchema(contract, schema, isPlainText(type)) : [];
}

function judge(
  contract: Surroundings,
  media: Written<MediaType>,
  { value, path }: Candidate,
  flow: Flow,
): Shown {
  if (isObject(value) && Object.keys(value).length === 0 && media.schema)
    return flatten(contract, media.schema).properties.size > 0 ? { kind: 'nothing' } : { kind: 'shown' };
  const placeholder =
    placeholderIn(value) ??
    (flow === 'request' ? zeroIn(value) : undefined) ??
    nothingIn(value) ??
    (media.schema && standInOf(contract, media.schema, value, flow));
  if (placeholder)
    return { kind: 'placeholder', value: placeholder.value, path: [...path, ...placeholder.path] };
  const isText = isPlainText(media.type);
  if (isText && typeof value === 'string' && value.trim().length < 2) return { kind: 'nothing' };
  const schema = media.node['schema'];
  if (isText && schema === undefined) return { kind: 'shown' };
  if (schema === undefined || saysNothing(schema)) return { kind: 'alone' };
  // Text stands for what is not JSON, and is no object.
  if (typeof value === 'string' && !isText) {
    if (isXml(media.type) && media.schema) {
      const names = elementsMissing(contract, media.schema, value, flow);
      return names.length > 0 ? { kind: 'partly', names } : { kind: 'shown' };
    }
    if (!isJson(media.type)) return { kind: 'shown' };
    if (media.schema && flatten(contract, media.schema).properties.size > 0) return { kind: 'nothing' };
  }
  // What does not make the example useless is left to the rules of correctness.
  const { root, version } = contract;
  const scope = { root, version, flow, name: 'example', text: isForm(media.type) || isText };
  const minor = flow === 'response' ? /^(readOnly|writeOnly|format)$/ : /^(readOnly|writeOnly)$/;
  const faults = faultsOf(value, schema, scope).filter(({ keyword }) => !minor.test(keyword));
  if (faults.length > 0) return { kind: 'unfit', path };
  const wanted = media.schema && memberWanted(contract, media.schema, value);
  return wanted === undefined ? { kind: 'shown' } : { kind: 'foreign', wanted, path };
}

/** The first member that a schema describes, where an object has none of them: each may be left out, and nothing is shown. */
function memberWanted(contract: Surroundings, schema: Schema, value: JsonValue): string | undefined {
  const { properties, values } = flatten(contract, schema);
  if (!isObject(value) || properties.size < 2 || values) return undefined;
  const isOther = !Object.keys(value).some((name) => properties.has(name));
  return isOther ? [...properties.keys()][0] : undefined;
}

/** `{}` allows anything. */
function saysNothing(schema: JsonValue): boolean {
  return isObject(schema) && Object.keys(schema).every((key) => /^(title|description)$/.test(key));
}

/** One good example is enough; without it, the first says what to mend. */
function best(all: Shown[]): Shown {
  return all.find(({ kind }) => kind === 'shown') ?? all[0] ?? { kind: 'nothing' };
}

function ofSchema(contract: Surroundings, schema: Schema, isText: boolean): Candidate[] {
  const { parts, variants } = flatten(contract, schema);
  const wholeOf = ({ node, path }: Schema) =>
    [...schemaExamples(node, path)].filter(
      ({ name, value }) => name !== 'default' && (isText || isWhole(value)),
    );
  const own = parts.flatMap(wholeOf);
  // One of the alternatives is enough to begin with.
  return own.length > 0
    ? own
    : variants.flatMap((variant) => flatten(contract, variant).parts.flatMap(wholeOf));
}

/** Of a composed schema each part may show its own half. */
function isWhole(value: JsonValue): boolean {
  return value !== null && typeof value === 'object';
}

/** The place of an example that lies in another file (`externalValue`). */
function linkToFile(contract: Surroundings, { node, path }: Written<MediaType>): JsonPath | undefined {
  for (const [name, one] of entries(node['examples'])) {
    const end = follow(contract.root, one, [...path, 'examples', name]);
    if (typeof end?.node['externalValue'] === 'string') return [...end.path, 'externalValue'];
  }
  return undefined;
}

/**
 * Of the media types of one body, the one whose example counts: one that does not fit, because whoever copies it is not
 * helped by another; else a good one, beside which the others need none. What cannot be read may show everything.
 */
export function bestShown<T extends { shown: Shown | undefined }>(all: readonly T[]): T | undefined {
  // What has no schema here has that of the other media types.
  const alone = all.find(({ shown }) => shown?.kind === 'alone');
  const isDescribed = all.some(({ shown }) => shown?.kind !== 'alone');
  return (
    all.find(({ shown }) => shown?.kind === 'unfit' || shown?.kind === 'foreign') ??
    all.find(({ shown }) => !shown || shown.kind === 'shown') ??
    (alone && isDescribed ? { ...alone, shown: { kind: 'shown' } } : undefined) ??
    all.find(({ shown }) => shown?.kind !== 'nothing') ??
    all[0]
  );
}
