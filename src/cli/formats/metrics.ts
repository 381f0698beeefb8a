import type { Metrics } from '../../core/report';
import type { Words } from './words';

/** The contract in figures, as a reader sees them. */
export function figures(metrics: Metrics, say: Words): { label: string; value: string }[] {
  const { operations, firstCallFacts, requiredInputs, documentedErrors, retrySafeWrites } = metrics;
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  return [
    { label: say.metric.operations, value: String(operations) },
    { label: say.metric.firstCallFacts, value: String(firstCallFacts) },
    { label: say.metric.requiredInputs, value: String(requiredInputs) },
    { label: say.metric.documentedErrors, value: percent(documentedErrors) },
    { label: say.metric.retrySafeWrites, value: percent(retrySafeWrites) },
  ];
}
