import {
  Ruleset,
  Spectral,
  type ISpectralDiagnostic,
  type Rule,
  type RulesetDefinition,
} from '@stoplight/spectral-core';
import { Resolver } from '@stoplight/spectral-ref-resolver';
import { getLocationForJsonPath, type YamlParserResult } from '@stoplight/yaml';
import type { SpecDocument } from '../document/read';
import { examinationOf } from '../contract/examination';
import type { RuleInfo } from '../rule-info';
import { guardFunctions, ruleByRule } from './crash-guard';
import { localResolver } from './local-resolver';
import { SEVERITIES } from './severities';

export type { RulesetDefinition };

/** A result exactly as stock Spectral gives it: code, path, severity 0..3, message, range of the block. */
export type SpectralResult = ISpectralDiagnostic;

export interface Linter {
  /**
   * Every enabled rule over one document. Rules that threw are not in the results but recorded as crashed
   * in `examinationOf(document.root)`. Never touches the network or the file system.
   */
  lint(document: SpecDocument): Promise<SpectralResult[]>;
  /** What `extensions.why` of a rule says: the caller's pain in one sentence; empty for Spectral's own rules. */
  whyOf(rule: string): string;
  /** `extensions.category` of a rule; undefined for what is no rule of the ruleset. */
  categoryOf(rule: string): string | undefined;
  /** Every rule of the ruleset, those that are off included, in English, by category and id. */
  readonly rules: readonly RuleInfo[];
}

/** Builds a linter for a ruleset compiled from `rulesets/*.yaml`. Costs about 100 ms: keep it. */
export function createLinter(definition: RulesetDefinition): Linter {
  // What the stock CLI passes; the default severity differs.
  const build = () => guardFunctions(new Ruleset(definition, { severity: 'recommended' }));
  const ruleset = build();
  const extension = (rule: string, name: string): string | undefined => {
    const value = ruleset.rules[rule]?.extensions?.[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    async lint(document) {
      const parsed = { parsed: document.parsed, getLocationForJsonPath: locate };
      examinationOf(document.root).clear();
      try {
        return await run(ruleset, parsed);
      } catch {
        // A `given` that throws takes the whole run with it; alone, it takes only itself.
        return await ruleByRule(build(), document.root, (one) => run(one, parsed));
      }
    },
    whyOf: (rule) => extension(rule, 'why') ?? '',
    categoryOf: (rule) => extension(rule, 'category'),
    rules: Object.values(ruleset.rules)
      .map(infoOf)
      .sort((a, b) => a.category.localeCompare(b.category, 'en') || a.id.localeCompare(b.id, 'en')),
  };
}

function infoOf(rule: Rule): RuleInfo {
  const extension = (name: string): string => {
    const value = rule.extensions?.[name];
    return typeof value === 'string' ? value : '';
  };
  return {
    id: rule.name,
    description: rule.description ?? '',
    why: extension('why'),
    severity: SEVERITIES[rule.severity] ?? 'error',
    category: extension('category'),
    source: extension('source'),
    documentationUrl: rule.documentationUrl ?? '',
    fix: extension('fix'),
    enabled: rule.enabled,
  };
}

type Parsed = Parameters<Spectral['run']>[0];

async function run(ruleset: Ruleset, parsed: object): Promise<SpectralResult[]> {
  const readsResolved = Object.values(ruleset.rules).some((rule) => rule.enabled && rule.resolved);
  // A resolver without readers leaves everything outside the document alone.
  const resolver = readsResolved ? new Resolver({ resolvers: {} }) : localResolver();
  const spectral = new Spectral({ resolver });
  spectral.setRuleset(ruleset);
  return spectral.run(parsed as Parsed);
}

/** Spectral's own parser drops the third argument (`closest`), too; with it, ranges would differ from stock. */
function locate(result: unknown, path: (string | number)[]) {
  return getLocationForJsonPath(result as YamlParserResult<unknown>, path);
}
