import type { Surroundings } from '../../../contract/contract';
import { memoizeByText } from '../../../contract/memoize';
import { textOf } from '../../fields/data-fields';
import type { Exchanged } from '../../fields/exchanged';
import { sentencesOf } from '../../text/sentences';
import { saysUnused } from '../../text/taken-back';
import { snakeOf } from '../../text/words';

/**
 * The words of a name without accents, and those of a comparison in letters: `DateSent>` is `date_sent_gt`, and `größe`
 * is `grosse`.
 */
export const plainWords = memoizeByText((name): string =>
  snakeOf(
    name
      .replaceAll('ß', 'ss')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/>=?/g, '_gt')
      .replace(/<=?/g, '_lt'),
  ),
);

/** All names that lead to a value, in one: `filter[created][gte]` and `filter: { created: { gte } }` are alike. */
export function fullName({ steps }: Pick<Exchanged, 'steps'>): string {
  return plainWords(steps.filter((step) => typeof step === 'string').join('_'));
}

/** What is said of a value, without accents: there no word begins for a regular expression. */
export function saidOf(surroundings: Surroundings, field: Pick<Exchanged, 'schema' | 'raw'>): string {
  return unaccented(textOf(surroundings, field));
}

export function unaccented(text: string): string {
  return /^[ -~\s]*$/.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '');
}

/** True for a value that somebody reads, as far as its own text tells. */
export function isMeant(surroundings: Surroundings, field: Pick<Exchanged, 'schema' | 'raw'>): boolean {
  return !saysUnused(textOf(surroundings, field));
}

/** True where a sentence says it, and does not say that it is not so. */
export function saysSo(text: string, sign: RegExp): boolean {
  return sentencesOf(text).some((sentence) => sign.test(sentence) && !DENIED.test(sentence));
}

const DENIED =
  /\b(not|never|no|nor|neither|isn't|don't|doesn't|cannot|rather than|instead of|without|nicht|kein\w{0,2}|weder|ni|nunca|sin|pas|aucune?|n[ãa]o|nem|non)\b|不(是|用|靠|会|按|再|得|能|要|可)|没有|无需|而非|并非/i;
