import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { loadExercise } from '../../../src/core/exercises/load';
import { shippedKata } from '../../../src/engine/engine';

const HEAD = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\n";
const many = (count: number, part: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join('');
const component = (name: string, schema: string) => `components:\n  schemas:\n    ${name}: ${schema}\n`;

describe('a document that spends its budget', function () {
  this.timeout(60_000);
  const kata = shippedKata();
  const firstCall = loadExercise(
    (path) => readFile(`exercises/${path}`, 'utf8').catch(() => undefined),
    'first-call',
    'en',
  );

  const self = "{ $ref: '#/components/schemas/S' }";
  const examples = many(
    150,
    (i) => `    E${i}: { allOf: [${self}], example: ${'{"a":'.repeat(18)}1${'}'.repeat(18)} }\n`,
  );
  for (const [name, text] of Object.entries({
    'properties that are each the whole again': `${HEAD}paths:\n  /a: { post: { requestBody: { content: { application/json: { schema: ${self} } } }, responses: { '200': { description: ok } } } }\n${component('S', `{ type: object, properties: {${many(5_000, (i) => ` p${i}: ${self},`)} } }`)}`,
    'examples of schemas that hold themselves thrice': `${HEAD}paths: {}\n${component('S', `{ properties: { a: { oneOf: [${self}, ${self}, ${self}] } } }`)}${examples}`,
    'many patterns that are long to match': `${HEAD}paths: {}\ncomponents:\n  schemas:\n${many(60, (i) => `    A${i}: { pattern: '^${'a?'.repeat(2_000)}b{${i}}$', example: ${'a'.repeat(300)} }\n`)}`,
  }))
    it(`says so once, and is not complete: ${name}`, async () => {
      const { complete, findings } = await kata.lint('a.yaml', text);
      assert.equal(complete, false);
      const said = findings.filter(({ rule }) => rule === 'too-large');
      assert.equal(said.length, 1);
      assert.match(said[0]?.message ?? '', /not checked: the parts of this file multiply each other/);
      assert.ok(findings.every(({ rule }) => rule !== 'not-checked'));
      const graded = await kata.check(await firstCall, text);
      assert.deepEqual([graded.score, graded.passed], [0, false]);
      assert.ok(graded.goals.every(({ state }) => state !== 'met'));
      assert.equal(graded.findings.filter(({ rule }) => rule === 'too-large').length, 1);
    });

  it('gives the same report as an edit and anew', async () => {
    const text = `${HEAD}paths: {}\n${component('S', `{ properties: { a: { oneOf: [${self}, ${self}, ${self}] } } }`)}${examples}`;
    await kata.lint('edited.yaml', text);
    const edited = await kata.lint('edited.yaml', text.replace('title: T', 'title: U'));
    const anew = await kata.lint('anew.yaml', text.replace('title: T', 'title: U'));
    assert.deepEqual({ ...edited, file: '' }, { ...anew, file: '' });
  });
});
