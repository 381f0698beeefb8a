import { Document, Ruleset, Spectral } from '@stoplight/spectral-core';
import { Yaml } from '@stoplight/spectral-parsers';
import { Resolver } from '@stoplight/spectral-ref-resolver';
import { oas } from '@stoplight/spectral-rulesets';
import { parse } from 'yaml';
import ruleset from '../../rulesets/api-kata.yaml';
import { assembleKata } from '../../src/core/kata';
import { interleaved, machineLine, ratio, table } from './measure';
import { edited, specs } from './specs';

/** (a) A warm re-lint after an edit, in process: ours against stock Spectral and against parsing alone. */
async function main() {
  const kata = assembleKata({ ruleset });
  const stock = (definition: unknown) => {
    const rules = new Ruleset(definition, { severity: 'recommended' });
    return (text: string) => {
      // Without http and file, which is no slower; see the reference on performance.
      const spectral = new Spectral({ resolver: new Resolver({ resolvers: {} }) });
      spectral.setRuleset(rules);
      return spectral.run(new Document(text, Yaml));
    };
  };
  const sameRules = stock(ruleset);
  const oasRules = stock(oas);
  const rows: string[][] = [];
  for (const { name, text } of specs()) {
    const rounds = text.length > 1_000_000 ? 3 : text.length > 100_000 ? 7 : 30;
    const results = await interleaved(
      {
        ours: (round) => kata.lint('bench.yaml', edited(text, round)),
        same: (round) => sameRules(edited(text, round)),
        oas: (round) => oasRules(edited(text, round)),
        yaml: (round) => void parse(edited(text, round)),
      },
      rounds,
    );
    rows.push([
      name,
      `${Math.round(text.length / 1024)} KB`,
      `${results['ours']?.median.toFixed(1)} ms`,
      ratio(results['ours'], results['same']),
      ratio(results['ours'], results['oas']),
      ratio(results['ours'], results['yaml']),
    ]);
  }
  console.log(`${machineLine()}\n`);
  console.log(
    table(['spec', 'size', 'ours', '/ stock, same rules', '/ stock, spectral:oas', '/ yaml parse'], rows),
  );
}

void main();
