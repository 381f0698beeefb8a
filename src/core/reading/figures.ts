import type { Metrics } from '../report';
import type { ReportTexts } from '../texts/report/texts';

/** A metric as a reader sees it. */
export interface Figure {
  metric: keyof Metrics;
  label: string;
  value: string;
}

/** The contract in figures, in the order in which they are shown. */
export function figuresIn(metrics: Metrics, say: ReportTexts): Figure[] {
  const { operations, firstCallFacts, requiredInputs, documentedErrors, retrySafeWrites } = metrics;
  const percent = (share: number) => say.percent(Math.round(share * 100));
  const values = {
    operations: String(operations),
    firstCallFacts: String(firstCallFacts),
    requiredInputs: String(requiredInputs),
    documentedErrors: percent(documentedErrors),
    retrySafeWrites: percent(retrySafeWrites),
  } satisfies Record<keyof Metrics, string>;
  return (Object.keys(values) as (keyof Metrics)[]).map((metric) => ({
    metric,
    label: say.metric[metric],
    value: values[metric],
  }));
}
