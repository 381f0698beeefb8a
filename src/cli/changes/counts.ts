import type { ChangeReport } from '../../core/compatibility/compare-documents';
import type { CliTexts } from '../texts/texts';

/** How many changes of each severity; what was not compared is never called unchanged. */
export function countsOf(
  { breaking, risky, safe, incomplete }: ChangeReport,
  { changes: say }: CliTexts,
): string {
  if (breaking + risky + safe > 0) return say.counts(breaking, risky, safe);
  return incomplete.length > 0 ? say.nothingInTheRest : say.nothing;
}
