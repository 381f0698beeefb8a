/** Characters between which Chinese and Japanese have no spaces, and their punctuation. */
const WIDE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]$/u;
const FULL_WIDTH = /^[\u3000-\u303f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff60]$/u;
/** Marks that Chinese and English share; beside a Chinese character they are Chinese. */
const SHARED = /^[“”‘’…—]$/u;

/**
 * Whether the end of a line in a source is a space for the reader, by the characters around it: it is none between two
 * Chinese characters, and none beside a full-width punctuation mark.
 */
export function isSpace(before: string, after: string): boolean {
  if (FULL_WIDTH.test(before) || FULL_WIDTH.test(after)) return false;
  return !(
    (WIDE.test(before) && (WIDE.test(after) || SHARED.test(after))) ||
    (SHARED.test(before) && WIDE.test(after))
  );
}
