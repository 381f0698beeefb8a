import type { Contract } from '../../src/core/contract/contract';
import { isObject, toPointer, type JsonValue } from '../../src/core/json';
import { exampleProblems } from './examples/problems';
import { mediaExamples } from './examples/stated';
import { defineRule, type Examine, type Problem } from './define-rule';
import { isForm, isJson } from './structure/media-types';
import { definitionsOf, type Place } from './structure/places';
import { code } from './wording';

/**
 * Examples of bodies, parameters and headers fit their schemas. Stands in for Spectral's rule of this id, which
 * asks a request for the properties that only the server may set (spectral#1274).
 */
export default defineRule('oas3-valid-media-example', (contract, examine) =>
  fewOfEach(review(contract, examine)),
);

const MANY = 10;
const SHOWN = 3;

/** Of one fault in many examples the first few: its cause is most likely the one schema. */
function* fewOfEach(problems: Iterable<Problem>): Generator<Problem> {
  const alike = new Map<string, Problem[]>();
  for (const problem of problems) {
    // The same field, wherever it stands in the example. A whole example has no name to compare by.
    const isWhole = /^(example|value|dataValue)$/.test(String(problem.path.at(-1)));
    const key = isWhole
      ? toPointer(problem.path)
      : problem.message.replace(/^`(.*?)`/, `\`${nameOf(problem)}\``);
    alike.set(key, [...(alike.get(key) ?? []), problem]);
  }
  for (const group of alike.values()) {
    if (group.length <= MANY) yield* group;
    else {
      yield* group.slice(0, SHOWN);
      const [first] = group;
      if (first)
        yield {
          message: `${code(nameOf(first))} departs from its schema in ${group.length - SHOWN} more examples in the same way. Perhaps the schema is what is wrong.`,
          path: ['paths'],
        };
    }
  }
}

function nameOf({ path }: Problem): string {
  return String(path.findLast((key) => typeof key === 'string') ?? '');
}

function* review(contract: Contract, examine: Examine): Generator<Problem> {
  for (const place of definitionsOf(contract.root, 'mediaType', 'parameter', 'header')) {
    const { schema } = place.node;
    if (!isObject(schema) && schema !== false) continue;
    const examples = [...mediaExamples(contract.root, place.node, place.path)];
    if (examples.length > 0) examine({ usedAt: place.path });
    for (const example of examples)
      if (!isSerialized(example.value, place))
        yield* exampleProblems(contract, schema, example, place.flow, isText(place));
  }
}

/** What is not JSON is written out as text (`a=1&b=2`, XML, CSV), which no schema can judge. */
function isSerialized(value: JsonValue, { kind, path }: Place): boolean {
  return kind === 'mediaType' && typeof value === 'string' && !isJson(String(path.at(-1)));
}

/** Parameters, headers and form fields travel as text, and many people write their examples so. */
function isText({ kind, path }: Place): boolean {
  return kind !== 'mediaType' || isForm(String(path.at(-1)));
}
