import type { Locale } from '../../texts/locale';
import { CONDITIONS, isGiven, SELECTORS, type Find } from './kinds';

/** What a `find` looks for, in the reader's words: "a POST that creates about `message`". */
export function describeFind(find: Find, locale: Locale): string {
  return [...SELECTORS, ...CONDITIONS]
    .filter((kind) => isGiven(kind, find))
    .map(({ describe }) => describe[locale](find))
    .join('');
}
