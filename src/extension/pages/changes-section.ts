import type { Change } from '../../core/compatibility/change';
import type { ToldGap } from '../../core/compatibility/told/changes';
import type { Severity } from '../../core/report';
import type { Source } from '../../core/rule-info';
import type { ReportTexts } from '../../core/texts/report/texts';
import type { Comparison } from '../comparing/comparisons';
import type { Translate } from '../translate';
import type { ChangeGroup, ChangeView, PlaceLink, Section } from './messages';
import { placeLink } from './place-link';

export interface ChangeSources {
  comparison?: Comparison | undefined;
  t: Translate;
  say: ReportTexts;
  rulePages: ReadonlyMap<string, Source[]>;
}

/** A page is for reading; those that hurt nobody are the least of it. */
const MOST: Record<Change['severity'], number> = { breaking: 60, risky: 40, safe: 20 };
const SEVERITY: Record<Change['severity'], Severity> = { breaking: 'error', risky: 'warn', safe: 'info' };
/** Operations that are named; the others are counted. */
const FEW = 3;
const MOST_GAPS = 10;

/** What has changed since the baseline of what is in front: the worst first, each with who suffers and the way over. */
export function changesSection(sources: ChangeSources): Section[] {
  const { comparison, t, say } = sources;
  if (!comparison) return [];
  const { report, since, trouble } = comparison;
  const earlier = report ? t('Below is what the last text that could be compared had changed.') : '';
  const told = trouble === undefined ? [] : [{ text: say.sentences([trouble, earlier].filter(Boolean)) }];
  const gaps = report?.incomplete ?? [];
  return [
    {
      kind: 'changes',
      heading: t('Changes since {0}', since),
      summary: summaryOf(comparison, t),
      gaps: [
        ...told,
        ...gaps.slice(0, MOST_GAPS).map((gap) => gapView(gap, comparison, t)),
        ...(gaps.length > MOST_GAPS
          ? [{ text: t('{0} more were not compared.', gaps.length - MOST_GAPS) }]
          : []),
      ],
      groups: (['breaking', 'risky', 'safe'] as const).flatMap((severity) => groupOf(severity, sources)),
      actions: [
        { command: 'compareWith', label: t('Compare With…') },
        { command: 'stopComparing', label: t('Stop Comparing') },
      ],
    },
  ];
}

function summaryOf({ report, since, trouble }: Comparison, t: Translate): string {
  if (!report) return trouble === undefined ? t('Comparing with {0}…', since) : '';
  const { breaking, incomplete, risky, safe } = report;
  if (breaking + risky + safe > 0) return t('{0} breaking, {1} risky, {2} safe.', breaking, risky, safe);
  return incomplete.length > 0
    ? t('In what was compared, nothing has changed that a caller could notice.')
    : t('Nothing has changed that a caller could notice.');
}

function gapView(gap: ToldGap, comparison: Comparison, t: Translate): { text: string; place: PlaceLink } {
  const place =
    gap.side === 'baseline' ? beforeLink(gap, comparison, t) : placeLink(gap, t, comparison.keyOf);
  return { text: t('Not compared: {0}', gap.reason), place };
}

function groupOf(severity: Change['severity'], sources: ChangeSources): ChangeGroup[] {
  const { comparison, t, say } = sources;
  const report = comparison?.report;
  const changes = report?.changes.filter((change) => change.severity === severity) ?? [];
  const count = report?.[severity] ?? 0;
  if (count === 0) return [];
  const shown = changes.slice(0, MOST[severity]);
  const left = count - shown.length;
  const title = { breaking: t('Breaking'), risky: t('Risky'), safe: t('Safe') }[severity];
  return [
    {
      heading: say.aside(title, count),
      open: severity !== 'safe',
      changes: changeViews(shown, sources),
      more: left > 0 ? t('{0} more are not listed; `api-kata diff` has all of them.', left) : '',
    },
  ];
}

/** By kind, in the order in which kinds first come. */
function changeViews(changes: readonly Change[], sources: ChangeSources): ChangeView[] {
  const alike = new Map<string, Change[]>();
  for (const change of changes) {
    const { kind, who, why, way } = change;
    const key = JSON.stringify([kind, who, why, way]);
    alike.set(key, [...(alike.get(key) ?? []), change]);
  }
  return [...alike.values()].flatMap((all) => changeView(all, sources));
}

function changeView(all: readonly Change[], { comparison, rulePages, say, t }: ChangeSources): ChangeView[] {
  const [first] = all;
  if (!first || !comparison) return [];
  const { kind, rule, severity, way, who, why } = first;
  const isSafe = severity === 'safe';
  return [
    {
      severity: SEVERITY[severity],
      severityLabel: { breaking: t('breaking'), risky: t('risky'), safe: t('safe') }[severity],
      why: isSafe ? '' : t('{0}: {1}', who, why),
      way: isSafe ? '' : t('The additive way: {0}', way),
      rule:
        rule !== undefined && rulePages.has(rule)
          ? { command: 'explainRule', argument: rule, label: kind }
          : kind,
      items: all.map((change) => ({
        message: change.message,
        place: placeLink(change, t, comparison.keyOf),
        operations: operationsOf(change.operations, say, t),
        ...(change.base ? { before: beforeLink(change.base, comparison, t) } : {}),
      })),
    },
  ];
}

function beforeLink(
  { file, range }: Pick<NonNullable<Change['base']>, 'file' | 'range'>,
  { baseOf, since }: Comparison,
  t: Translate,
): PlaceLink {
  return { label: t('{0}, line {1}', file ?? since, range.start.line + 1), range, file: baseOf(file) };
}

function operationsOf(operations: readonly string[], say: ReportTexts, t: Translate): string {
  const named = say.list(operations.slice(0, FEW));
  const left = operations.length - FEW;
  return left > 0 ? t('{0} and {1} more', named, left) : named;
}
