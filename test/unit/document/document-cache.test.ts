import assert from 'node:assert/strict';
import { spend } from '../../../src/core/budget';
import { DocumentCache } from '../../../src/core/document/document-cache';
import { PieceCache } from '../../../src/core/document/piece-cache';
import { read } from '../../../src/core/document/read';
import { valueAt, type JsonObject, type JsonValue } from '../../../src/core/json';
import { textsIn } from '../../../src/core/texts/texts';
import { publishedSpec } from './starting-texts';
import { assertLintedAnew } from './warm-and-cold';

const texts = textsIn('en');

function rootOf(text: string, memory: PieceCache): JsonObject {
  const reading = read(text, texts, { most: 1_000_000 }, memory);
  assert.ok(reading.readable);
  return reading.document.root;
}

/** A document with these paths, each with a summary of its own. */
const spec = (paths: Record<string, string>) => `openapi: 3.1.0
info:
  title: T
  version: '1'
paths:
${Object.entries(paths)
  .map(
    ([path, summary]) =>
      `  ${path}:\n    get:\n      summary: ${summary}\n      responses: { '200': { description: ok } }\n`,
  )
  .join('')}`;
const pathOf = (root: JsonObject, path: string): JsonValue | undefined => valueAt(root, ['paths', path]);

describe('the memory of one document', () => {
  it('keeps the objects that an edit left alone', () => {
    const memory = new PieceCache();
    const before = rootOf(spec({ '/a': 'one', '/b': 'two' }), memory);
    const after = rootOf(spec({ '/a': 'one', '/b': 'three' }), memory);
    assert.equal(pathOf(after, '/a'), pathOf(before, '/a'));
    assert.notEqual(pathOf(after, '/b'), pathOf(before, '/b'));
  });

  it('keeps nothing that the present text does not have: what comes back is read anew, and equal', () => {
    const memory = new PieceCache();
    const both = spec({ '/a': 'one', '/b': 'two' });
    const before = rootOf(both, memory);
    rootOf(spec({ '/a': 'one' }), memory);
    const after = rootOf(both, memory);
    assert.equal(pathOf(after, '/a'), pathOf(before, '/a'));
    assert.notEqual(pathOf(after, '/b'), pathOf(before, '/b'));
    assert.deepEqual(after, before);
  });

  it('does not grow with the edits: of a hundred versions of a path only the last is kept', () => {
    const memory = new PieceCache();
    const versions = Array.from({ length: 100 }, (_, i) => spec({ '/a': 'one', '/b': `version ${i}` }));
    const seen = versions.map((text) => pathOf(rootOf(text, memory), '/b'));
    const last = pathOf(rootOf(versions[99] ?? '', memory), '/b');
    assert.equal(last, seen[99]);
    versions.slice(0, 99).forEach((text, i) => {
      assert.notEqual(pathOf(rootOf(text, memory), '/b'), seen[i], `version ${i} is still kept`);
    });
  });
});

describe('the memories of documents', () => {
  it('are one for each name', () => {
    const memories = new DocumentCache();
    const first = memories.of('a');
    assert.notEqual(memories.of('b'), first);
    assert.equal(memories.of('a'), first);
  });

  it('are four at most: the one not asked for the longest is forgotten', () => {
    const memories = new DocumentCache();
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => memories.of(name));
    assert.equal(memories.of('a'), a);
    memories.of('e');
    for (const [name, memory] of [
      ['a', a],
      ['c', c],
      ['d', d],
    ] as const)
      assert.equal(memories.of(name), memory, name);
    assert.notEqual(memories.of('b'), b);
  });

  it('are four at most, whatever number of documents comes by', () => {
    const memories = new DocumentCache();
    const names = Array.from({ length: 200 }, (_, i) => `document ${i}`);
    const all = new Map(names.map((name) => [name, memories.of(name)]));
    const kept = names.slice(-4);
    for (const name of kept) assert.equal(memories.of(name), all.get(name));
    for (const name of names.slice(0, -4)) assert.notEqual(memories.of(name), all.get(name), name);
  });

  it('of what nobody edits are one reading as long as the text is the same, with a whole budget each time', () => {
    const memories = new DocumentCache();
    const documentOf = (text: string) => {
      const reading = memories.unedited('baseline a', text, () => read(text, texts, { most: 1e6 }));
      return reading.readable ? reading.document : assert.fail();
    };
    const text = publishedSpec('museum');
    const { root } = documentOf(text);
    for (let i = 0; i < 3; i++) {
      assert.equal(documentOf(text).root, root);
      spend(root, 30_000_000);
    }
    const other = documentOf(`${text}\nx-edited: true\n`);
    assert.notEqual(other.root, root);
    assert.equal(other.root['x-edited'], true);
    memories.evict('baseline a');
    assert.notEqual(documentOf(text).root, root);
  });

  it('can be forgotten by name', () => {
    const memories = new DocumentCache();
    const [a, b] = [memories.of('a'), memories.of('b')];
    memories.evict('a');
    memories.evict('never heard of');
    assert.notEqual(memories.of('a'), a);
    assert.equal(memories.of('b'), b);
  });

  it('change no report: what fell out is read anew, and said equally', async function () {
    this.timeout(60_000);
    const documents = ['museum', 'tictactoe', 'swagger-petstore', 'much-wrong', 'petstore', 'uspto'].map(
      (name) => [name, publishedSpec(name)] as const,
    );
    for (const edit of ['', '\nx-edited: true\n'])
      for (const [name, text] of documents) await assertLintedAnew(name, `${text}${edit}`);
  });
});
