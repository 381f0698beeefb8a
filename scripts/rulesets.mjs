/**
 * Turns `rulesets/*.yaml` into code at build time with the migrator that the stock Spectral CLI runs
 * first, so that the editor, our CLI and `spectral lint -r dist/rulesets/api-kata.yaml` have one source.
 */
import { build } from 'esbuild';
import { cpSync, mkdirSync } from 'node:fs';
import * as fs from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createRequire } from 'node:module';
import { parse } from 'yaml';
import { compiledStructure } from './compiled-structure.mjs';
import { filesIn } from './files-in.mjs';

const require = createRequire(import.meta.url);
const { migrateRuleset } = require('@stoplight/spectral-ruleset-migrator');

/** esbuild plugin: `import ruleset from '…/rulesets/api-kata.yaml'` yields a ruleset definition. */
export function rulesetModules() {
  return {
    name: 'ruleset-modules',
    setup(esbuild) {
      esbuild.onLoad({ filter: /rulesets[\\/]messages\.[^\\/]+\.yaml$/ }, ({ path }) => {
        const [, locale] = /messages\.([^.]+)\.yaml$/.exec(path);
        const files = [path, ...textsBeside(path, locale)];
        const texts = { ...mergeTexts(files), descriptions: descriptionsBeside(path, locale) };
        return { contents: JSON.stringify(texts), loader: 'json', watchFiles: files };
      });
      esbuild.onLoad({ filter: /rulesets[\\/][^\\/]+\.yaml$/ }, async ({ path }) => ({
        contents: await migrateRuleset(path, { format: 'esm', fs }),
        loader: 'ts',
        resolveDir: dirname(path),
        watchFiles: [path],
      }));
    },
  };
}

/** `rulesets/messages/<theme>.zh-cn.yaml`: the texts of one theme, beside `rulesets/messages.zh-cn.yaml`. */
function textsBeside(path, locale) {
  const folder = join(dirname(path), 'messages');
  return filesIn(folder, new RegExp(`\\.${locale}\\.yaml$`)).map((file) => join(folder, file));
}

/** The first paragraph of each rule's page, by rule id: what the English `description` is in the other language. */
function descriptionsBeside(path, locale) {
  const folder = join(dirname(path), 'docs', locale);
  return Object.fromEntries(
    filesIn(folder, /^[^/]+\.md$/).map((file) => {
      const [, paragraph = ''] = fs
        .readFileSync(join(folder, file), 'utf8')
        .split(/\n\n+/)
        .map((part) => part.trim().replace(/\n/g, ''));
      return [file.slice(0, -3), paragraph];
    }),
  );
}

function mergeTexts(files) {
  const texts = files.map((file) => parse(fs.readFileSync(file, 'utf8')));
  return {
    why: Object.assign({}, ...texts.map(({ why }) => why)),
    messages: Object.assign({}, ...texts.map(({ messages }) => messages)),
  };
}

/** esbuild plugin: leaves out of the bundle what OpenAPI linting without a network never needs. */
export function slimSpectral() {
  const oas = require.resolve('@stoplight/spectral-rulesets').replace(/index\.js$/, 'oas/index.js');
  return {
    name: 'slim-spectral',
    setup(esbuild) {
      // Tree shaking alone does not drop AsyncAPI and Arazzo.
      esbuild.onResolve({ filter: /^@stoplight\/spectral-rulesets$/ }, () => ({
        path: 'oas',
        namespace: 'slim',
      }));
      esbuild.onLoad({ filter: /^oas$/, namespace: 'slim' }, () => ({
        contents: `import oas from ${JSON.stringify(oas)}; export { oas };`,
        resolveDir: dirname(oas),
      }));
      // Guarantees that linting never touches the network.
      esbuild.onResolve({ filter: /^node-fetch$/ }, () => ({ path: 'node-fetch', namespace: 'slim' }));
      esbuild.onLoad({ filter: /^node-fetch$/, namespace: 'slim' }, () => ({
        contents: `module.exports = () => Promise.reject(new Error('API Kata never uses the network'));`,
      }));
      // Our functions take no options, and `new Ruleset(…)` in test/unit/rules/profiles.test.ts has checked the
      // rulesets: compiling Spectral's schemas for both anew would double the time of a cold start.
      esbuild.onResolve({ filter: /^ajv(-errors|-formats)?$/ }, ({ path, importer }) =>
        /spectral-core[\\/]dist[\\/]ruleset[\\/]function\.js$/.test(importer)
          ? { path: path === 'ajv' ? 'no-ajv' : 'no-plugin', namespace: 'slim' }
          : undefined,
      );
      esbuild.onLoad({ filter: /^no-ajv$/, namespace: 'slim' }, () => ({
        contents: `module.exports = class { compile() { throw new Error('rules take no options here'); } };`,
      }));
      esbuild.onLoad({ filter: /^no-plugin$/, namespace: 'slim' }, () => ({
        contents: 'module.exports = () => {};',
      }));
      esbuild.onLoad(
        { filter: /spectral-core[\\/]dist[\\/]ruleset[\\/]validation[\\/]assertions\.js$/ },
        () => ({
          contents: 'exports.assertValidRuleset = exports.assertValidRule = () => {};',
        }),
      );
      esbuild.onLoad({ filter: /swagger-parser[\\/]lib[\\/]validators[\\/]schema\.js$/ }, ({ path }) => ({
        contents: compiledStructure(path),
        resolveDir: dirname(path),
      }));
      // The UMD main keeps a run-time require('./impl/format'), and the bundle would throw when loaded.
      const esm = require.resolve('jsonc-parser').replace(/umd[\\/]main\.js$/, join('esm', 'main.js'));
      esbuild.onResolve({ filter: /^jsonc-parser$/ }, () => ({ path: esm }));
    },
  };
}

/** The functions that a ruleset names, each a file of its theme's folder. */
function functionFiles(file) {
  const { functions = [], functionsDir = 'functions' } = parse(
    fs.readFileSync(join('rulesets', file), 'utf8'),
  );
  return functions.map((name) => join('rulesets', functionsDir, `${name}.ts`));
}

/** esbuild plugin: the engine hands baselines over, the stock command line reads them by an option of the rules. */
function readingBaselines() {
  return {
    name: 'reading-baselines',
    setup(esbuild) {
      esbuild.onResolve({ filter: /^\.\/baseline-option$/ }, () => ({
        path: resolve('rulesets/stock/baseline-option.ts'),
      }));
    },
  };
}

/** Writes the rulesets, with their functions bundled as plain ES modules, for the stock Spectral CLI. */
export async function stockRulesets(outdir, minify) {
  const files = filesIn('rulesets', /^(?!messages)[^/]+\.yaml$/);
  mkdirSync(outdir, { recursive: true });
  for (const file of files) cpSync(join('rulesets', file), join(outdir, file));
  await build({
    entryPoints: files.flatMap(functionFiles),
    outbase: 'rulesets',
    outdir: resolve(outdir),
    bundle: true,
    // One shared chunk, so that all functions see the same contract of a document.
    splitting: true,
    format: 'esm',
    target: 'es2022',
    // Spectral brings its own packages; the rest (formats) would be looked for in the folder of the ruleset.
    external: ['@stoplight/*', 'node:*'],
    plugins: [readingBaselines()],
    minify,
    logLevel: 'warning',
  });
}
