import { isObject, type JsonObject, type JsonValue } from '../../../json';

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
  const value = Object.create(null) as JsonObject;
  for (const pair of text.split('&')) {
    const [, name = '', within, sent = ''] = /^([^=[]+)(?:\[([^\]=]*)\])?=([^]*)$/.exec(pair.trim()) ?? [];
    const key = decoded(name);
    if (key === '' || isUnsafe(key) || isUnsafe(within)) return undefined;
    const before = value[key];
    const item = decoded(sent);
    if (within === undefined) value[key] = item;
    else if (within === '') value[key] = [...(Array.isArray(before) ? before : []), item];
    else value[key] = { ...(isObject(before) ? before : {}), [within]: item };
  }
  return value;
}

/** A name that is a key of another kind elsewhere is no field. */
function isUnsafe(name: string | undefined): boolean {
  return name === '__proto__';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
