import { text } from '../../../src/core/contract/follow';
import { isObject, toPointer, type JsonValue } from '../../../src/core/json';
import { exampleProblems } from './example-problems';
import { isOnlyReferences, mediaExamples, type Stated } from '../../../src/core/contract/stated-examples';
import type { Problem } from '../../../src/core/contract/problem';
import { perPlace } from '../rule/per-place';
import { isForm, isJson, isPlainText } from '../../../src/core/contract/media-types';
import type { Place } from '../../../src/core/openapi/places';
import { code } from '../../../src/core/texts/wording';

/**
 * Examples of bodies, parameters and headers fit their schemas. Stands in for Spectral's rule of this id, which
 * asks a request for the properties that only the server may set (spectral#1274).
 */
export default perPlace<Named>(
  function* (surroundings, place, examine) {
    const { schema } = place.node;
    if (!isObject(schema) && schema !== false) return;
    const examples = [...mediaExamples(surroundings.root, place.node, place.path)];
    if (examples.length > 0) examine({ usedAt: place.path });
    for (const example of examples)
      if (!isSerialized(example.value, place) && !isOnlyReferences(example.value))
        for (const problem of exampleProblems(surroundings, schema, example, place.flow, isText(place)))
          yield { ...problem, related: [[...place.path, 'schema']], name: nameOf(problem, place, example) };
    // Beside `value` there is `externalValue`, and a rule for the two (oas3-examples-value-or-externalValue).
    const { example } = place.node;
    if (isOnlyReferences(example))
      yield { message: LITERAL, path: [...place.path, 'example'], name: toPointer(place.path) };
  },
  { kinds: ['mediaType', 'parameter', 'header'], together: fewOfEach },
);

const LITERAL =
  'An `example` is shown as it stands: no `$ref` in it is followed. Write it out, or name it below `examples`, with its address in `externalValue`.';

const MANY = 10;
const SHOWN = 3;

/** A problem and what it is about: a field of the example, or the parameter whose example is no object. */
interface Named extends Problem {
  name: string;
}

/** Of one fault in many examples the first few: its cause is most likely the one schema. */
function* fewOfEach(problems: readonly Named[]): Generator<Problem> {
  const alike = new Map<string, Named[]>();
  for (const problem of problems) {
    // The same field, wherever it stands in the example.
    const key = `${problem.name}\n${problem.message.replace(/^`.*?`/, '')}`;
    alike.set(key, [...(alike.get(key) ?? []), problem]);
  }
  for (const group of alike.values()) {
    const shown = group.length > MANY ? SHOWN : group.length;
    yield* group.slice(0, shown).map(({ name: _, ...problem }) => problem);
    const [first] = group;
    if (first && group.length > shown)
      yield {
        message: `${code(first.name)} departs from its schema in ${group.length - shown} more of the examples in the same way. Perhaps the schema is what is wrong.`,
        path: ['paths'],
      };
  }
}

/** A whole body has no name to compare by: its place then. */
function nameOf({ path }: Problem, place: Place, example: Stated): string {
  const field = path.slice(example.path.length).findLast((key) => typeof key === 'string');
  if (field !== undefined) return String(field);
  if (place.kind === 'mediaType') return toPointer(path);
  return place.kind === 'parameter' ? text(place.node, 'name') : String(place.path.at(-1));
}

/** What is not JSON is written out as text (`a=1&b=2`, XML, CSV), which only a schema of text can judge. */
function isSerialized(value: JsonValue, { kind, path, node: { schema } }: Place): boolean {
  const type = String(path.at(-1));
  if (isPlainText(type) && isObject(schema) && schema['type'] === 'string') return false;
  return kind === 'mediaType' && typeof value === 'string' && !isJson(type);
}

/** Parameters, headers and form fields travel as text, and many people write their examples so. */
function isText({ kind, path }: Place): boolean {
  return kind !== 'mediaType' || isForm(String(path.at(-1)));
}
