import { MOST_CALLS, MOST_CHARACTERS, type Call } from './call';
import { shellWords } from './shell-words';

const DATA = /^(-d|-F|--form|--json|--data(-raw|-binary|-ascii|-urlencode)?)$/;
const HEADER = /^(-H|--header)$/;
const USER = /^(-u|--user)$/;
/** Other options that take a value, which is no address. */
const VALUED = /^(-[XoAbceKmwx]|--(request|output|user-agent|cookie|max-time|retry|proxy|cacert|cert))$/;

/** The curl commands that a text shows. */
export function curlsIn(text: string): Call[] {
  const read = text.slice(0, MOST_CHARACTERS);
  const places = [...read.matchAll(/\bcurl\s/g)].slice(0, MOST_CALLS);
  return places.flatMap(({ index }) => {
    const from = read.slice(index);
    return callOf(shellWords(from), from) ?? [];
  });
}

function callOf(words: readonly string[], text: string): Call | undefined {
  let target: string | undefined;
  const headers = new Set<string>();
  const data: string[] = [];
  for (let at = 1; at < words.length; at++) {
    const [option = '', joined] = optionOf(words[at] ?? '');
    const value = () => joined ?? words[++at] ?? '';
    if (DATA.test(option)) data.push(value());
    else if (HEADER.test(option)) headers.add((value().split(':', 1)[0] ?? '').trim().toLowerCase());
    else if (USER.test(option)) headers.add(value() && 'authorization');
    else if (option === '--url') target = value();
    else if (VALUED.test(option)) value();
    else if (!option.startsWith('-') && /^(https?:\/\/|[\w$<{]\S*\/|\/)/.test(option)) target ??= option;
  }
  if (target === undefined) return undefined;
  const sent = data.map((one) => (one === '@-' ? hereDocument(text) : one.startsWith('@') ? undefined : one));
  return {
    target,
    headers,
    body: sent.includes(undefined) || sent.length === 0 ? undefined : sent.join('&'),
  };
}

/** `--data=x`, `-dx` and `-H"X: y"` carry their value with them. */
function optionOf(word: string): [string, string?] {
  const [, long, value] = /^(--[a-z-]+)=([^]*)$/.exec(word) ?? [];
  if (long !== undefined && value !== undefined) return [long, value];
  return /^-[dHFuX]./.test(word) ? [word.slice(0, 2), word.slice(2)] : [word];
}

/** What stands between `<<EOF` and `EOF`. */
function hereDocument(text: string): string | undefined {
  const [start, mark = ''] = /<<-?\s?['"]?(\w{1,20})['"]?[^\n]{0,80}\n/.exec(text) ?? [];
  if (start === undefined) return undefined;
  const from = text.indexOf(start) + start.length;
  const lines = text.slice(from).split('\n');
  const end = lines.findIndex((line) => line.trim() === mark);
  return end < 0 ? undefined : lines.slice(0, end).join('\n');
}
