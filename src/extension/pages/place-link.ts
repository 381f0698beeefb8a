import type { Place } from '../../core/report';
import type { Translate } from '../translate';
import type { PlaceLink } from './messages';
import { placeLabel } from './place-label';

/** A link to a place in the answer; people count lines from one. */
export function placeLink({ pointer, range }: Place, t: Translate): PlaceLink {
  const line = t('line {0}', range.start.line + 1);
  const label = placeLabel(pointer);
  return { label: label === '' ? line : `${label} · ${line}`, range };
}
