import { isObject, type JsonValue } from '../../src/core/json';
import { exampleProblems } from './examples/problems';
import { mediaExamples } from './examples/stated';
import { defineRule } from './define-rule';
import { isForm, isJson } from './structure/media-types';
import { definitionsOf, type Place } from './structure/places';

/**
 * Examples of bodies, parameters and headers fit their schemas. Stands in for Spectral's rule of this id, which
 * asks a request for the properties that only the server may set (spectral#1274).
 */
export default defineRule('oas3-valid-media-example', function* (contract, examine) {
  for (const place of definitionsOf(contract.root, 'mediaType', 'parameter', 'header')) {
    const { schema } = place.node;
    if (!isObject(schema) && schema !== false) continue;
    const examples = [...mediaExamples(contract.root, place.node, place.path)];
    if (examples.length > 0) examine({ usedAt: place.path });
    for (const example of examples)
      if (!isSerialized(example.value, place))
        yield* exampleProblems(contract, schema, example, place.flow, isText(place));
  }
});

/** What is not JSON is written out as text (`a=1&b=2`, XML, CSV), which no schema can judge. */
function isSerialized(value: JsonValue, { kind, path }: Place): boolean {
  return kind === 'mediaType' && typeof value === 'string' && !isJson(String(path.at(-1)));
}

/** Parameters, headers and form fields travel as text, and many people write their examples so. */
function isText({ kind, path }: Place): boolean {
  return kind !== 'mediaType' || isForm(String(path.at(-1)));
}
