import type { Contract, MediaType } from '../../src/core/contract/contract';
import { flatten } from '../../src/core/contract/flatten';
import { defineRule, type Problem } from './define-rule';
import { errorResponses, isForeign } from './errors/answers';
import { inside } from './errors/members';
import { baseType, isJson } from './structure/media-types';
import { code } from './wording';

const ID = 'error-media-type';
const PROBLEM = 'application/problem+json';

/** Errors come in one media type, and it tells the truth: Problem Details, or one JSON type of one's own. */
export default defineRule(ID, function* (contract, examine) {
  const responses = errorResponses(ID, contract)
    .map(({ response }) => response)
    .filter(({ content }) => content.length > 0 && !content.some(({ type }) => isForeign(type)));
  for (const response of responses) examine(response);
  const contents = responses.map(({ content }) => content);
  const house = houseType(contents);
  for (const content of contents) {
    const [first] = content;
    const offersHouse = house !== undefined && content.some(({ type }) => familyOf(type) === house);
    if (first && house !== undefined && !offersHouse)
      yield departure(content.find(isReadable) ?? first, house);
    else if (first && house === undefined && !usesXml(contract)) yield unreadable(first);
    for (const media of content) yield* wrongClaim(contract, media);
  }
});

/** The JSON type that most error responses offer; Problem Details where it is a draw. */
function houseType(contents: MediaType[][]): string | undefined {
  const counts = new Map<string, number>();
  for (const content of contents)
    for (const family of new Set(content.filter(isReadable).map(({ type }) => familyOf(type))))
      counts.set(family, (counts.get(family) ?? 0) + 1);
  const weight = ([family, count]: [string, number]) => count + (family === PROBLEM ? 0.5 : 0);
  return [...counts].sort((a, b) => weight(b) - weight(a))[0]?.[0];
}

/** `application/vnd.acme.v2+json` and `.v1+json` are one type in two versions. */
function familyOf(type: string): string {
  return baseType(type).replace(/[.-]v?\d+(\.\d+)*(?=[.+-]|$)/g, '');
}

function isReadable({ type }: MediaType): boolean {
  return isJson(type);
}

function departure(media: MediaType, house: string): Problem {
  return isReadable(media) || isXml(media.type)
    ? {
        message: `This error is ${code(media.type)}, where others are ${code(house)}. With one media type, one parser reads every failure.`,
        path: media.path,
      }
    : unreadable(media);
}

function unreadable({ type, path }: MediaType): Problem {
  const message = type.includes('*')
    ? `${code(type)} does not say what the body of this error is. Name its media type.`
    : `A program cannot rely on ${code(type)} to read this error. Use \`${PROBLEM}\`, or the JSON type of the other errors.`;
  return { message, path };
}

/** `problem+json` with none of the members that RFC 9457 gives a meaning. An empty schema claims nothing. */
function* wrongClaim(contract: Contract, { type, schema, path }: MediaType): Generator<Problem> {
  if (baseType(type) !== PROBLEM || !schema) return;
  const { properties } = flatten(contract, schema);
  if (properties.size === 0 || count(properties.keys()) > 0) return;
  // A list of problems is one shape too many, which is what `error-schema-consistent` says.
  const wrapped = [...properties].some(([name, property]) => {
    const inner = inside(contract, name, property);
    return inner !== undefined && count(flatten(contract, inner).properties.keys()) > 1;
  });
  if (!wrapped)
    yield {
      message: `\`${PROBLEM}\` promises Problem Details, and the schema has none of their members (\`type\`, \`title\`, \`status\`, \`detail\`, \`instance\`).`,
      path,
    };
}

function count(names: Iterable<string>): number {
  return [...names].filter((name) => /^(type|title|status|detail|instance)$/.test(name)).length;
}

/** An API that speaks XML throughout has no JSON type to use. */
function usesXml({ operations }: Contract): boolean {
  const types = operations.flatMap(({ responses }) =>
    responses.flatMap(({ content }) => content.map(({ type }) => type)),
  );
  return types.some(isXml) && !types.some(isJson);
}

function isXml(type: string): boolean {
  return /[/+]xml$/.test(baseType(type));
}
