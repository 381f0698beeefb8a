import type { MediaType, Operation, Response, Surroundings } from '../../../src/core/contract/contract';
import { collapse } from '../rule/collapse';
import type { Problem } from '../../../src/core/contract/problem';
import { perDocument } from '../rule/per-document';
import { errorResponses, isForeign, isPlumbing } from '../../../src/core/inference/errors/answers';
import { familyOf, houseTypeOf, speaksXml } from '../../../src/core/inference/errors/house-type';
import { claimsInVain, isProblemDetails, PROBLEM } from '../../../src/core/inference/errors/problem-details';
import { baseType, isJson, isXml } from '../../../src/core/contract/media-types';
import { code } from '../../../src/core/texts/wording';

/** Errors come in one media type, and it tells the truth: Problem Details, or one JSON type of one's own. */
export default perDocument(function* ({ contract, operations, examine }) {
  const answers = errorResponses(operations).filter(
    ({ operation, response: { content } }) =>
      !isPlumbing(operation) && content.length > 0 && !content.some(({ type }) => isForeign(type)),
  );
  for (const { response } of answers) examine(response);
  const contents = answers.map(({ response }) => response.content);
  const house = houseTypeOf(contents);
  for (const content of contents) {
    const [first] = content;
    const offersHouse = house !== undefined && content.some(({ type }) => familyOf(type) === house);
    if (first && house !== undefined && !offersHouse)
      yield departure(content.find(({ type }) => isJson(type)) ?? first, house);
    else if (first && house === undefined && !speaksXml(contract)) yield unreadable(first);
    for (const media of content)
      if (claimsInVain(contract, media)) yield { message: IN_VAIN, path: media.path };
  }
  yield* otherVersions(answers);
  if (house !== PROBLEM) yield* unlabelled(contract, answers);
});

const IN_VAIN = `\`${PROBLEM}\` promises Problem Details, and the schema has none of their members (\`type\`, \`title\`, \`status\`, \`detail\`, \`instance\`).`;

/** One call whose failures come in two versions of one type: the rarer is one parser more. */
function* otherVersions(answers: ReturnType<typeof errorResponses>): Generator<Problem> {
  const counts = new Map<string, number>();
  for (const type of answers.flatMap(({ response }) => typesOf(response)))
    counts.set(type, (counts.get(type) ?? 0) + 1);
  const count = (type: string) => counts.get(type) ?? 0;
  const usual = new Map<Operation, string>();
  for (const { operation, response } of answers)
    for (const type of typesOf(response))
      if (count(type) > count(usual.get(operation) ?? '')) usual.set(operation, type);
  for (const { operation, response } of answers) {
    const [media, ...others] = response.content;
    const house = usual.get(operation) ?? '';
    if (!media || others.length > 0 || familyOf(media.type) !== familyOf(house)) continue;
    if (count(baseType(media.type)) < count(house)) yield departure(media, house);
  }
}

function typesOf({ content }: Response): string[] {
  return content.map(({ type }) => baseType(type));
}

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

function departure(media: MediaType, house: string): Problem {
  return isJson(media.type) || isXml(media.type)
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
