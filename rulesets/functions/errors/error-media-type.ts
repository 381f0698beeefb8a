import type { Contract, MediaType, Surroundings } from '../../../src/core/contract/contract';
import { collapse } from '../rule/collapse';
import type { Problem } from '../../../src/core/contract/problem';
import { perDocument } from '../rule/per-document';
import { errorResponses, isForeign } from '../../../src/core/inference/errors/answers';
import { isProblemDetails, PROBLEM, wrongClaim } from '../../../src/core/inference/errors/problem-details';
import { baseType, isJson } from '../../../src/core/contract/media-types';
import { code } from '../../../src/core/texts/wording';

/** Errors come in one media type, and it tells the truth: Problem Details, or one JSON type of one's own. */
export default perDocument(function* ({ contract, operations, examine }) {
  const answers = errorResponses(operations).filter(
    ({ response: { content } }) => content.length > 0 && !content.some(({ type }) => isForeign(type)),
  );
  for (const { response } of answers) examine(response);
  const contents = answers.map(({ response }) => response.content);
  const house = houseType(contents);
  for (const content of contents) {
    const [first] = content;
    const offersHouse = house !== undefined && content.some(({ type }) => familyOf(type) === house);
    if (first && house !== undefined && !offersHouse)
      yield departure(content.find(isReadable) ?? first, house);
    else if (first && house === undefined && !usesXml(contract)) yield unreadable(first);
    for (const media of content) yield* wrongClaim(contract, media);
  }
  if (house !== PROBLEM) yield* unlabelled(contract, answers);
});

/** Problem Details that are not called so: a client that knows them does not look for them in `application/json`. */
function unlabelled(contract: Surroundings, answers: ReturnType<typeof errorResponses>): Problem[] {
  const plain = answers.flatMap(({ operation, response: { status, content } }) =>
    content.some(({ type }) => baseType(type) === PROBLEM)
      ? []
      : content
          .filter(({ type }) => baseType(type) === 'application/json')
          .map((media) => ({ media, place: `${status} of ${operation.name}` })),
  );
  const problems = plain
    .filter(({ media: { schema } }) => schema && isProblemDetails(contract, schema))
    .map(({ media: { path }, place }) => ({
      message: `This error has the members of Problem Details: call it \`application/problem+json\`, so that clients which know them recognise it.`,
      path,
      place,
    }));
  return collapse(problems, plain.length, (count, of, first) => ({
    message: `${count} of ${of} error bodies, ${first} among them, have the members of Problem Details and are called \`application/json\`. Call them \`application/problem+json\`.`,
    path: ['paths'],
  }));
}

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
  return baseType(type).replace(/[.-]v?\d+(\.\d+){0,8}(?=[.+-]|$)/g, '');
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
