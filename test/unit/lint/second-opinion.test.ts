import SwaggerParser from '@apidevtools/swagger-parser';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { read } from '../../../src/core/document/read';
import { isObject, toPointer, type JsonObject, type JsonValue } from '../../../src/core/json';
import { secondOpinion } from '../../../src/core/lint/structure';
import { textsIn } from '../../../src/core/texts/texts';

const texts = textsIn('en');
const SPECS = [
  ...readdirSync('test/fixtures/specs')
    .filter((name) => /\.(yaml|json)$/.test(name))
    .map((name) => `test/fixtures/specs/${name}`),
  'exercises/first-call/solution.yaml',
  'exercises/send-exactly-once/solution.yaml',
];

/** The document without one of its nodes, for a node here and there: most of them break some rule of the schema. */
function* mutilations(root: JsonObject, step: number): Generator<{ name: string; root: JsonObject }> {
  const paths: string[][] = [];
  const visit = (value: JsonValue, path: string[]) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      paths.push([...path, key]);
      visit(inner, [...path, key]);
    }
  };
  visit(root, []);
  for (let i = 0; i < paths.length; i += step) {
    const path = paths[i] ?? [];
    const copy = structuredClone(root);
    let parent: JsonValue | undefined = copy;
    for (const key of path.slice(0, -1)) parent = (parent as JsonObject)[key];
    if (isObject(parent)) parent[path.at(-1) ?? ''] = 7;
    yield { name: toPointer(path), root: copy };
  }
}

/** What swagger-parser itself says, whole. */
async function oracle(root: JsonObject): Promise<string | undefined> {
  try {
    const copy = structuredClone(root) as unknown as Parameters<typeof SwaggerParser.validate>[0];
    await SwaggerParser.validate(copy, { resolve: { external: false }, dereference: { circular: 'ignore' } });
    return undefined;
  } catch (error) {
    const lines = (error as Error).message.split('\n').map((line) => line.trim());
    return texts.document.secondOpinion(lines.slice(0, 2).join(' '));
  }
}

describe('the second opinion', function () {
  this.timeout(120_000);
  const opinion = secondOpinion();
  let accepted = 0;
  let refused = 0;

  for (const file of SPECS)
    it(`says of ${file}, whole and mutilated, what swagger-parser says`, async () => {
      const whole = parse(readFileSync(file, 'utf8')) as JsonObject;
      const nodes = JSON.stringify(whole).length / 25;
      for (const { name, root } of [
        { name: 'whole', root: whole },
        ...mutilations(whole, Math.max(1, Math.floor(nodes / 8))),
      ]) {
        const reading = read(JSON.stringify(root), texts, { most: 1e9 });
        if (!reading.readable) continue;
        const [finding] = await opinion(reading.document, [], texts);
        const expected = await oracle(root);
        assert.equal(finding?.message, expected, name);
        if (expected === undefined) accepted++;
        else refused++;
      }
    });

  it('was asked both about sound and about broken documents', () => {
    assert.ok(accepted > 20, `${accepted} accepted`);
    assert.ok(refused > 20, `${refused} refused`);
  });
});
