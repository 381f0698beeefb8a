import Ajv2020 from 'ajv/dist/2020';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { faultsOf } from '../../../src/core/schema/validate';
import { isObject, type JsonObject, type JsonValue } from '../../../src/core/json';

/** Fixed, so that a red run is somebody's change; other seeds were run when this was written. */
const SEED = Number(globalThis.process.env['SEED'] ?? 20261121);

const names = ['a', 'b', 'ab', 'type'];
const strings = ['', 'a', 'ab', 'abc', '1', '2026-01-01'];
const scalars: fc.Arbitrary<JsonValue> = fc.constantFrom<JsonValue>(
  null,
  true,
  false,
  0,
  1,
  1.5,
  -2,
  3,
  ...strings,
);
const values: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalars,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

const types = fc.constantFrom('string', 'number', 'integer', 'boolean', 'null', 'object', 'array');
const counts = fc.integer({ min: 0, max: 3 });
const name = fc.constantFrom(...names);
const refs = fc.constantFrom('#/$defs/one', '#/$defs/two');

/** Schemas of every keyword that the judge knows, over a vocabulary so small that values often fit. */
const schemas: fc.Arbitrary<JsonValue> = fc.letrec<{ schema: JsonValue }>((tie) => {
  const some = fc.array(tie('schema'), { minLength: 1, maxLength: 3 });
  const named = fc.dictionary(name, tie('schema'), { maxKeys: 3, noNullPrototype: true });
  return {
    schema: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.constantFrom<JsonValue>(true, {}, false),
      fc
        .record<Record<string, JsonValue>, never>(
          {
            type: fc.oneof(types, fc.uniqueArray(types, { minLength: 1, maxLength: 3 })),
            enum: fc.uniqueArray(values, {
              minLength: 1,
              maxLength: 3,
              selector: (one) => JSON.stringify(one),
            }),
            const: values,
            minimum: counts,
            maximum: counts,
            exclusiveMinimum: counts,
            exclusiveMaximum: counts,
            multipleOf: fc.constantFrom(1, 2, 0.5),
            minLength: counts,
            maxLength: counts,
            pattern: fc.constantFrom('^a', 'b$', '^(a|b)+$', '^\\d+$'),
            format: fc.constantFrom('date', 'uuid', 'nobody-defined-this'),
            items: tie('schema'),
            prefixItems: some,
            minItems: counts,
            maxItems: counts,
            uniqueItems: fc.boolean(),
            contains: tie('schema'),
            properties: named,
            patternProperties: fc.dictionary(fc.constantFrom('^a', 'b$'), tie('schema'), {
              maxKeys: 2,
              noNullPrototype: true,
            }),
            additionalProperties: tie('schema'),
            propertyNames: tie('schema'),
            required: fc.uniqueArray(name, { maxLength: 2 }),
            dependentRequired: fc.dictionary(name, fc.uniqueArray(name, { maxLength: 2 }), {
              maxKeys: 1,
              noNullPrototype: true,
            }),
            dependentSchemas: fc.dictionary(name, tie('schema'), { maxKeys: 1, noNullPrototype: true }),
            minProperties: counts,
            maxProperties: counts,
            unevaluatedProperties: tie('schema'),
            allOf: some,
            anyOf: some,
            oneOf: some,
            not: tie('schema'),
            if: tie('schema'),
            then: tie('schema'),
            else: tie('schema'),
            $ref: refs,
          },
          { requiredKeys: [], noNullPrototype: true },
        )
        .map((all) => thinned(all)),
    ),
  };
}).schema;

/** A handful of keywords at a time: all of them at once fit nothing. */
function thinned(all: Partial<Record<string, JsonValue>>): JsonObject {
  const keys = Object.keys(all);
  const start = JSON.stringify(all).length % (keys.length || 1);
  const few = [...keys, ...keys].slice(start, start + 4);
  // ajv 8.20 finds anything in an array whose `prefixItems` end in `false`.
  if (few.includes('prefixItems')) few.splice(few.indexOf('contains'), few.includes('contains') ? 1 : 0);
  return Object.fromEntries(few.map((key) => [key, all[key] as JsonValue]));
}

/** What a spec may hold where a schema is expected: anything. */
const nonsense = fc.oneof(schemas, fc.jsonValue() as fc.Arbitrary<JsonValue>);

describe('judging examples, on random schemas', function () {
  this.timeout(60_000);

  it('agrees with ajv', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false, logger: false });
    let met = 0;
    let broken = 0;
    fc.assert(
      fc.property(schemas, schemas, schemas, values, (schema, one, two, value) => {
        const $defs = { one: withoutRefs(one), two: withoutRefs(two) };
        const root = { $defs, schema };
        const whole = { $defs, ...(isObject(schema) ? schema : schema === false ? { not: {} } : {}) };
        const expected = verdictOf(ajv, whole, value);
        fc.pre(expected !== undefined);
        const faults = faultsOf(value, unformatted(schema), {
          root: unformatted(root) as JsonObject,
          version: '3.1',
          flow: 'either',
          name: 'value',
          text: false,
        });
        if (expected) met++;
        else broken++;
        assert.equal(faults.length === 0, expected, JSON.stringify(faults));
      }),
      { seed: SEED, numRuns: 1_000, endOnFailure: true },
    );
    assert.ok(met > 100 && broken > 100, `lopsided: ${met} met, ${broken} broken`);
  });

  it('never throws, and names places that exist', () => {
    fc.assert(
      fc.property(
        nonsense,
        nonsense,
        values,
        fc.constantFrom('3.0' as const, '3.1' as const, '3.2' as const),
        fc.constantFrom('request' as const, 'response' as const, 'either' as const),
        (schema, one, value, version, flow) => {
          const root = { $defs: { one, two: { $ref: '#/$defs/one' } }, schema } as JsonObject;
          for (const { path, message } of faultsOf(value, schema, {
            root,
            version,
            flow,
            name: 'value',
            text: true,
          })) {
            let at: JsonValue | undefined = value;
            for (const key of path) at = (at as Record<string | number, JsonValue> | undefined)?.[key];
            assert.notEqual(at, undefined);
            assert.match(message, /^`.*`.*\.$/s);
          }
        },
      ),
      { seed: SEED, numRuns: 1_000, endOnFailure: true },
    );
  });
});

/** Undefined where ajv trips over code of its own making (`props0 is not defined`). */
function verdictOf(ajv: Ajv2020, schema: JsonObject, value: JsonValue): boolean | undefined {
  try {
    return ajv.compile(schema)(value);
  } catch {
    return undefined;
  }
}

/** The definitions themselves refer to nothing, or ajv would recurse for ever where we stop. */
function withoutRefs(schema: JsonValue): JsonValue {
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) => (key === '$ref' ? undefined : value)),
  ) as JsonValue;
}

function unformatted(schema: JsonValue): JsonValue {
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) =>
      key === 'format' && typeof value === 'string' ? undefined : value,
    ),
  ) as JsonValue;
}
