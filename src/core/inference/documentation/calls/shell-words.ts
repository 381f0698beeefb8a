/**
 * The words of the first command in a text, without their quotes. It ends with its line, unless that ends in a backslash
 * or inside quotes, or with the code that it stands in. A text that was folded has a space where its lines ended.
 */
export function shellWords(text: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  const take = (part: string) => (word = (word ?? '') + part);
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (quote) {
      if (char === quote) quote = '';
      else if (char === '\\' && quote === '"' && /["\\$`]/.test(text.charAt(at + 1))) take(text.charAt(++at));
      else take(char);
    } else if (char === '"' || char === "'") {
      quote = char;
      take('');
    } else if (char === '\\') {
      const next = text.charAt(++at);
      if (!/\s/.test(next)) take(next);
      else if (word !== undefined) {
        words.push(word);
        word = undefined;
      }
    } else if (char === '\n' || char === '`') break;
    else if (/\s/.test(char)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else take(char);
  }
  // Of folded text it goes on into prose, with an apostrophe that nothing closes.
  if (quote) return words;
  return word === undefined ? words : [...words, word];
}
