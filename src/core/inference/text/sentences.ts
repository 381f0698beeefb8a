import { paragraphsOf } from './paragraphs';

/** The sentences of a text, in scripts of Europe and of East Asia; each line begins one, but for wrapped ones. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(WRAP, ' ')
    .split(/(?<=[.!?;])\s|[。！？；\n]/)
    .filter((one) => one.trim() !== '');
}

/** The end of a line that is no end of a sentence, before one that begins none. */
const WRAP = /(?<=[^\s.!?;:。！？；|])\n(?=[ \t]{0,12}[\p{Ll}`(])/gu;

/** The sentences of those paragraphs that name something as it is written; a line goes on where no item or row begins. */
export function sentencesAround(text: string, name: string): string[] {
  // Most names are told nowhere, and are asked for in each operation.
  if (!isNamed(text, name)) return [];
  return paragraphsOf(text)
    .filter((one) => isNamed(one, name))
    .flatMap((one) => sentencesOf(one.replace(/\n(?![\s|*#`-])/g, ' ')));
}

/** True where a text names something as it is written: `X-Request-ID`, not a part of a longer name. */
export function isNamed(text: string, name: string): boolean {
  if (name === '') return false;
  const said = text.toLowerCase();
  const wanted = name.toLowerCase();
  for (let at = said.indexOf(wanted); at >= 0; at = said.indexOf(wanted, at + 1)) {
    const around = `${said.charAt(at - 1)} ${said.charAt(at + wanted.length)}`;
    if (!/[a-z\d_-]/.test(around)) return true;
  }
  return false;
}
