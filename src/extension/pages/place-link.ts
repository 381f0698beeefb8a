import type { Place } from '../../core/report';
import type { Translate } from '../translate';
import type { PlaceLink } from './messages';
import { placeLabel } from './place-label';

/** A link to a place under review; people count lines from one. `keyOf` gives the URI of a file that the place names. */
export function placeLink(
  { pointer, range, file }: Place & { file?: string },
  t: Translate,
  keyOf?: (file: string) => string,
): PlaceLink {
  const line = t('line {0}', range.start.line + 1);
  const parts = [...(file === undefined ? [] : [file]), placeLabel(pointer), line];
  const label = parts.filter((part) => part !== '').join(' · ');
  return { label, range, ...(file === undefined || !keyOf ? {} : { file: keyOf(file) }) };
}
