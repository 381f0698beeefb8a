import fc from 'fast-check';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { faultsOf } from '../../../src/core/schema/validate';
import type { Flow } from '../../../src/core/openapi/places';
import { isObject, type JsonObject, type JsonValue } from '../../../src/core/json';
import { answering, changes, compared, sending } from './pairs';
import { RESTYLES } from './restyled';

const files = [
  ...['museum.yaml', 'petstore.yaml', 'swagger-petstore.yaml', 'tictactoe.yaml', 'twilio-oauth.yaml'].map(
    (name) => `test/fixtures/specs/${name}`,
  ),
  ...readdirSync('exercises').flatMap((name) => (/\./.test(name) ? [] : [`exercises/${name}/solution.yaml`])),
];
const documents = new Map(files.map((file) => [file, parse(readFileSync(file, 'utf8')) as JsonObject]));

describe('a document', () => {
  for (const [file, root] of documents) {
    it(`${file} has not changed against itself`, () =>
      assert.deepEqual(compared(root, root).differences, []));

    it(`${file} has not changed where it is written in another way`, () => {
      for (const restyle of RESTYLES) assert.deepEqual(changes(root, restyle(root)), [], restyle.name);
      const all = RESTYLES.reduce((one, restyle) => restyle(one), root);
      assert.deepEqual(changes(root, all), []);
      assert.deepEqual(changes(all, root), []);
    });
  }
});

const STRINGS = ['', 'a', 'b', 'ab', 'abc', 'abcd'];
const NUMBERS = [-1, 0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 6];
/** Beside the texts that a schema may list, one of each length that none lists. */
const TEXTS = [...STRINGS, 'z', 'zz', 'zzz', 'zzzz'];
const ATOMS: JsonValue[] = [null, true, false, ...TEXTS, ...NUMBERS];
const LISTS: JsonValue[] = [[], ['a'], [1], ['a', 'b'], ['a', 'a'], [1, 2], [1, 1, 1]];
const OBJECTS: JsonValue[] = [undefined, ...ATOMS].flatMap((a) =>
  [undefined, null, true, 'a', 'abc', 1, 4].map((b): JsonValue => ({
    ...(a === undefined ? {} : { a }),
    ...(b === undefined ? {} : { b }),
  })),
);
/** Values small enough that all of them can be tried, and large enough to meet each limit. */
const VALUES = [...ATOMS, ...LISTS, ...OBJECTS];

const count = fc.integer({ min: 0, max: 3 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const clean = (schema: object) => JSON.parse(JSON.stringify(schema)) as JsonObject;
const texts = fc
  .record({
    type: fc.constant('string'),
    minLength: maybe(count),
    maxLength: maybe(count),
    enum: maybe(fc.subarray(STRINGS, { minLength: 1 })),
  })
  .map(clean);
const numbers = fc
  .record({
    type: fc.constantFrom('integer', 'number'),
    minimum: maybe(count),
    maximum: maybe(count),
    exclusiveMinimum: maybe(count),
    multipleOf: maybe(fc.constantFrom(1, 2, 3)),
  })
  .map(clean);
const lists = fc
  .record({
    type: fc.constant('array'),
    items: maybe(fc.oneof(texts, numbers)),
    maxItems: maybe(count),
    uniqueItems: maybe(fc.boolean()),
  })
  .map(clean);
const scalars = fc.oneof(texts, numbers, fc.constant<JsonObject>({ type: 'boolean' }));
const nullables = fc
  .tuple(scalars, fc.boolean())
  .map(([one, isNull]) => (isNull ? { anyOf: [one, { type: 'null' }] } : one));
const objects = fc
  .record({
    type: fc.constant('object'),
    properties: fc.record({ a: maybe(nullables), b: maybe(nullables) }),
    required: maybe(fc.subarray(['a', 'b'])),
    additionalProperties: maybe(fc.constant(false)),
  })
  .map(clean);
const plain = fc.oneof(nullables, lists, objects);
const schemas = fc.oneof(
  plain,
  fc.array(plain, { minLength: 2, maxLength: 3 }).map((anyOf): JsonObject => ({ anyOf })),
  fc.tuple(plain, plain).map((allOf): JsonObject => ({ allOf })),
);

/** An edit of a schema rather than another one: most pairs of strangers have nothing in common. */
const pairs = fc.oneof(
  fc.tuple(schemas, schemas),
  fc.tuple(objects, objects),
  fc.tuple(texts, texts),
  fc.tuple(numbers, numbers),
);

/** Kinds that are breaking or risky by what people are told, and not by which values are valid. */
const POLICY = /property-removed|default|format|additional-properties/;

/** Whether a value is valid under one schema and not under the other; of objects those that hold declared members only. */
function witness(before: JsonObject, after: JsonObject, flow: Flow): JsonValue | undefined {
  const given = { root: {}, version: '3.1', flow, name: 'value', text: false } as const;
  const names = new Set(declared(before));
  return VALUES.find(
    (value) =>
      (!isObject(value) || Object.keys(value).every((name) => names.has(name))) &&
      faultsOf(value, before, given).length === 0 &&
      faultsOf(value, after, given).length > 0,
  );
}

function declared(schema: JsonValue): string[] {
  if (Array.isArray(schema)) return schema.flatMap(declared);
  if (!isObject(schema)) return [];
  return [
    ...Object.keys(isObject(schema['properties']) ? schema['properties'] : {}),
    // Whoever has to send a name knows it.
    ...(Array.isArray(schema['required']) ? schema['required'].map(String) : []),
    ...declared(schema['allOf'] ?? null),
    ...declared(schema['anyOf'] ?? null),
  ];
}

describe('a witness', () => {
  it('of what was valid and is refused there is none where a request is called safe', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const found = changes(sending(before), sending(after));
        if (found.some((change) => !change.startsWith('safe'))) return;
        assert.equal(witness(before, after, 'request'), undefined, found.join(', '));
      }),
      { numRuns: 250 },
    );
  });

  it('of what was never sent before there is none where a response is called safe', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const found = changes(answering(before), answering(after));
        if (found.some((change) => !change.startsWith('safe'))) return;
        const names = new Set(declared(before));
        const found2 = VALUES.find(
          (value) =>
            (!isObject(value) || Object.keys(value).every((name) => names.has(name))) &&
            valid(value, after) &&
            !valid(value, before),
        );
        assert.equal(found2, undefined, found.join(', '));
      }),
      { numRuns: 250 },
    );
  });

  it('of what was valid and is refused there is one where a request is called breaking', () => {
    let made = 0;
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const found = changes(sending(before), sending(after)).filter((change) =>
          change.startsWith('breaking'),
        );
        // Of schemas that hold at once, of lists and of multiples beside limits, the values that would show it are none of ours.
        if (found.length === 0 || found.some((change) => POLICY.test(change))) return;
        if (/allOf|anyOf|array|"maximum"|"maxLength":0|multipleOf/.test(JSON.stringify([before, after])))
          return;
        if (!VALUES.some((value) => valid(value, before))) return;
        if (
          isObject(before['properties']) &&
          !Object.values(before['properties']).every((one) => VALUES.some((value) => valid(value, one)))
        )
          return;
        made++;
        assert.notEqual(witness(before, after, 'request'), undefined, found.join(', '));
      }),
      { numRuns: 400 },
    );
    assert.ok(made > 15, `${made}`);
  });
});

function valid(value: JsonValue, schema: JsonValue): boolean {
  return (
    faultsOf(value, schema, { root: {}, version: '3.1', flow: 'request', name: 'value', text: false })
      .length === 0
  );
}
