import { bare, isObject, type JsonValue } from '../../../json';

/** What a body says, be it JSON or a form; undefined where it cannot be read. */
export function sentValue(body: string): JsonValue | undefined {
  const text = body.trim();
  return /^[{[]/.test(text) ? json(text) : form(text);
}

function json(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

/** `a=1&b[c]=2&d[]=3`. A plus stays one: people write `to=+1415…` and curl sends it so. */
function form(text: string): JsonValue | undefined {
  const fields = new Map<string, JsonValue>();
  for (const pair of text.split('&')) {
    const [, name = '', within, sent = ''] = /^([^=[]+)(?:\[([^\]=]*)\])?=([^]*)$/.exec(pair.trim()) ?? [];
    const key = decoded(name);
    if (key === '') return undefined;
    const before = fields.get(key);
    const item = decoded(sent);
    if (within === undefined) fields.set(key, item);
    else if (within === '') fields.set(key, [...(Array.isArray(before) ? before : []), item]);
    else fields.set(key, bare([...Object.entries(isObject(before) ? before : {}), [within, item]]));
  }
  return bare(fields);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
