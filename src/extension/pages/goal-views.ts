import type { Finding, GoalReport, GoalState, Report, Severity } from '../../core/report';
import type { Translate } from '../translate';
import type { FindingView, GoalView } from './messages';
import { placeLink } from './place-link';

export interface GoalSources {
  t: Translate;
  slug: string;
  /** Ids of the rules that have a page. */
  rulePages: ReadonlySet<string>;
  hints: HintSource;
}

export interface HintSource {
  /** Markdown of the tiers the learner has asked for. */
  shown(slug: string, goal: string): string[];
  /** The number of the next tier, from 1; undefined when all are shown or there are none. */
  next(slug: string, goal: string): number | undefined;
}

/** The rows of the goals, with the findings that stand in the way of each. */
export function goalViews(report: Report, sources: GoalSources): GoalView[] {
  return report.goals.map((goal) => goalView(goal, report, sources));
}

export function findingViews(findings: readonly Finding[], { t, rulePages }: GoalSources): FindingView[] {
  return findings.map((finding) => ({
    severity: finding.waived === undefined ? finding.severity : 'hint',
    severityLabel: finding.waived === undefined ? severityLabel(finding.severity, t) : t('Waived'),
    message: finding.message,
    why: finding.waived === undefined ? finding.why : t('Waived: {0}', finding.waived),
    place: placeLink(finding, t),
    rule: rulePages.has(finding.rule)
      ? { command: 'explainRule', argument: finding.rule, label: finding.rule }
      : finding.rule,
  }));
}

function goalView(goal: GoalReport, report: Report, sources: GoalSources): GoalView {
  const { t, slug, hints } = sources;
  const open = goal.state === 'unmet';
  const own = goal.findings.flatMap((i) => report.findings[i] ?? []);
  const next = open ? hints.next(slug, goal.id) : undefined;
  const tiers = [t('Nudge'), t('Concept'), t('Concrete')];
  return {
    id: goal.id,
    title: goal.title,
    state: goal.state,
    stateLabel: stateLabel(goal.state, t),
    points: `${pointsOf(goal)}/${goal.weight}`,
    ...(goal.design ? { design: t('Recognised design: {0}', goal.design) } : {}),
    ...(goal.reason ? { reason: goal.reason } : {}),
    ...(goal.evidence.length > 0
      ? { evidence: { label: t('Evidence'), places: goal.evidence.map((place) => placeLink(place, t)) } }
      : {}),
    findings: findingViews(own, sources),
    hints: open
      ? hints
          .shown(slug, goal.id)
          .map((text, i) => ({ tier: t('Hint {0}: {1}', i + 1, tiers[i] ?? ''), text }))
      : [],
    ...(next ? { nextHint: { command: 'showHint', argument: goal.id, label: hintLabel(next, t) } } : {}),
  };
}

function pointsOf({ state, weight }: GoalReport): number | string {
  if (state === 'notChecked') return '–';
  return state === 'met' ? weight : 0;
}

function hintLabel(tier: number, t: Translate): string {
  if (tier === 1) return t('Give me a nudge');
  return tier === 2 ? t('Explain the concept') : t('Show something concrete');
}

function stateLabel(state: GoalState, t: Translate): string {
  if (state === 'met') return t('Met');
  if (state === 'unmet') return t('Not met yet');
  return state === 'waived' ? t('Waived by a decision') : t('Not checked');
}

function severityLabel(severity: Severity, t: Translate): string {
  if (severity === 'error') return t('Error');
  if (severity === 'warn') return t('Warning');
  return severity === 'info' ? t('Information') : t('Suggestion');
}
