import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { filesIn } from '../files-in.mjs';

export const REGISTRY = 'rulesets/registry';
/** The theme of what the engine finds itself: no ruleset has it. */
export const ENGINE = 'engine';
export const LANGUAGES = ['en', 'zh-cn'];

/**
 * The registry: what there is to know of each rule, once. The rulesets, the index of all rules and the heads of their pages
 * are made of it (`npm run rules`).
 * Out: themes by name, `{ theme, asks: { en, zh-cn }, note?, rules: Map<id, { severity, off?, covers?, formats?, fix, since, tag?, source,
 * description, why }> }`; the engine's own last, without texts.
 */
export function readRegistry() {
  const themes = filesIn(REGISTRY, /^[^/]+\.yaml$/).map((file) => {
    const { rules, ...theme } = parse(readFileSync(join(REGISTRY, file), 'utf8'));
    return { ...theme, rules: new Map(Object.entries(rules)) };
  });
  return themes.sort((a, b) => Number(a.theme === ENGINE) - Number(b.theme === ENGINE));
}
