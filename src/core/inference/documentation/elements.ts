import { bare, put, type JsonObject, type JsonValue } from '../../json';

/** More is no example. */
const MOST_CHARACTERS = 20_000;
const DEEPEST = 20;
const PART = /<(\/?)([\p{L}_][\p{L}\p{N}._:-]{0,79})((?:\s[^<>]{0,400})?)(\/?)>|<[?!][^<>]{0,400}>/gu;
const ATTRIBUTE = /([\p{L}_][\p{L}\p{N}._:-]{0,79})=(?:"([^"]{0,200})"|'([^']{0,200})')/gu;

interface Open {
  name: string;
  object: JsonObject;
  from: number;
  /** It has elements in it, and is more than a text. */
  isOuter: boolean;
}

/**
 * What an XML example says, as the JSON of the same schema would: elements and attributes by name, texts of leaves
 * (whatever attributes they have), lists of what comes more than once. Undefined for what is no XML. Namespaces and entities are left as written.
 */
export function elementsOf(text: string): JsonValue | undefined {
  if (text.length > MOST_CHARACTERS || !/^\s*</.test(text)) return undefined;
  const stack: Open[] = [{ name: '', object: bare(), from: 0, isOuter: true }];
  for (const part of text.matchAll(PART)) {
    const [all, slash = '', name, attributes = '', end = ''] = part;
    if (name === undefined) continue;
    const next = part.index + all.length;
    if (slash === '') {
      if (stack.length > DEEPEST) return undefined;
      stack.push({ name, object: attributesOf(attributes), from: next, isOuter: false });
    }
    if (slash === '' && end === '') continue;
    const closed = stack.pop();
    const around = stack.at(-1);
    if (!closed || !around || closed.name !== name) return undefined;
    around.isOuter = true;
    const own = closed.isOuter || slash === '' ? '' : text.slice(closed.from, part.index).trim();
    const isBare = Object.keys(closed.object).length === 0;
    add(around.object, name, own === '' && !isBare ? closed.object : own);
  }
  const [root] = stack;
  if (stack.length !== 1 || !root) return undefined;
  return Object.values(root.object)[0];
}

function attributesOf(text: string): JsonObject {
  const object: JsonObject = bare();
  for (const [, name = '', double, single = ''] of text.matchAll(ATTRIBUTE))
    put(object, name, double ?? single);
  return object;
}

function add(object: JsonObject, name: string, value: JsonValue): void {
  const known = Object.hasOwn(object, name) ? object[name] : undefined;
  if (known === undefined) put(object, name, value);
  else if (Array.isArray(known)) known.push(value);
  else put(object, name, [known, value]);
}
