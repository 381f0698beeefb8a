import type { Finding, GoalReport, Report } from '../../core/report';
import type { Source } from '../../core/rule-info';
import type { ReportTexts } from '../../core/texts/report/texts';
import type { Translate } from '../translate';
import type { FindingView, GoalView } from './messages';
import { placeLink } from './place-link';

export interface GoalSources {
  t: Translate;
  say: ReportTexts;
  slug: string;
  /** The rules that have a page, with their sources. */
  rulePages: ReadonlyMap<string, Source[]>;
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

export function findingViews(
  findings: readonly Finding[],
  { t, say, rulePages }: GoalSources,
): FindingView[] {
  return findings.map((finding) => ({
    severity: finding.waived === undefined ? finding.severity : 'hint',
    severityLabel: finding.waived === undefined ? say.severity[finding.severity] : say.waived,
    message: finding.message,
    why: finding.waived === undefined ? finding.why : say.waivedBecause(finding.waived),
    place: placeLink(finding, t),
    rule: rulePages.has(finding.rule)
      ? { command: 'explainRule', argument: finding.rule, label: finding.rule }
      : finding.rule,
    sources: rulePages.get(finding.rule) ?? [],
  }));
}

function goalView(goal: GoalReport, report: Report, sources: GoalSources): GoalView {
  const { t, say, slug, hints } = sources;
  const open = goal.state === 'unmet';
  const own = goal.findings.flatMap((i) => report.findings[i] ?? []);
  const next = open ? hints.next(slug, goal.id) : undefined;
  // The first finding stands right below, with its place.
  const repeats = own[0] !== undefined && goal.reason.endsWith(own[0].message);
  const tiers = [t('Nudge'), t('Concept'), t('Concrete')];
  return {
    id: goal.id,
    title: goal.title,
    state: goal.state,
    stateLabel: say.state[goal.state],
    points: `${pointsOf(goal)}/${goal.weight}`,
    ...(goal.design ? { design: say.design(goal.design) } : {}),
    ...(goal.reason && !repeats ? { reason: goal.reason } : {}),
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
