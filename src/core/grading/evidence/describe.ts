import type { Locale } from '../../texts/locale';
import { code } from '../../texts/wording';
import { CONDITIONS, isGiven, SELECTORS, type Find } from './kinds';

/** What a `find` looks for, in the reader's words: "a POST that creates a `message`". */
export function describeFind(find: Find, locale: Locale): string {
  const [plainest] = find.about ?? [];
  const thing = plainest === undefined ? undefined : code(plainest);
  return [...SELECTORS, ...CONDITIONS]
    .filter((kind) => isGiven(kind, find))
    .map(({ describe }) => describe[locale](find, thing))
    .join('');
}
