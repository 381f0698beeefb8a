import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Metafile {
  inputs: Record<string, { imports: { path: string; external?: boolean }[] }>;
  outputs: Record<string, { inputs: Record<string, unknown> }>;
}

/** esbuild's account of which file imports which, written by `node esbuild.mjs`; type-only imports are already gone. */
const graph = new Map<string, string[]>();

/** From → what it may never import at run time. */
const walls: { from: RegExp; never: RegExp; except?: RegExp }[] = [
  {
    from: /^src\/core\//,
    never: /^(src\/(engine|worker|library|extension|webview|cli)\/|rulesets\/|node:|vscode$)/,
  },
  { from: /^src\/core\/(?!lint\/)/, never: /^@stoplight\/spectral|node_modules\/@stoplight\/spectral/ },
  { from: /^src\/engine\//, never: /^(src\/(worker|library|extension|webview|cli)\/|vscode$|node:)/ },
  { from: /^src\/worker\//, never: /^(src\/(library|extension|webview|cli)\/|vscode$)/ },
  {
    from: /^src\/worker\/(?!(main-node|spawn-process|spawn-thread|end-with-host|read-files|spec-folders|decode|load-engine|code-cache\/))/,
    never: /^(node:|rulesets\/)|^(fs|path|os|child_process|worker_threads)$/,
  },
  {
    from: /^src\/extension\//,
    // The formats of the command line are pure, and stand in a bundle of their own.
    never:
      /^(src\/(engine|library|webview|cli\/(?!formats\/exported))\b|src\/core\/lint\/|rulesets\/|node:)|node_modules\/@stoplight/,
  },
  { from: /^src\/webview\//, never: /^(src\/(core|engine|worker|library|extension|cli)\/|vscode$|node:)/ },
  { from: /^src\/library\//, never: /^(src\/(extension|webview|cli)\/|vscode$)/ },
  { from: /^src\/cli\//, never: /^(src\/(extension|webview)\/|vscode$)/ },
  // What a spec can harm, and what makes a cold start slow, is in the worker.
  {
    from: /^src\/(cli|library)\//,
    never:
      /^(src\/(engine\/engine|core\/(kata|(lint|grading\/(?!ungraded)|contract|document)\/|proof\/(prove|structure)))|rulesets\/)|node_modules\/(@stoplight|ajv)/,
  },
  {
    from: /^rulesets\/functions\//,
    never:
      /^(src\/(?!core\/(budget|compatibility\/(since-baseline|kinds\/verdict)|contract|inference|openapi|schema|json|texts\/wording))|vscode$|node:)/,
  },
];

describe('the import walls', () => {
  before(async () => {
    // What the build keeps in files of their own.
    const { APART } = (await import(pathToFileURL(resolve('scripts/apart.mjs')).href)) as {
      APART: Record<string, string>;
    };
    assert.ok(existsSync('dist/meta.json'), 'run `node esbuild.mjs` first');
    for (const metafile of JSON.parse(readFileSync('dist/meta.json', 'utf8')) as Metafile[]) {
      for (const [file, { imports }] of Object.entries(metafile.inputs))
        graph.set(
          file,
          imports.map(({ path }) => APART[path] ?? path),
        );
    }
  });

  it('knows all bundles', () => {
    for (const entry of [
      'src/extension.ts',
      'src/engine/engine.ts',
      'src/worker/main-node.ts',
      'src/library/index.ts',
      'src/cli/main.ts',
    ])
      assert.ok(graph.has(entry), entry);
  });

  for (const { from, never } of walls) {
    it(`${from.source} never imports ${never.source}`, () => {
      const files = [...graph].filter(([file]) => from.test(file));
      assert.ok(files.length > 0, 'the wall guards nothing');
      for (const [file, imports] of files)
        for (const path of imports) assert.doesNotMatch(path, never, `${file} imports ${path}`);
    });
  }

  it('keeps the parser and the schema of exercises out of the entries that start with the host', () => {
    const entries = ['extension', 'cli', 'index'].map((name) => `dist/${name}.js`);
    for (const metafile of JSON.parse(readFileSync('dist/meta.json', 'utf8')) as Metafile[])
      for (const entry of entries) {
        const inputs = Object.keys(metafile.outputs[entry]?.inputs ?? {});
        const heavy = inputs.filter((file) => /node_modules\/(yaml|ajv)\/|exercise\.schema\.json/.test(file));
        assert.deepEqual(heavy, [], entry);
      }
  });

  it('has no import cycles in src and rulesets', () => {
    const done = new Set<string>();
    const visit = (file: string, chain: string[]): void => {
      assert.ok(!chain.includes(file), `cycle: ${[...chain, file].join(' → ')}`);
      if (done.has(file)) return;
      for (const next of graph.get(file) ?? [])
        if (/^(src|rulesets)\//.test(next)) visit(next, [...chain, file]);
      done.add(file);
    };
    for (const file of graph.keys()) if (/^(src|rulesets)\//.test(file)) visit(file, []);
  });
});
