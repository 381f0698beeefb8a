import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { readStandards } from '../citations/standards.mjs';
import { indexPage } from './index-page.mjs';
import { pagesIn, readPage, withHead } from './pages.mjs';
import { ENGINE, LANGUAGES } from './registry.mjs';
import { rulesetFile } from './ruleset-file.mjs';

/**
 * Everything that is made of the registry. In: its themes. Out: text by path: a ruleset per theme, what formats say of the engine's findings, the page of each rule with
 * its head, the index of all rules, each in both languages.
 */
export async function generatedFiles(themes) {
  const files = new Map();
  const standards = readStandards();
  for (const theme of themes) {
    if (theme.theme === ENGINE) files.set('src/cli/formats/engine-rules.json', engineRules(theme));
    else files.set(join('rulesets', `${theme.theme}.yaml`), rulesetFile(theme, standards));
    for (const [id, rule] of theme.rules)
      for (const language of LANGUAGES) {
        const page = readPage(language, id);
        if (page !== undefined)
          files.set(join(pagesIn(language), `${id}.md`), withHead(page, language, id, theme.theme, rule));
      }
  }
  for (const language of LANGUAGES)
    files.set(join(pagesIn(language), 'README.md'), indexPage(themes, language));
  // Pages are written by hand, and their lines are left as they are.
  for (const [path, text] of files)
    if (!path.endsWith('.md'))
      files.set(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
  return files;
}

/** What formats say of the engine's own findings. */
function engineRules({ rules }) {
  const texts = [...rules].map(([id, { severity, description, why }]) => [
    id,
    { severity, description, why },
  ]);
  return JSON.stringify(Object.fromEntries(texts));
}
