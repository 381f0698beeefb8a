import type { MediaType, Operation, Surroundings } from '../../../src/core/contract/contract';
import { memoizeByNode, memoizeBySchema, memoize, type Written } from '../../../src/core/contract/memoize';
import { flatten, keyword } from '../../../src/core/contract/flatten';
import { segments, words } from '../../../src/core/inference/text/words';
import type { JsonValue } from '../../../src/core/json';
import type { Problem } from '../../../src/core/contract/problem';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';
import { errorResponses, type ErrorResponse } from '../../../src/core/inference/errors/answers';
import { insideByName, insideText } from '../../../src/core/inference/errors/internals';
import { wordsAbout } from '../../../src/core/inference/errors/members';
import { propertiesBelow, textsBelow, type Deep } from '../../../src/core/inference/errors/walk';
import { schemaExamples } from '../../../src/core/contract/stated-examples';
import { code } from '../../../src/core/texts/wording';

/** No error shows the inside of the service: stack traces, SQL, class and host names. */
export default perDocument(function* ({ contract, operations, examine }) {
  const problems: Problem[] = [];
  for (const error of errorResponses(operations)) {
    for (const media of error.response.content) examine(media);
    problems.push(...problemsIn(contract, error));
  }
  yield* oncePerPlace(problems);
});

const problemsIn = memoize((surroundings, { operation, response }: ErrorResponse): Problem[] =>
  response.content.flatMap((media) => [
    ...shownBy(surroundings, media).flatMap((shown) => [...judgeShown(operation, shown)]),
    // Most operations share their errors: each schema is walked once, whatever was sent.
    ...(media.schema ? inSchema(surroundings, operation, suspectsIn(surroundings, media.schema)) : []),
  ]),
);

/** What in a schema may tell about the inside; the operation decides whether it does. */
interface Suspects {
  properties: Deep[];
  examples: Shown[];
}

/** A text of an example, and the part of it that comes from inside. */
interface Shown {
  found: string;
  path: Problem['path'];
}

const suspectsIn = memoizeBySchema((contract, schema): Suspects => {
  const properties = [...propertiesBelow(contract, schema)];
  const schemas = [schema, ...properties.map(({ property }) => property.schema)];
  const parts = schemas.flatMap((one) => flatten(contract, one).parts);
  const stated = parts.flatMap(({ node, path }) => [...schemaExamples(node, path)]);
  return {
    properties: properties.filter(({ name }) => insideByName(name) !== undefined),
    examples: stated.flatMap(({ value, path }) => [...shownIn(value, path)]),
  };
});

function* inSchema(contract: Surroundings, operation: Operation, suspects: Suspects): Generator<Problem> {
  for (const deep of suspects.properties)
    if (tellsInside(contract, operation, deep))
      yield {
        message: `${code(deep.name)} shows callers the inside of the service. Leave it out of the answer, and log it under the request id.`,
        path: deep.property.path,
      };
  for (const shown of suspects.examples) yield* judgeShown(operation, shown);
}

function tellsInside(contract: Surroundings, operation: Operation, { name, property, depth }: Deep): boolean {
  const inside = insideByName(name);
  if (inside === undefined) return false;
  const isOfSql = /sql/i.test(name) && speaksSql(operation);
  if (isOfSql || wasSent(contract, operation, name)) return false;
  if (inside === 'surely') return true;
  // Deeper down it is rather a fact of the resource that the error is about.
  return depth <= 1 && !hasOtherMeaning(contract, operation, name, property);
}

function hasOtherMeaning(
  contract: Surroundings,
  operation: Operation,
  name: string,
  property: Deep['property'],
): boolean {
  const flat = flatten(contract, property.schema);
  const about = wordsAbout(contract, property);
  // `exception: { code, text }` and Microsoft's `innererror` chain are envelopes: what they hold is judged.
  if (/exception|error/i.test(name))
    return flat.properties.has('code') || flat.properties.size > 1 || Array.isArray(keyword(flat, 'enum'));
  if (/^trace$/i.test(name))
    return (
      flat.properties.size > 0 || /\b(trace|request|correlation) ?id|traceparent|distributed/i.test(about)
    );
  if (/^stack$/i.test(name)) return flat.properties.size > 0;
  if (/file|line/i.test(name))
    return takesFile(operation) || /upload|import|csv|your|input|\brow\b|sent/i.test(about);
  return false;
}

/** What the caller sent may come back: a host name, a file name, a query. */
function wasSent(contract: Surroundings, { parameters, body }: Operation, name: string): boolean {
  const plain = words(name).join('');
  const schemas = (body?.content ?? []).flatMap(({ schema }) => schema ?? []);
  const sent = schemas.flatMap((schema) => [...propertiesBelow(contract, schema)].map((deep) => deep.name));
  return [...parameters.map((parameter) => parameter.name), ...sent].some(
    (other) => words(other).join('') === plain,
  );
}

function takesFile({ body, route }: Operation): boolean {
  const types = (body?.content ?? []).map(({ type }) => type);
  return (
    types.some((type) => /multipart|octet-stream|csv|text\/|zip|xml|image|video|audio/i.test(type)) ||
    segments(route).some(({ text }) => /import|upload|file|bulk|batch/i.test(text))
  );
}

/** A service for queries answers in the words of its database. */
function speaksSql({ route, tags }: Operation): boolean {
  return [route, ...tags].some((name) => /sql|quer(y|ies)|statement/i.test(name));
}

const shownBy = memoizeByNode((_, { examples }: Written<MediaType>): Shown[] =>
  examples.flatMap(({ value, path }) => [...shownIn(value, path)]),
);

function* shownIn(value: JsonValue, path: Problem['path']): Generator<Shown> {
  for (const { text, path: place } of textsBelow(value, path)) {
    const found = insideText(text);
    if (found !== undefined) yield { found, path: place };
  }
}

function* judgeShown(operation: Operation, { found, path }: Shown): Generator<Problem> {
  if (speaksSql(operation) && /SQL|SELECT|INSERT|DELETE/.test(found)) return;
  yield {
    message: `This example shows callers the inside of the service: ${code(found)}. Show only what they can act on.`,
    path,
  };
}
