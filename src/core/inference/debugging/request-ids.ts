import type { Header, MediaType, Operation, Response, Surroundings } from '../../contract/contract';
import { isUnstated } from '../../contract/empty';
import { isReadAsJson } from '../../contract/json-body';
import { baseType } from '../../contract/media-types';
import { memoizeAlone, memoizeByNode, memoizeBySchema, type Written } from '../../contract/memoize';
import { flatten, keyword } from '../../contract/flatten';
import type { Property } from '../../contract/shape';
import { isSuccess } from '../../contract/statuses';
import type { JsonPath, JsonValue } from '../../json';
import { faultsOf } from '../../schema/validate';
import { placeholderIn } from '../documentation/placeholders';
import { saysAtTimes } from '../errors/at-times';
import { gapOnTheWay } from '../errors/gaps';
import { isWriteOnly, samplesOf, shownMembers, wordsAbout } from '../errors/members';
import { plain } from '../errors/plain';
import { shownAt } from '../errors/shown-at';
import { propertiesBelow, propertiesNear, type Deep } from '../errors/walk';
import { describesOther, describesRequest, headerNamesRequest, namesRequest } from './request-id-words';

/**
 * What keeps a response from giving its caller an id of the request, the farthest first: it has none, it is that of
 * something else, none that is shown fits its schema, it is there at times only.
 */
export type Lack = 'missing' | 'other' | 'unfit' | 'optional';
const ORDER: readonly (Lack | undefined)[] = ['missing', 'other', 'unfit', 'optional', undefined];

/** The best id that a response shows; without `lack` it is one. */
export interface RequestId {
  lack: Lack | undefined;
  name: string;
  path: JsonPath;
}

/** The id of the request that a response shows, in a header or in the body. */
export const requestIdOf = memoizeByNode((contract, response: Written<Response>): RequestId => {
  const headers = response.headers.flatMap(ofHeader);
  const bodies = response.content.map((media) => ofBody(contract, media));
  return best([...headers, ...bodies], response.path);
});

function best(all: readonly RequestId[], path: JsonPath): RequestId {
  const missing: RequestId = { lack: 'missing', name: '', path };
  return all.reduce((one, other) => (rank(other) > rank(one) ? other : one), missing);
}

function rank({ lack }: RequestId): number {
  return ORDER.indexOf(lack);
}

function ofHeader({ name, description, node, path }: Header): RequestId[] {
  if (!headerNamesRequest(name) && !(describesRequest(description) && /id$/i.test(name))) return [];
  const isAtTimes = node['required'] !== true && saysAtTimes(description);
  return [{ lack: describesOther(description) ? 'other' : isAtTimes ? 'optional' : undefined, name, path }];
}

function ofBody(contract: Surroundings, media: MediaType): RequestId {
  const { schema, examples, type } = media;
  if (schema && examples.length === 0 && isUsual(type)) return best(promisedBy(contract, schema), media.path);
  const deep = schema ? [...propertiesBelow(contract, schema)] : [];
  const found = deep
    // Far in, the name says little; there, examples have to show it: `details[].requestId` of google.rpc.RequestInfo.
    // So they have to where the schema says nothing but the name.
    .filter(
      (one) => isCandidate(contract, one, type) && (isStatedNear(contract, one) || showsEach(examples, one)),
    )
    .map((one) => judge(contract, media, one));
  if (found.length > 0 || !isReadAsJson(contract, media)) return best(found, media.path);
  // Where the schema has no such member at all, and says little: what each example shows.
  const isOutOfSight = (depth: number) => deep.length === 0 || depth > 2;
  const isShown =
    examples.length > 0 &&
    examples.every((example) =>
      shownMembers({ examples: [example] }).some(
        ({ name, path }) => isNamedId(name, '', type) && isOutOfSight(path.length - example.path.length),
      ),
    );
  return { lack: isShown ? undefined : 'missing', name: '', path: media.path };
}

/** What a schema says without an example: hundreds of answers share one. */
const promisedBy = memoizeBySchema((contract, schema): RequestId[] =>
  [...propertiesNear(contract, schema)]
    .filter((one) => isCandidate(contract, one, 'application/json') && isStatedNear(contract, one))
    .map((one) => judge(contract, { schema, examples: [] }, one)),
);

function isCandidate(contract: Surroundings, one: Deep, type: string): boolean {
  return !isWriteOnly(contract, one.property) && isId(contract, one, type);
}

function isStatedNear(contract: Surroundings, one: Deep): boolean {
  return isNear(one) && !isUnstated(contract, one.property.schema);
}

/** Not one of those that have names of their own for it. */
function isUsual(type: string): boolean {
  return !/vnd\.(api|error)\+/.test(type);
}

function isNear({ steps }: Deep): boolean {
  return steps.filter((step) => typeof step === 'string').length < 3;
}

function showsEach(examples: readonly { value: JsonValue; path: JsonPath }[], { name }: Deep): boolean {
  return (
    examples.length > 0 &&
    examples.every((example) => shownMembers({ examples: [example] }).some((member) => member.name === name))
  );
}

function isId(contract: Surroundings, { name, property, steps }: Deep, type: string): boolean {
  const within = steps.filter((step) => typeof step === 'string').at(-2) ?? '';
  if (isNamedId(name, String(within), type)) return true;
  // What is called otherwise is one where its description says so, and it is no text: `logref`, `ticket`.
  const { types } = flatten(contract, property.schema);
  return (
    types.has('string') && !IS_TEXT.test(plain(name)) && describesRequest(wordsAbout(contract, property))
  );
}

const IS_TEXT =
  /^(.*(message|description|text|detail|details|title|reason|code|type|hint|help|url|uri|link)|error|docs?|status|timestamp|date|time|name)$/;

/** JSON:API calls the id of one occurrence of a problem `id`, and vnd.error `logref`. */
function isNamedId(name: string, within: string, type: string): boolean {
  if (plain(name) === 'id' && baseType(type) === 'application/vnd.api+json') return true;
  return namesRequest(name, within) || (plain(name) === 'logref' && /vnd\.error\+/.test(baseType(type)));
}

function judge(
  contract: Surroundings,
  { schema, examples }: Pick<MediaType, 'schema' | 'examples'>,
  one: Deep,
): RequestId {
  const { name, property, steps } = one;
  const { path } = property;
  const shown = shownAt(
    examples,
    steps.filter((step): step is string => typeof step === 'string'),
  );
  if (describesOther(wordsAbout(contract, property)) || isConstant(contract, property))
    return { lack: 'other', name, path };
  const samples = [...shown, ...samplesOf(contract, property)];
  if (samples.length > 0 && samples.every((value) => isStandIn(value, name)))
    return { lack: 'other', name, path };
  if (shown.length > 0 && shown.every((value) => !fits(contract, value, property)))
    return { lack: 'unfit', name, path: examples[0]?.path ?? path };
  const gap = schema && gapOnTheWay(contract, schema, steps);
  return gap && gap !== 'unknown' ? { lack: 'optional', ...gap } : { lack: undefined, name, path };
}

/** One value for all requests tells none of them apart. */
function isConstant(contract: Surroundings, { schema }: Property): boolean {
  const flat = flatten(contract, schema);
  const values = keyword(flat, 'enum');
  return keyword(flat, 'const') !== undefined || (Array.isArray(values) && values.length === 1);
}

function isStandIn(value: JsonValue, name: string): boolean {
  if (typeof value === 'string' && /^0{4,}$/.test(value)) return true;
  return placeholderIn(value) !== undefined || (typeof value === 'string' && plain(value) === plain(name));
}

function fits({ root, version }: Surroundings, value: JsonValue, { schema }: Property): boolean {
  const given = { root, version, flow: 'response', name: 'example', text: false } as const;
  return faultsOf(value, schema.node, given).every(({ keyword }) => keyword === 'format');
}

/** The ids of things that an operation speaks of: in its path, and in what it answers. */
export const thingsOf = memoizeAlone(({ parameters, responses }: Operation): string[] => {
  const inPath = parameters
    .filter((one) => one.in === 'path')
    .flatMap(({ examples, schema }) => [
      ...examples.map(({ value }) => value),
      ...['example', 'const'].flatMap((key) => schema?.node[key] ?? []),
    ]);
  const answered = responses
    .filter(({ status }) => isSuccess(status))
    .flatMap(({ content }) => content.flatMap(shownMembers))
    .flatMap(({ name, value }) => (/^(id|sid|uid|uuid|name)$/.test(plain(name)) ? [value] : []));
  return [...inPath, ...answered].filter(
    (value): value is string => typeof value === 'string' && value.length > 3 && /\d/.test(value),
  );
});

/** The ids that the examples of a response show in the member of this name. */
export function idsShownIn({ content }: Response, name: string): string[] {
  return content
    .flatMap(shownMembers)
    .flatMap((one) => (one.name === name && typeof one.value === 'string' ? [one.value] : []));
}
