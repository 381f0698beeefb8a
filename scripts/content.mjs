/** Compiles the exercises that ship, and the list of rule pages, to JSON: `ShippedContent` reads it at run time. */
import { build } from 'esbuild';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { compileFunction } from 'node:vm';
import { exerciseSchema } from './exercise-schema.mjs';

const LOCALES = ['en', 'zh-cn'];

/** What loads and checks exercises, from the sources: they are TypeScript. */
const LOADER = `
  export { contentError } from './src/core/exercises/error-of-faults';
  export { loadCatalog, loadFiles, loadSlugs } from './src/core/exercises/load';
  export { catalogFile, exerciseFile, RULE_PAGES } from './src/core/exercises/shipped-content';
  export { structureFaults } from './src/core/proof/structure';
`;

/**
 * In: the folder of the exercises, that of the rule pages, the built list of rules, and the folder to write below (files
 * are named as in `shipped-content.ts`). @throws with a sentence per fault where an exercise is not what it should be
 */
export async function shippedContent({ exercises, docs, rules, out }) {
  const loader = await loadLoader();
  const read = (path) => readIfThere(join(exercises, path));
  const known = new Set(JSON.parse(readFileSync(rules, 'utf8')).map(({ id }) => id));
  const write = (path, value) => {
    const file = join(out, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(value));
  };

  const slugs = await loader.loadSlugs(read, 'en');
  for (const slug of slugs) {
    const faults = await loader.structureFaults(read, slug, known);
    if (faults.length > 0) throw await loader.contentError(slug, faults, 'en');
  }
  for (const locale of LOCALES) {
    write(loader.catalogFile(locale), await loader.loadCatalog(read, locale, known));
    for (const slug of slugs)
      write(loader.exerciseFile(slug, locale), await loader.loadFiles(read, slug, locale));
  }
  write(loader.RULE_PAGES, pagesIn(docs));
}

/** Ids of the rules that have a page, sorted. */
function pagesIn(docs) {
  const names = readdirSync(docs).filter((name) => name.endsWith('.md') && name !== 'README.md');
  return names.map((name) => name.slice(0, -'.md'.length)).sort();
}

async function loadLoader() {
  const { outputFiles } = await build({
    stdin: { contents: LOADER, resolveDir: resolve('.') },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    logLevel: 'warning',
    plugins: [exerciseSchema()],
  });
  const module = { exports: {} };
  const run = compileFunction(outputFiles[0].text, ['module', 'require'], { filename: 'content-loader.cjs' });
  run(module, createRequire(import.meta.url));
  return module.exports;
}

async function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
