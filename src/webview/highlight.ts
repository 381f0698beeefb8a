import { h } from './dom';

/** Kinds of words in YAML and JSON, the first that fits wins. */
const WORDS =
  /(?<comment>(?<=^|\s)#.*$)|(?<key>(?:"[^"\n]*"|'[^'\n]*'|(?<![\w$./{}-])[\w$./{}-]+)(?=\s*:(?:\s|$)))|(?<string>"[^"\n]*"|'[^'\n]*')|(?<literal>(?<=[\s[{,]|^)(?:true|false|null|-?\d+(?:\.\d+)?)(?=[\s,}\]]|$))/gm;

/** Code with its words marked by class. Languages other than YAML and JSON stay plain. */
export function highlighted(code: string, language: string): (Node | string)[] {
  if (!['yaml', 'yml', 'json'].includes(language)) return [code];
  const parts: (Node | string)[] = [];
  let end = 0;
  for (const match of code.matchAll(WORDS)) {
    const [kind] = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined) ?? [''];
    parts.push(code.slice(end, match.index), h('span', { class: `code-${kind}` }, match[0]));
    end = match.index + match[0].length;
  }
  return [...parts, code.slice(end)];
}
