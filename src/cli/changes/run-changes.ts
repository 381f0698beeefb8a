import type { ChangeReport } from '../../core/compatibility/compare-documents';
import type { Values } from '../command';
import { nameOf } from '../formats/place';
import { oneLine } from '../formats/visible';
import { startReviewer } from '../start-reviewer';
import type { Locale } from '../../core/texts/locale';
import type { Output } from '../review/outputs';
import { textsOf } from '../texts/texts';
import { UsageError } from '../usage';
import { checkWritable } from '../write-file';
import { daysOf, type DAYS } from './days';
import { filesIn, namedText } from './sources';

/** From which severity on a change counts for the exit code. */
export const CHANGES_FAIL_ON = ['breaking', 'risky'] as const;

interface Asked {
  words: readonly string[];
  values: Values<typeof DAYS>;
  outputs: readonly Output[];
  locale: Locale;
}

/** Compares two versions of a file, once it is known that the outputs can be written. @throws UsageError */
export async function compared({
  words,
  values,
  outputs,
  locale,
}: Asked): Promise<{ report: ChangeReport; file: string; text: string }> {
  const texts = textsOf(locale);
  const [before = '', after = ''] = words;
  const days = daysOf(values, texts);
  if (before === '-' && after === '-') throw new UsageError(texts.file.stdinTwice());
  for (const { place } of outputs) if (place) await checkWritable(place, locale);
  const [baseline, revision] = [await namedText(before, locale), await namedText(after, locale)];
  const reviewer = startReviewer(filesIn(words));
  try {
    const compared = await reviewer.compare(baseline, revision, { ...days, locale });
    if (compared.readable) return { report: compared.report, file: revision.file, text: revision.text };
    const source = compared.side === 'baseline' ? before : after;
    throw new UsageError(
      texts.changes.unreadable(nameOf(source), oneLine(compared.findings[0]?.message ?? '')),
    );
  } finally {
    reviewer.dispose();
  }
}

/**
 * What the command exits with. Where nothing breaks in what was compared and parts were not, nobody knows: that is no
 * success, and no break either.
 */
export function exitCodeOf(report: ChangeReport, failOn: (typeof CHANGES_FAIL_ON)[number]): 0 | 1 | 2 {
  if (report.breaking > 0 || (failOn === 'risky' && report.risky > 0)) return 1;
  return report.incomplete.length > 0 ? 2 : 0;
}
