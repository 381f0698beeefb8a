import { Resolver } from '@stoplight/spectral-ref-resolver';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { survey } from '../../../src/core/document/survey';
import { bare, isObject, type JsonObject, type JsonValue } from '../../../src/core/json';
import { localResolver } from '../../../src/core/lint/local-resolver';

type Resolving = Pick<Resolver, 'resolve'>;

/** What Spectral makes of the errors: one for each message, in no particular order. */
async function messagesOf(resolver: Resolving, root: JsonObject): Promise<string[]> {
  const { errors } = await resolver.resolve(root, {});
  return [...new Set(errors.map(({ code, message }) => `${code} ${message}`))].sort();
}

const ours = (root: JsonObject) => localResolver({ root, survey: survey(root, []) });
const stock = () => new Resolver({ resolvers: {} });
/** Objects with a prototype, as stock Spectral has them. */
const copyOf = (root: JsonObject): JsonObject => JSON.parse(JSON.stringify(root)) as JsonObject;
/** Objects without one, as ours has them. */
const bared = (value: JsonValue): JsonValue =>
  Array.isArray(value)
    ? value.map(bared)
    : isObject(value)
      ? bare(Object.entries(value).map(([key, child]) => [key, bared(child)]))
      : value;

const NAMES = ['a', 'b', 'c/d', 'e~f', '0', 'items', '%25'];
const pointers = (names: string[]) =>
  fc.array(fc.constantFrom(...names), { maxLength: 4 }).map((keys) => `#/${keys.join('/')}`);
/** Objects whose references lead to what is no reference itself and holds none, and to nothing. */
const documents = (names: string[]) =>
  fc.record({
    held: fc.letrec<{ value: unknown; object: JsonObject }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        fc.constantFrom(null, 1, true),
        tie('object'),
        fc.array(tie('value'), { maxLength: 2 }),
      ),
      object: fc.dictionary(fc.constantFrom(...NAMES), tie('value'), {
        maxKeys: 4,
      }) as fc.Arbitrary<JsonObject>,
    })).object,
    refs: fc.array(
      fc.record({
        $ref: fc.oneof(
          { weight: 8, arbitrary: pointers(names).map((pointer) => pointer.replace('#', '#/held')) },
          fc.constantFrom('#/refs/9', '#/nowhere'),
        ),
      }),
      { maxLength: 3 },
    ),
  }) as fc.Arbitrary<JsonObject>;

describe('the local resolver', function () {
  this.timeout(60_000);

  it('complains about what the stock resolver complains about', async () => {
    const plain = documents(['a', 'b', 'c~1d', 'e~0f', '0', '1', 'items', '%25', 'none']);
    await fc.assert(
      fc.asyncProperty(plain, async (root) => {
        assert.deepEqual(await messagesOf(ours(root), root), await messagesOf(stock(), copyOf(root)));
      }),
      { numRuns: 1_000 },
    );
  });

  it('says of what JavaScript adds to a document that it does not exist, and leaves it as it was', async () => {
    const before = Object.isFrozen(Object.prototype) || Object.isFrozen(Array.prototype);
    const hostile = documents(['a', '0', 'constructor', 'prototype', '__proto__', 'length', 'toString']);
    await fc.assert(
      fc.asyncProperty(hostile, async (made) => {
        const root = bared(made) as JsonObject;
        const messages = await messagesOf(ours(root), root);
        for (const { $ref: ref } of (root['refs'] ?? []) as { $ref: string }[])
          if (/constructor|prototype|__proto__|length|toString/.test(ref))
            assert.ok(messages.includes(`POINTER_MISSING '${ref}' does not exist`), ref);
      }),
      { numRuns: 300 },
    );
    assert.equal(Object.isFrozen(Object.prototype) || Object.isFrozen(Array.prototype), before);
  });

  it('blames the first place of the text that refers to nothing', async () => {
    const root = { a: [{ $ref: '#/x' }, { $ref: '#/x' }], b: { $ref: '#/x' } };
    const { errors } = await ours(root).resolve(root, {});
    assert.deepEqual(
      errors.map(({ path }) => path),
      [['a', '0']],
    );
  });

  it('follows no reference on the way: a pointer is evaluated against the document as it is written', async () => {
    const root = { a: { $ref: '#/b' }, b: { c: 1 }, d: { $ref: '#/a/c' } };
    assert.deepEqual(await messagesOf(ours(root), root), ["POINTER_MISSING '#/a/c' does not exist"]);
  });

  it('knows the anchors of JSON Schema', async () => {
    const schemas = { a: { $ref: '#here' }, b: { $ref: '#there' }, c: { $anchor: 'here' } };
    const root = { components: { schemas } };
    assert.deepEqual(await messagesOf(ours(root), root), ["POINTER_MISSING '#there' does not exist"]);
  });

  it('survives a circle that the stock resolver does not', async () => {
    const root = { '%25': [{ $ref: '#/a' }, { $ref: '#/%25' }], a: null };
    await assert.rejects(messagesOf(stock(), copyOf(root)), /circular/);
    assert.deepEqual(await messagesOf(ours(root), root), ["POINTER_MISSING '#/%25' does not exist"]);
  });

  it('changes and copies nothing', async () => {
    const root = { a: { $ref: '#/b' }, b: { c: [] }, d: { $ref: '#/e' } };
    const resolved = await ours(root).resolve(root, {});
    assert.equal(resolved.result, root);
    assert.ok(!Object.isFrozen(root) && !Object.isFrozen(root.a));
  });
});
