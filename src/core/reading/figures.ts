import type { Metrics } from '../report';
import type { ReportTexts } from '../texts/report/texts';

/** A metric as a reader sees it. */
export interface Figure {
  metric: keyof Metrics;
  label: string;
  value: string;
}

/** The theme of an exercise that a figure tells something about; the number of operations is about none. */
const THEMES: Record<keyof Metrics, string> = {
  operations: '',
  firstCallFacts: 'first-call',
  requiredInputs: 'first-call',
  documentedErrors: 'errors',
  retrySafeWrites: 'idempotency',
};

/** The contract in figures, in the order in which they are shown: all, or those that belong to an exercise of these themes. */
export function figuresIn(metrics: Metrics, say: ReportTexts, themes?: readonly string[]): Figure[] {
  const { operations, firstCallFacts, requiredInputs, documentedErrors, retrySafeWrites } = metrics;
  const percent = (share: number) => say.percent(Math.round(share * 100));
  const values = {
    operations: String(operations),
    firstCallFacts: String(firstCallFacts),
    requiredInputs: String(requiredInputs),
    documentedErrors: percent(documentedErrors),
    retrySafeWrites: percent(retrySafeWrites),
  } satisfies Record<keyof Metrics, string>;
  return (Object.keys(values) as (keyof Metrics)[])
    .filter((metric) => themes === undefined || themes.includes(THEMES[metric]))
    .map((metric) => ({ metric, label: say.metric[metric], value: values[metric] }));
}
