import type { MediaType, Operation, Surroundings } from '../../../src/core/contract/contract';
import { memoizeByNode, memoizeBySchema, type Written } from '../../../src/core/contract/memoize';
import { flatten } from '../../../src/core/contract/flatten';
import type { JsonValue } from '../../../src/core/json';
import type { Problem } from '../../../src/core/contract/problem';
import { perOperation } from '../rule/per-operation';
import { errorResponsesOf } from '../../../src/core/inference/errors/answers';
import { insideByName, insideText } from '../../../src/core/inference/errors/internals';
import { speaksSql, tellsInside } from '../../../src/core/inference/errors/internal-members';
import { propertiesBelow, textsBelow, type Deep } from '../../../src/core/inference/errors/walk';
import { schemaExamples } from '../../../src/core/contract/stated-examples';
import { code } from '../../../src/core/texts/wording';

/** No error shows the inside of the service: stack traces, SQL, class and host names. */
export default perOperation(function* (surroundings, operation, examine) {
  for (const { response } of errorResponsesOf(operation))
    for (const media of response.content) {
      examine(media);
      for (const shown of shownBy(surroundings, media)) yield* judgeShown(operation, shown);
      // Most operations share their errors: each schema is walked once, whatever was sent.
      if (media.schema) yield* inSchema(surroundings, operation, suspectsIn(surroundings, media.schema));
    }
});

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
        message: `${code(deep.name)} shows callers the inside of the service. Leave it out of the response, and log it under the request id.`,
        path: deep.property.path,
      };
  for (const shown of suspects.examples) yield* judgeShown(operation, shown);
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
