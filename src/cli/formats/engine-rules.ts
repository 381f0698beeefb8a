import engineRules from './engine-rules.json';
import type { RuleInfo } from '../../core/rule-info';
import type { Locale } from '../../core/texts/locale';
import type { Finding, Severity } from '../../core/report';

/** A goal that is open though no rule found anything: what it asks for is not there. */
export const GOAL_UNMET = 'goal-unmet';

interface EngineRule {
  severity: Severity;
  description: Record<Locale, string>;
  why: Record<Locale, string>;
}

const goalUnmet: EngineRule = {
  severity: 'error',
  description: { en: 'A goal of the exercise is met.', 'zh-cn': '练习的目标已达成。' },
  why: {
    en: 'The contract does not show yet what the goal asks for, so it brings no points.',
    'zh-cn': '契约里还看不到这个目标要求的内容，所以它不得分。',
  },
};

/** What the engine says itself, under ids that stand in no ruleset. Made of `rulesets/registry/engine.yaml`. */
const ENGINE_RULES: ReadonlyMap<string, EngineRule> = new Map(
  Object.entries(engineRules as Record<string, EngineRule>),
);

/** What is known of a rule id: from the ruleset, from the engine, or no more than what its finding says. */
export function ruleInfo(
  id: string,
  rules: readonly RuleInfo[],
  locale: Locale,
  found?: Pick<Finding, 'severity' | 'why'>,
): RuleInfo {
  return rules.find((rule) => rule.id === id) ?? engineRule(id, locale) ?? unknownRule(id, found);
}

function engineRule(id: string, locale: Locale): RuleInfo | undefined {
  const own = id === GOAL_UNMET ? goalUnmet : ENGINE_RULES.get(id);
  if (!own) return undefined;
  return {
    ...unknownRule(id),
    description: own.description[locale],
    why: own.why[locale],
    severity: own.severity,
    category: 'engine',
    documentationUrl:
      own === goalUnmet ? '' : `https://vscode.dev/redirect?url=vscode://api-kata.api-kata/rules/${id}`,
  };
}

function unknownRule(id: string, found?: Pick<Finding, 'severity' | 'why'>): RuleInfo {
  const { severity = 'warn', why = '' } = found ?? {};
  return {
    id,
    description: '',
    why,
    severity,
    category: '',
    sources: [],
    documentationUrl: '',
    fix: '',
    enabled: true,
  };
}
