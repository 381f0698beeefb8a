import { singular, words } from './words';

/** Scripts that put no spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/**
 * True where the words of `phrase` occur in the name, one after the other, plural or not, whatever the accents. In
 * scripts without spaces, where it is a part of a run: `短信` of `短信接口`.
 */
export function mentions(name: string, phrase: string): boolean {
  const wanted = words(folded(phrase)).map(singular);
  if (wanted.length === 0) return false;
  const spoken = words(folded(name)).map(singular);
  if (UNSPACED.test(phrase)) return spoken.join(' ').includes(wanted.join(' '));
  // Some people write `phonenumbers`: then the whole name is the phrase.
  return (
    ` ${spoken.join(' ')} `.includes(` ${wanted.join(' ')} `) ||
    spoken.join('') === wanted.join('') ||
    (wanted.length === 1 && spoken.some((word) => isCompound(word, wanted[0] ?? '')))
  );
}

/** Shorter words are parts of others by chance: `context`, `sender`. */
const SHORTEST_PART = 8;

/** Languages that write two words as one: a `Kurznachricht` is a `Nachricht`; what is `nachrichtenlos` has none. */
function isCompound(word: string, part: string): boolean {
  return part.length >= SHORTEST_PART && word.endsWith(part);
}

/** True where what a sentence speaks of is mentioned, and not only what that belongs to. */
export function speaksOf(sentence: string, phrase: string): boolean {
  if (UNSPACED.test(phrase)) return mentions(sentence.replaceAll(`${phrase}的`, ''), phrase);
  const head = sentence.replace(STATE_OF, ' ').split(FURTHER, 1)[0] ?? '';
  return mentions(head.replace(OWNER, ''), phrase);
}

/** "Cancel the message's payment" speaks of a payment. */
const OWNER = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+['’]s?\s/gu;

/** "What became of a text" speaks of the text. */
const STATE_OF =
  /\b(?:what (?:became|has become|happened)|state|status|fate|progress|outcome) (?:of|to|with)\s/i;

/** "Pay for a message": what comes after says which one, for whom, or how. */
const FURTHER = /\b(?:for|about|of|by|with|from|to|in|on|via|when|if|after|before|that|which|so)\s/i;

function folded(text: string): string {
  return /^[ -~]*$/.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '');
}
