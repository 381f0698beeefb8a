import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const LOCALES = ['en', 'zh-cn'];

/**
 * Writes down what the engine says of its rules, a file per profile and language: who lists rules, or links to their pages,
 * need not load the engine. In: the built engine, the folder to write.
 */
export function ruleInfos(engine, outdir) {
  const { PROFILES, shippedKata } = createRequire(import.meta.url)(resolve(engine));
  mkdirSync(outdir, { recursive: true });
  for (const profile of PROFILES) {
    const kata = shippedKata(profile);
    for (const locale of LOCALES)
      writeFileSync(join(outdir, `${profile}.${locale}.json`), JSON.stringify(kata.rules(locale)));
  }
}
