/**
 * Compiles the exercises and the rule pages that ship, for `ShippedContent` to read at run time. Here, and nowhere else,
 * what their texts cite becomes links.
 */
import { build } from 'esbuild';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { compileFunction } from 'node:vm';
import { withLinks } from './citations/link.mjs';
import { readStandards } from './citations/standards.mjs';
import { exerciseSchema } from './exercise-schema.mjs';

const LOCALES = ['en', 'zh-cn'];

/** What loads and checks exercises, from the sources: they are TypeScript. */
const LOADER = `
  export { contentError } from './src/core/exercises/error-of-faults';
  export { loadCatalog, loadFiles, loadSlugs } from './src/core/exercises/load';
  export { catalogFile, exerciseFile, RULE_PAGES, rulePageFile } from './src/core/exercises/shipped-content';
  export { structureFaults } from './src/core/proof/structure';
`;

/**
 * In: the folder of the exercises, that of the rule pages and of what they cite, the built list of rules, and the folder to write below (files
 * are named as in `shipped-content.ts`). @throws with a sentence per fault where an exercise is not what it should be
 */
export async function shippedContent({ exercises, docs, rules, out }) {
  const loader = await loadLoader();
  const read = async (path) => readIfThere(join(exercises, path));
  const infos = new Map(JSON.parse(readFileSync(rules, 'utf8')).map((rule) => [rule.id, rule]));
  const known = new Set(infos.keys());
  const write = (path, text) => {
    const file = join(out, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const standards = readStandards(join(docs, 'citations.yaml'));
  const linked = (text) => withLinks(text, standards);

  const slugs = await loader.loadSlugs(read, 'en');
  for (const slug of slugs) {
    const faults = await loader.structureFaults(read, slug, known);
    if (faults.length > 0) throw await loader.contentError(slug, faults, 'en');
  }
  for (const locale of LOCALES) {
    write(loader.catalogFile(locale), JSON.stringify(await loader.loadCatalog(read, locale, known)));
    for (const slug of slugs) {
      const files = await loader.loadFiles(read, slug, locale);
      const [brief, hints, notes] = [files.brief, files.hints, files.notes].map(linked);
      write(loader.exerciseFile(slug, locale), JSON.stringify({ ...files, brief, hints, notes }));
    }
    for (const id of pagesIn(docs)) write(loader.rulePageFile(id, locale), linked(pageOf(docs, id, locale)));
  }
  const pages = pagesIn(docs).map((id) => [id, infos.get(id)?.sources ?? []]);
  write(loader.RULE_PAGES, JSON.stringify(Object.fromEntries(pages)));
}

/** The page of a rule in a language; English where it is not translated. */
function pageOf(docs, id, locale) {
  return readIfThere(join(docs, locale, `${id}.md`)) ?? readFileSync(join(docs, `${id}.md`), 'utf8');
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

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
