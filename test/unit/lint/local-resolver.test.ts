import { Resolver } from '@stoplight/spectral-ref-resolver';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { read } from '../../../src/core/document/read';
import { survey } from '../../../src/core/document/survey';
import type { JsonObject } from '../../../src/core/json';
import { danglingIn } from '../../../src/core/lint/dangling';
import { localResolver } from '../../../src/core/lint/local-resolver';
import { textsIn } from '../../../src/core/texts/texts';

type Resolving = Pick<Resolver, 'resolve'>;

/** What Spectral makes of the errors: the first of each message, in no particular order. */
async function errorsOf(resolver: Resolving, root: JsonObject): Promise<string[]> {
  const { errors } = await resolver.resolve(root, {});
  const first = new Map<string, string>();
  for (const { code, message, path } of errors)
    if (!first.has(message)) first.set(message, JSON.stringify([code, message, path]));
  return [...first.values()].sort();
}

/** Objects with a prototype, as parsers make them. */
const copyOf = (root: JsonObject): JsonObject => JSON.parse(JSON.stringify(root)) as JsonObject;

async function assertSame(made: JsonObject): Promise<void> {
  const root = copyOf(made);
  const ours = await errorsOf(localResolver({ root, survey: survey(root, []) }), root);
  const stock = await errorsOf(new Resolver({ resolvers: {} }), copyOf(root)).catch(() => undefined);
  // Some circles are too much for the stock resolver; they must not be for ours.
  if (stock) assert.deepEqual(ours, stock);
}

const NAMES = ['a', 'b', 'c/d', 'e~f', '0', 'constructor', 'items', '%25'];
const pointers = fc
  .array(
    fc.constantFrom('a', 'b', 'c~1d', 'e~0f', '0', '1', 'constructor', 'length', 'items', '%25', 'none'),
    {
      maxLength: 4,
    },
  )
  .map((keys) => `#/${keys.join('/')}`);
const references = fc.record({
  $ref: fc.oneof(
    { weight: 8, arbitrary: pointers },
    fc.constantFrom('#', '', '#anchor', 'other.yaml', 'https://example.com/x#/a', './x.json#/b'),
  ),
});
const documents = fc.letrec<{ value: unknown; object: JsonObject }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(null, 'text', 1, true),
    references,
    tie('object'),
    fc.array(tie('value'), { maxLength: 2 }),
  ),
  object: fc.dictionary(fc.constantFrom(...NAMES), tie('value'), { maxKeys: 4 }) as fc.Arbitrary<JsonObject>,
})).object;

describe('the local resolver', function () {
  this.timeout(60_000);

  it('complains about what the stock resolver complains about, at the same places', async () => {
    await fc.assert(fc.asyncProperty(documents, assertSame), { numRuns: 1_500 });
  });

  it('shows the stock resolver a part of the document, where that is enough', () => {
    const text = readFileSync('test/fixtures/specs/much-wrong.yaml', 'utf8');
    const reading = read(text, textsIn('en'), { most: 1_000_000 });
    assert.ok(reading.readable);
    const dangling = danglingIn(reading.document);
    assert.ok(dangling && Object.keys(dangling).length > 0);
    assert.ok(JSON.stringify(dangling).length < JSON.stringify(reading.document.root).length / 10);
  });

  it('survives a circle that the stock resolver does not', async () => {
    const root = { '%25': [{ $ref: '#/a' }, { $ref: '#/%25' }], a: null };
    await assert.rejects(errorsOf(new Resolver({ resolvers: {} }), copyOf(root)), /circular/);
    assert.deepEqual(await errorsOf(localResolver({ root, survey: survey(root, []) }), root), []);
  });

  it('copies nothing where every reference has its target', async () => {
    const root = { a: { $ref: '#/b' }, b: { c: [] } };
    const resolved = await localResolver({ root, survey: survey(root, []) }).resolve(root, {});
    assert.equal(resolved.result, root);
  });
});
