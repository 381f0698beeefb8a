import { baseType, isForm, isJson } from '../../contract/media-types';
import type { MediaType } from '../../contract/contract';
import type { Direction } from '../kinds/kinds';
import type { Wire } from '../steps/given';

/** How a media type is told from others: case and order say nothing, and JSON is always UTF-8 (RFC 8259 §11). */
export function nameOf(type: string): string {
  const base = baseType(type);
  const parameters = type
    .slice(0, 255)
    .toLowerCase()
    .split(';')
    .slice(1)
    .map((parameter) => parameter.replace(/[\s"]/g, ''))
    .filter((parameter) => parameter !== '' && !(isJson(base) && parameter.startsWith('charset=')))
    .sort();
  return [base, ...parameters].join(';');
}

/** How a body of a media type travels. */
export function wireOf(type: string): Wire {
  if (isForm(type)) return 'form';
  return baseType(type).startsWith('text/') ? 'text' : 'json';
}

/** Whether the first is a range that holds the second: `image/*` and `image/png`. */
export function covers(range: string, type: string): boolean {
  const [kind = '', sub] = range.split('/');
  if (sub !== '*') return false;
  return range !== type && (kind === '*' || type.startsWith(`${kind}/`));
}

/** What became of the media types of a body. */
export interface MatchedTypes {
  pairs: (readonly [before: MediaType, after: MediaType])[];
  removed: MediaType[];
  /** Ranges of which a part is left. */
  narrowed: MediaType[];
  added: MediaType[];
}

/** Finds the media types that are the same before and after; ranges by what they hold. */
export function matchTypes(
  before: readonly MediaType[],
  after: readonly MediaType[],
  direction: Direction,
): MatchedTypes {
  const byName = new Map(after.map((media) => [nameOf(media.type), media]));
  const matched: MatchedTypes = { pairs: [], removed: [], narrowed: [], added: [] };
  const used = new Set<MediaType>();
  for (const old of before) {
    const name = nameOf(old.type);
    const same = byName.get(name);
    // Who sends may go on where a range takes what was sent; who reads, where a part of a range is left.
    const wider = direction === 'request' && after.filter((one) => covers(nameOf(one.type), name));
    const narrower = direction === 'response' && after.filter((one) => covers(name, nameOf(one.type)));
    const others = same ? [same] : wider || narrower || [];
    for (const now of others) {
      matched.pairs.push([old, now]);
      if (same || narrower) used.add(now);
    }
    if (others.length === 0) matched.removed.push(old);
    else if (!same && narrower) matched.narrowed.push(old);
  }
  matched.added = after.filter((media) => !used.has(media));
  return matched;
}
