/** The sentences of a text, in scripts of Europe and of East Asia; each line begins one. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?;])\s|[。！？；\n]/).filter((one) => one.trim() !== '');
}

/** Those that name something as it is written: `X-Request-ID`, not a part of a longer name. */
export function sentencesNaming(text: string, name: string): string[] {
  return name === '' ? [] : sentencesOf(text).filter((one) => isNamed(one, name));
}

function isNamed(sentence: string, name: string): boolean {
  const text = sentence.toLowerCase();
  const wanted = name.toLowerCase();
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const around = `${text.charAt(at - 1)} ${text.charAt(at + wanted.length)}`;
    if (!/[a-z\d_-]/.test(around)) return true;
  }
  return false;
}
