import type { Locale } from '../texts/locale';
import { ContentError } from './content-error';
import type { Fault } from './fault';

/** What follows is for `verify`. */
const MOST_SAID = 5;

/** The error for these faults of the exercise in the folder `slug`; empty for the catalogue. */
export async function contentError(
  slug: string,
  faults: readonly Fault[],
  locale: Locale,
): Promise<ContentError> {
  const { faultSentence, moreFaults } = await import('./checked-file');
  const folder = slug === '' ? '' : `${slug}/`;
  const said = faults.slice(0, MOST_SAID).map((fault) => `${folder}${faultSentence(fault, locale)}`);
  const left = faults.length - said.length;
  return new ContentError([...said, ...(left > 0 ? [moreFaults(left, locale)] : [])].join('\n'), faults);
}
