import { inMarkdown } from '../../escape';
import type { FindingItem, PlaceLink } from '../../pages/messages';
import type { Row } from './row';

/** A place where something was found; a click leads there. */
export function placeRow({ message, place }: FindingItem, id: string): Row {
  return {
    id,
    label: place.label,
    description: plain(message),
    icon: 'place',
    tooltip: inMarkdown(message),
    spoken: [plain(message), place.label].join(', '),
    click: goTo(place),
  };
}

/** What a click on a place does. */
export function goTo({ range, file }: PlaceLink): NonNullable<Row['click']> {
  return { command: 'apiKata.goTo', arguments: [{ range, ...(file === undefined ? {} : { file }) }] };
}

/** Back-ticks are for those who draw code otherwise than text. */
export function plain(text: string): string {
  return text.replaceAll('`', '');
}
