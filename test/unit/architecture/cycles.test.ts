import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** What each file of src and rulesets imports from there, for its types alone too: bundlers forget those. */
function importsBelow(...folders: string[]): Map<string, string[]> {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name)),
  );
  return new Map(
    files.map((file) => {
      const paths = [...readFileSync(file, 'utf8').matchAll(/\bfrom '(\.{1,2}\/[^']+)'/g)];
      const imported = paths.map(([, path]) => `${normalize(join(dirname(file), path ?? ''))}.ts`);
      return [file, imported.filter((one) => existsSync(one))];
    }),
  );
}

/** The ways round: each a list of files that import the next, and the last the first. */
function cyclesIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, chain: string[]): void => {
    const at = chain.indexOf(file);
    if (at >= 0) cycles.push([...chain.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...chain, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return cycles;
}

describe('imports', () => {
  it('go round nowhere, for types alone neither', () => {
    const graph = importsBelow('src', 'rulesets');
    assert.ok(graph.size > 400);
    assert.deepEqual(
      cyclesIn(graph).map((cycle) => cycle.join(' → ')),
      [],
    );
  });

  it('that do are found', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b']],
    ]);
    assert.deepEqual(cyclesIn(graph), [['b', 'c', 'b']]);
  });
});
