import { MOST_CALLS, MOST_CHARACTERS, type Call } from './call';

const REQUEST_LINE = /^[ \t]*(?:POST|PUT|PATCH|DELETE)[ \t]+(\S{1,500})(?:[ \t]+HTTP\/[\d.]{1,3})?[ \t]*$/;
const FIELD = /^[ \t]*([A-Za-z][\w-]{0,80}):[ \t]*\S/;

/** The requests that a text shows as HTTP sends them (RFC 9112 §2.1): a request line, fields, an empty line, content. */
export function httpMessagesIn(text: string): Call[] {
  const lines = text.slice(0, MOST_CHARACTERS).split(/\r?\n/);
  const begun = lines.flatMap((line, at) => {
    const [, target] = REQUEST_LINE.exec(line) ?? [];
    return target === undefined ? [] : [{ target, at }];
  });
  return begun.slice(0, MOST_CALLS).map(({ target, at }) => messageOf(target, lines.slice(at + 1)));
}

function messageOf(target: string, lines: readonly string[]): Call {
  const headers = new Set<string>();
  let at = 0;
  for (; at < lines.length; at++) {
    const [, name] = FIELD.exec(lines[at] ?? '') ?? [];
    if (name === undefined) break;
    headers.add(name.toLowerCase());
  }
  while (lines[at]?.trim() === '') at++;
  return { target, headers, body: contentIn(lines.slice(at)) };
}

/** JSON up to the bracket that closes it; otherwise one line of a form. */
function contentIn(lines: readonly string[]): string | undefined {
  const first = lines[0]?.trim() ?? '';
  if (!/^[{[]/.test(first)) return /^[\w[\].-]+=\S*$/.test(first) ? first : undefined;
  const text = lines.join('\n');
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (quoted && char === '\\') at++;
    else if (char === '"') quoted = !quoted;
    else if (!quoted && /[{[]/.test(char)) depth++;
    else if (!quoted && /[}\]]/.test(char) && --depth === 0) return text.slice(0, at + 1).trim();
  }
  return undefined;
}
