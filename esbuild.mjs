/**
 * Builds everything into dist/. Flags: --watch, --tests, --bench and --soak (also their bundles), --minify.
 *
 *   dist/extension.js      the extension's entry, small, CommonJS; no lint code in it
 *   dist/exercises.js      the parser and the schema of exercises; loaded with the first one that does not ship
 *   dist/in-editor.js      what stands in the text: hovers, rows above it; loaded with the first one
 *   dist/commands.js       what the commands do; loaded with the first one
 *   dist/comparing.js      what compares files with their baselines; loaded with the first one
 *   dist/feedback.js       what the feedback page shows; loaded with the first one
 *   dist/formats.js        how a review is exported; loaded with the first one
 *   dist/quick-fixes.js    what makes quick fixes; loaded with the first light bulb
 *   dist/sidebar.js        what the tree views show; loaded with the first one
 *   dist/synced-summary.js what takes progress to other machines; loaded where the setting asks for it
 *   dist/content/          the exercises that ship, checked, and the pages of rules; what they cite leads to it
 *   dist/engine.js         the engine with the rules that ship
 *   dist/worker.js         the process in which every host runs the engine; nothing else loads it
 *   dist/cli.js            the command line
 *   dist/index.js          the library, and dist/types/ its types
 *   dist/rules/            what the engine says of its rules, by profile and language
 *   dist/scaffold/         what `api-kata new exercise` copies
 *   dist/webview/*         the pages
 *   dist/rulesets/         the rules for the stock `spectral lint -r`
 */
import { build, context } from 'esbuild';
import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { apart } from './scripts/apart.mjs';
import { boundedPackages } from './scripts/bounded-packages.mjs';
import { commonJsChunks } from './scripts/common-js-chunks.mjs';
import { shippedContent } from './scripts/content.mjs';
import { declarations } from './scripts/declarations.mjs';
import { exerciseSchema } from './scripts/exercise-schema.mjs';
import { filesIn } from './scripts/files-in.mjs';
import { eagerModules } from './scripts/eager-modules.mjs';
import { notices } from './scripts/notices.mjs';
import { ruleInfos } from './scripts/rule-infos.mjs';
import { rulesetModules, slimSpectral, stockRulesets } from './scripts/rulesets.mjs';

const flags = new Set(process.argv.slice(2));
const shared = {
  bundle: true,
  minify: flags.has('--minify'),
  sourcemap: flags.has('--minify') ? false : 'linked',
  logLevel: 'warning',
  metafile: true,
  target: 'es2022',
  legalComments: 'none',
  // Chinese takes half of what its escapes would.
  charset: 'utf8',
};
const node = { ...shared, platform: 'node', target: 'node20', format: 'cjs' };
const targets = [
  {
    ...node,
    ...apart,
    entryPoints: { extension: 'src/extension.ts' },
    outdir: 'dist',
    external: ['vscode'],
  },
  {
    ...node,
    ...apart,
    entryPoints: {
      'in-editor': 'src/extension/views/in-editor.ts',
      commands: 'src/extension/commands/command-handlers.ts',
      comparing: 'src/extension/comparing/comparing.ts',
      'quick-fixes': 'src/extension/views/quick-fixes.ts',
      'synced-summary': 'src/extension/progress/synced-summary.ts',
    },
    outdir: 'dist',
    external: ['vscode'],
  },
  {
    ...node,
    entryPoints: {
      feedback: 'src/extension/pages/review-state.ts',
      formats: 'src/cli/formats/exported.ts',
      sidebar: 'src/extension/views/sidebar/view-rows.ts',
    },
    outdir: 'dist',
  },
  {
    ...node,
    plugins: [exerciseSchema()],
    entryPoints: { exercises: 'src/core/exercises/checked-file.ts' },
    outdir: 'dist',
    // Its ES modules, of which only what reading needs gets into the bundle.
    alias: { yaml: resolve('node_modules/yaml/browser/dist/index.js') },
  },
  {
    ...node,
    plugins: [
      rulesetModules(),
      boundedPackages(),
      exerciseSchema(),
      slimSpectral(),
      ...(flags.has('--minify') ? [eagerModules()] : []),
    ],
    entryPoints: { engine: 'src/engine/engine.ts' },
    outdir: 'dist',
    // A byte is a character: it is read and decoded in a sixth of the time, and V8 keeps half of it.
    charset: 'ascii',
  },
  { ...node, ...apart, entryPoints: { worker: 'src/worker/main-node.ts' }, outdir: 'dist' },
  { ...node, ...apart, entryPoints: { index: 'src/library/index.ts' }, outdir: 'dist' },
  {
    ...node,
    ...apart,
    entryPoints: { cli: 'src/cli/main.ts' },
    outdir: 'dist',
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...shared,
    format: 'iife',
    entryPoints: entries('src/webview', /^[^/]+\/main\.ts$/, '/main.ts'),
    outdir: 'dist/webview',
  },
];

const tests = [
  {
    ...node,
    plugins: [rulesetModules(), boundedPackages(), exerciseSchema(), commonJsChunks()],
    packages: 'external',
    entryPoints: entries('test/unit', /\.test\.ts$/),
    outdir: 'dist/test/unit',
  },
  {
    ...node,
    external: ['vscode', 'mocha', '@vscode/test-electron', 'playwright-core', 'axe-core'],
    entryPoints: entries('test/host', /\.ts$/),
    outdir: 'dist/test/host',
  },
  {
    ...node,
    external: ['vscode', 'mocha', '@vscode/test-electron', 'playwright-core', 'axe-core'],
    entryPoints: entries('test/ui', /\.ts$/),
    outdir: 'dist/test/ui',
  },
];

const benches = [
  {
    ...node,
    plugins: [rulesetModules(), boundedPackages(), exerciseSchema()],
    packages: 'external',
    entryPoints: entries('test/bench', /\.(bench|host)\.ts$/),
    outdir: 'dist/test/bench',
  },
];

const soak = [
  {
    ...node,
    plugins: [rulesetModules(), boundedPackages(), exerciseSchema()],
    packages: 'external',
    entryPoints: { main: 'test/soak/main.ts', worker: 'test/soak/worker.ts' },
    outdir: 'dist/test/soak',
  },
];

/** Entry points below a folder, keeping their place: `a/b.test.ts` → `a/b.test`. */
function entries(folder, pattern, ending = '.ts') {
  return filesIn(folder, pattern).map((file) => ({
    in: `${folder}/${file}`,
    out: file.slice(0, -ending.length),
  }));
}

const present = (target) => {
  const entries = Array.isArray(target.entryPoints)
    ? target.entryPoints.map((e) => e.in)
    : Object.values(target.entryPoints);
  return entries.length > 0 && entries.every((file) => existsSync(file));
};

async function run() {
  if (!flags.has('--watch')) rmSync('dist', { recursive: true, force: true });
  const chosen = [
    ...targets,
    ...(flags.has('--tests') ? tests : []),
    ...(flags.has('--bench') ? benches : []),
    ...(flags.has('--soak') ? soak : []),
  ].filter(present);
  if (flags.has('--watch')) {
    for (const options of chosen) await (await context(options)).watch();
    return;
  }
  const results = await Promise.all(chosen.map((options) => build(options)));
  cpSync('src/cli/scaffold/my-exercise', 'dist/scaffold', { recursive: true });
  await declarations('src/library/index.ts', 'dist/types');
  ruleInfos('dist/engine.js', 'dist/rules');
  await shippedContent({
    exercises: 'exercises',
    docs: 'rulesets/docs',
    rules: 'dist/rules/review.en.json',
    out: '.',
  });
  await stockRulesets('dist/rulesets', flags.has('--minify'));
  const shipped = results.slice(0, targets.filter(present).length).map(({ metafile }) => metafile);
  writeFileSync('dist/THIRD-PARTY-NOTICES.txt', notices(shipped));
  // test/unit/architecture reads who imports whom.
  writeFileSync('dist/meta.json', JSON.stringify(results.map((result) => result.metafile)));
}

await run();
