import { Ruleset, Spectral, type Rule, type RulesetDefinition } from '@stoplight/spectral-core';
import { own, valueAt, type JsonPath } from '../json';
import { SEVERITIES, type Range } from '../report';
import type { SpecDocument } from '../document/read';
import { examinationOf } from '../contract/examination';
import type { RuleInfo, Source } from '../rule-info';
import { guardFunctions, ruleByRule } from './crash-guard';
import { localResolver } from './local-resolver';
import type { SpectralResult } from './spectral-result';

export type { RulesetDefinition };

/** The range of a result. */
export type Placing = (path: JsonPath) => Range | undefined;

export interface Linter {
  /**
   * Every enabled rule over one document. Rules that threw are not in the results but recorded as crashed
   * in `examinationOf(document.root)`. Never touches the network or the file system. Rules that are `also` asked for
   * run even where the ruleset leaves them off; what they cover (`extensions.covers`) they say in its place.
   */
  lint(document: SpecDocument, placing: Placing, also?: ReadonlySet<string>): Promise<SpectralResult[]>;
  /** What `extensions.why` of a rule says: the caller's pain in one sentence; empty for Spectral's own rules. */
  whyOf(rule: string): string;
  /** What a contract looks like that the rule has nothing to say about, in English; empty for what is no rule. */
  descriptionOf(this: void, rule: string): string;
  /** Ids of all rules of the ruleset, those that are off included. */
  readonly ids: ReadonlySet<string>;
  /** 0 (error) to 3 (hint). */
  severityOf(rule: string): SpectralResult['severity'];
  /** `extensions.category` of a rule; undefined for what is no rule of the ruleset. */
  categoryOf(this: void, rule: string): string | undefined;
  /** `extensions.tag` of a rule: what its findings say of their places beside their message. */
  tagOf(this: void, rule: string): string | undefined;
  /** The ids of the quick fixes that a rule has: its own id, or none. */
  fixesOf(this: void, rule: string): string[];
  /** Every rule of the ruleset, those that are off included, in English, by category and id. */
  readonly rules: readonly RuleInfo[];
}

/**
 * Builds a linter for a ruleset compiled from `rulesets/*.yaml`. Costs about 100 ms: keep it.
 * @throws Error where a rule wants the document resolved: that is done by code which changes what it is handed
 */
export function createLinter(definition: RulesetDefinition): Linter {
  // What the stock CLI passes; the default severity differs.
  const build = () => guardFunctions(new Ruleset(definition, { severity: 'recommended' }));
  const ruleset = build();
  const variants = new Map<string, Ruleset>();
  /** The ruleset with these rules on. An engine serves few exercises, and the rules of a pack are those of the ruleset. */
  const variantFor = (also: ReadonlySet<string> = new Set()): Ruleset => {
    const off = [...also].filter((id) => own(ruleset.rules, id)?.enabled === false).sort();
    if (off.length === 0) return ruleset;
    const key = off.join();
    const variant = variants.get(key) ?? switchedOn(build(), off);
    variants.set(key, variant);
    return variant;
  };
  const resolving = Object.values(ruleset.rules).find((rule) => rule.enabled && rule.resolved);
  if (resolving) throw new Error(`The rule ${resolving.name} needs \`resolved: false\`.`);
  const extension = (rule: string, name: 'why' | 'category' | 'fix' | 'tag'): string | undefined => {
    const value = own(ruleset.rules, rule)?.extensions?.[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    async lint(document, placing, also) {
      examinationOf(document.root).clear();
      const chosen = variantFor(also);
      try {
        return await run(chosen, document, placing);
      } catch {
        // A `given` that throws takes the whole run with it; alone, it takes only itself.
        const alone = build();
        for (const rule of Object.values(alone.rules))
          rule.enabled = own(chosen.rules, rule.name)?.enabled ?? false;
        return await ruleByRule(alone, document.root, (one) => run(one, document, placing));
      }
    },
    ids: new Set(Object.keys(ruleset.rules)),
    whyOf: (rule) => extension(rule, 'why') ?? '',
    descriptionOf: (rule) => own(ruleset.rules, rule)?.description ?? '',
    severityOf: (rule) => own(ruleset.rules, rule)?.severity ?? 1,
    categoryOf: (rule) => extension(rule, 'category'),
    tagOf: (rule) => extension(rule, 'tag'),
    fixesOf: (rule) => (/^(yes|part)$/.test(extension(rule, 'fix') ?? '') ? [rule] : []),
    // Sorted when asked for: the collation alone would cost a cold start 2 %.
    get rules() {
      return Object.values(ruleset.rules)
        .map(infoOf)
        .sort((a, b) => a.category.localeCompare(b.category, 'en') || a.id.localeCompare(b.id, 'en'));
    },
  };
}

function switchedOn(ruleset: Ruleset, ids: readonly string[]): Ruleset {
  const turn = (id: string, enabled: boolean) => {
    const rule = own(ruleset.rules, id);
    if (rule) rule.enabled = enabled;
  };
  for (const id of ids) {
    turn(id, true);
    const covers = own(ruleset.rules, id)?.extensions?.['covers'];
    // One fault, one finding.
    for (const covered of Array.isArray(covers) ? covers : []) turn(String(covered), false);
  }
  return ruleset;
}

function infoOf(rule: Rule): RuleInfo {
  const extension = (name: 'why' | 'category' | 'fix'): string => {
    const value = rule.extensions?.[name];
    return typeof value === 'string' ? value : '';
  };
  return {
    id: rule.name,
    description: rule.description ?? '',
    why: extension('why'),
    severity: SEVERITIES[rule.severity] ?? 'error',
    category: extension('category'),
    sources: (rule.extensions?.['sources'] ?? []) as Source[],
    documentationUrl: rule.documentationUrl ?? '',
    fix: extension('fix'),
    enabled: rule.enabled,
  };
}

async function run(ruleset: Ruleset, document: SpecDocument, placing: Placing): Promise<SpectralResult[]> {
  const spectral = new Spectral({ resolver: localResolver(document) });
  spectral.setRuleset(ruleset);
  // What the parser had to say has been said when the document was read.
  const parsed = { data: document.root, diagnostics: [] };
  const getLocationForJsonPath = (_: unknown, path: JsonPath) => {
    const range = placing(path);
    return range && { range };
  };
  const results = await spectral.run({ parsed, getLocationForJsonPath });
  return results.map((result) => ({ ...result, path: existing(document, result) }));
}

/** Spectral takes every reference for a `$ref`; the one of a discriminator or a `$dynamicRef` is named otherwise. */
function existing({ root }: SpecDocument, { code, path }: SpectralResult): SpectralResult['path'] {
  const isAdded = code === 'invalid-ref' && path.at(-1) === '$ref' && valueAt(root, path) === undefined;
  return isAdded ? path.slice(0, -1) : path;
}
