import type { Contract } from '../../contract/contract';
import type { Locale } from '../../texts/locale';
import { code } from '../../texts/wording';
import { wordsFor } from './about';
import { every } from './every';
import { CONDITIONS, isGiven, SELECTORS, type Find } from './kinds';
import { look, type Near } from './select';

/** What a `find` looks for, in the reader's words: "a POST that creates a `message`". */
export function describeFind(find: Find, locale: Locale): string {
  const [plainest] = wordsFor(find);
  const thing = plainest === undefined ? undefined : code(plainest);
  const say = (inner: object) => describeFind(inner, locale);
  return [...SELECTORS, ...CONDITIONS, every]
    .filter((kind) => isGiven(kind, find))
    .map(({ describe }) => describe[locale](find, thing, say))
    .join('');
}

/** What the operation that comes closest to a `find` lacks, in the reader's words. */
export function describeLack(
  find: Find,
  { operations, evidence: [evidence], condition }: Near,
  contract: Contract,
  locale: Locale,
): string {
  const [operation] = operations;
  if (!operation || !evidence) return '';
  const short = { operation, operations, evidence, contract, name: code(operation.name) };
  return condition.lacking[locale](find, {
    ...short,
    look: (inner) => look(contract, inner),
    say: (inner) => describeFind(inner, locale),
  });
}
