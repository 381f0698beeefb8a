import assert from 'node:assert/strict';
import Ajv2020 from 'ajv/dist/2020';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { KEYWORDS } from '../../../src/core/exercises/fault';
import { misfits, type SchemaPart } from '../../../src/core/exercises/schema';
import { faultSentence } from '../../../src/core/texts/faults/sentence';

type Schema = Record<string, unknown>;
const schema = JSON.parse(readFileSync('exercises/exercise.schema.json', 'utf8')) as Schema;
const PARTS: SchemaPart[] = ['exercise', 'overlay', 'mutants', 'catalog', 'catalogOverlay'];

/** Every schema in the schema. */
function* schemasIn(value: unknown): Generator<Schema> {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const one of value) yield* schemasIn(one);
    return;
  }
  const one = value as Schema;
  yield one;
  for (const key of ['items', 'additionalProperties', 'propertyNames', 'oneOf', 'anyOf'])
    yield* schemasIn(one[key]);
  for (const key of ['properties', '$defs'])
    for (const inner of Object.values((one[key] ?? {}) as Schema)) yield* schemasIn(inner);
}

describe('the schema of exercises', () => {
  const all = [...schemasIn(schema)];
  const silent = new Set([
    '$schema',
    '$id',
    '$ref',
    '$defs',
    'title',
    'description',
    'properties',
    'items',
    'dependentSchemas',
  ]);

  it('uses only keywords that have a sentence', () => {
    const used = new Set(all.flatMap((one) => Object.keys(one)).filter((key) => !silent.has(key)));
    assert.deepEqual(
      [...used].filter((key) => !(KEYWORDS as readonly string[]).includes(key)),
      [],
    );
    assert.ok(used.size > 10);
  });

  it('asks for unique entries of texts only: others would be compared each with each', () => {
    for (const one of all)
      if (one['uniqueItems']) assert.equal((one['items'] as Schema)['type'], 'string', JSON.stringify(one));
  });

  it('compiled by the build accepts what Ajv accepts, and has a sentence for all else', () => {
    const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).addSchema(schema);
    const id = String(schema['$id']);
    const word = fc.constantFrom(
      'id',
      'title',
      'goals',
      'tracks',
      'mutants',
      'weight',
      'find',
      'a',
      '__proto__',
      'constructor',
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom<unknown>('x', 'a-b', '', 1, 50, 1.5, null, true),
        tie('list'),
        tie('object'),
      ),
      list: fc.array(tie('value'), { maxLength: 3 }),
      object: fc.dictionary(word, tie('value'), { maxKeys: 5 }),
    }));
    fc.assert(
      fc.property(fc.constantFrom(...PARTS), value, (part, tried) => {
        const validate = ajv.getSchema(part === 'exercise' ? id : `${id}#/$defs/${part}`);
        const faults = misfits(part, 'f.yaml', tried);
        assert.equal(faults.length === 0, validate?.(tried));
        for (const fault of faults)
          for (const locale of ['en', 'zh-cn'] as const) {
            const said = faultSentence(fault, locale);
            assert.match(
              said,
              locale === 'en' ? /^f\.yaml: (\/.* )?(must|has|lacks|fits) \w/ : /\p{Script=Han}/u,
            );
            assert.doesNotMatch(said, /undefined|\[object/);
          }
      }),
      { numRuns: 1_000 },
    );
  });
});
