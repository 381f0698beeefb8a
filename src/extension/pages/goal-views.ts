import type { Finding, GoalReport, Report } from '../../core/report';
import type { Source } from '../../core/rule-info';
import type { ReportTexts } from '../../core/texts/report/texts';
import type { Translate } from '../translate';
import { fixKey } from './fix-titles';
import type { Action, FindingView, GoalView } from './messages';
import { placeLink } from './place-link';

export interface GoalSources {
  t: Translate;
  say: ReportTexts;
  slug: string;
  /** The rules that have a page, with their sources. */
  rulePages: ReadonlyMap<string, Source[]>;
  hints: HintSource;
  /** The URI of a file that a finding names. */
  keyOf?: (file: string) => string;
  /** The titles of quick fixes, by `fixKey`. Without them none is offered. */
  fixTitles?: ReadonlyMap<string, string> | undefined;
}

/** What findings are shown with. */
type FindingSources = Pick<GoalSources, 't' | 'say' | 'rulePages' | 'keyOf' | 'fixTitles'>;

export interface HintSource {
  /** Markdown of the tiers the learner has asked for. */
  shown(slug: string, goal: string): string[];
  /** The number of the next tier, from 1; undefined when all are shown or there are none. */
  next(slug: string, goal: string): number | undefined;
}

/** A page is for reading; a list as long as this is worked off in the Problems view. */
export const MOST_ON_PAGE = 100;
/** So many places tell where to look; a goal on all operations has as many as there are. */
const FEW = 4;

/** The rows of the goals, with the findings that stand in the way of each. */
export function goalViews(report: Report, sources: GoalSources): GoalView[] {
  return report.goals.map((goal, i) => goalView(goal, i + 1, report, sources));
}

/** What was found, by rule: in the order in which the rules first come. */
export function findingViews(findings: readonly Finding[], sources: FindingSources): FindingView[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { rule, severity, waived, why } = finding;
    const alike = JSON.stringify([rule, severity, waived, why]);
    groups.set(alike, [...(groups.get(alike) ?? []), finding]);
  }
  return [...groups.values()].flatMap((group) => findingView(group, sources));
}

function findingView(group: readonly Finding[], sources: FindingSources): FindingView[] {
  const { t, say, rulePages, keyOf } = sources;
  const [first] = group;
  if (!first) return [];
  const { rule, severity, waived, why } = first;
  const items = group.map((finding) => ({
    message: finding.message,
    place: placeLink(finding, t, keyOf),
    ...fixOf(finding, sources),
  }));
  const rest = items.slice(FEW);
  return [
    {
      severity: waived === undefined ? severity : 'hint',
      severityLabel: waived === undefined ? say.severity[severity] : say.waived,
      why: waived === undefined ? why : say.waivedBecause(waived),
      rule: rulePages.has(rule) ? { command: 'explainRule', argument: rule, label: rule } : rule,
      sources: rulePages.get(rule) ?? [],
      items: items.slice(0, FEW),
      more: { label: t('{0} more', rest.length), items: rest },
    },
  ];
}

/** The action that applies the quick fix of a finding, where it has one. */
export function fixOf(
  finding: Partial<Pick<Finding, 'rule'>> & Pick<Finding, 'pointer' | 'message'>,
  { t, fixTitles }: Pick<GoalSources, 't' | 'fixTitles'>,
): { fix?: Action } {
  const key = fixKey(finding);
  const title = fixTitles?.get(key);
  if (title === undefined) return {};
  const label = t('Apply: {0}', title);
  return { fix: { command: 'applyFix', argument: key, label, spoken: `${label}. ${finding.message}` } };
}

function goalView(goal: GoalReport, number: number, report: Report, sources: GoalSources): GoalView {
  const { t, say, slug, hints } = sources;
  const open = goal.state === 'unmet';
  const own = goal.findings.flatMap((i) => report.findings[i] ?? []);
  const next = open ? hints.next(slug, goal.id) : undefined;
  // The first finding stands right below, with its place.
  const repeats = own[0] !== undefined && goal.reason.endsWith(own[0].message);
  const tiers = [t('Nudge'), t('Concept'), t('Concrete')];
  return {
    id: goal.id,
    number,
    title: goal.title,
    open: goal.state !== 'met',
    state: goal.state,
    stateLabel: say.state[goal.state],
    points: `${pointsOf(goal)}/${goal.weight}`,
    ...(goal.design ? { design: say.design(goal.design) } : {}),
    ...(goal.reason && !repeats ? { reason: goal.reason } : {}),
    ...(goal.evidence.length > 0 ? { evidence: evidenceView(goal, t) } : {}),
    findings: findingViews(own, sources),
    hints: open
      ? hints
          .shown(slug, goal.id)
          .map((text, i) => ({ tier: t('Hint {0}: {1}', i + 1, tiers[i] ?? ''), text }))
      : [],
    ...(next ? { nextHint: { command: 'showHint', argument: goal.id, label: hintLabel(next, t) } } : {}),
  };
}

function evidenceView({ evidence }: GoalReport, t: Translate): NonNullable<GoalView['evidence']> {
  const places = evidence.map((place) => placeLink(place, t));
  const [few, rest] = [places.slice(0, FEW), places.slice(FEW)];
  return { label: t('Evidence'), places: few, more: { label: t('{0} more', rest.length), places: rest } };
}

function pointsOf({ state, weight }: GoalReport): number | string {
  if (state === 'notChecked') return '–';
  return state === 'met' ? weight : 0;
}

function hintLabel(tier: number, t: Translate): string {
  if (tier === 1) return t('Give me a nudge');
  return tier === 2 ? t('Explain the concept') : t('Show something concrete');
}
