import { isObject, put, type JsonObject, type JsonPath, type JsonValue } from '../json';
import type { Range } from '../report';
import { Lines } from './lines';
import { DEEPEST } from './survey';
import { inOrder } from './tree';

/** Where a member of an object or an item of a list stands: offsets of UTF-16 units. Items have no key. */
interface Member {
  key?: { start: number; end: number };
  value: number;
}

/**
 * JSON text and where its parts stand. `JSON.parse` is ten times as fast as a parser that keeps places, and
 * a review asks for few of them: the text is looked through along the paths that are asked for.
 */
export class JsonText {
  /** Objects without a prototype, their keys in the order of the text. */
  readonly root: JsonValue;
  private readonly scanned = new Map<number, Map<string, Member>>();
  private readonly lines: Lines;
  private readonly unordered: ReadonlySet<object>;

  /** @throws SyntaxError where the text is no JSON, or a key stands twice in one object */
  constructor(private readonly text: string) {
    this.root = JSON.parse(text) as JsonValue;
    this.lines = new Lines(text);
    const { unordered, members } = bared(this.root);
    // `JSON.parse` keeps the last of them, and says nothing.
    if (members !== undefined && members !== keysIn(text)) throw new SyntaxError('Duplicate key');
    this.unordered = unordered;
    this.root = this.inWrittenOrder(this.root, this.skipSpace(0));
  }

  /** Like `keyRange`: the key at a path, the first line of an item, or the closest existing ancestor. */
  rangeOf(path: JsonPath): Range {
    let at = this.skipSpace(0);
    let named = this.firstKey(at);
    for (const step of path) {
      const member = this.membersAt(at).get(String(step));
      if (!member) break;
      named = member.key ?? { start: member.value, end: this.endOf(member.value) };
      at = member.value;
    }
    return named ? this.lines.span(named.start, named.end) : this.lines.span(0, 0);
  }

  private firstKey(at: number) {
    const members = this.membersAt(at);
    const [first] = members.values();
    return (members.get('openapi') ?? first)?.key;
  }

  private membersAt(at: number): Map<string, Member> {
    let members = this.scanned.get(at);
    if (!members) this.scanned.set(at, (members = this.scan(at)));
    return members;
  }

  private scan(open: number): Map<string, Member> {
    const members = new Map<string, Member>();
    const isList = this.text[open] === '[';
    if (!isList && this.text[open] !== '{') return members;
    let at = this.skipSpace(open + 1);
    while (this.text[at] !== ']' && this.text[at] !== '}') {
      if (isList) members.set(String(members.size), { value: at });
      else {
        const key = { start: at, end: this.endOf(at) };
        const name = JSON.parse(this.text.slice(key.start, key.end)) as string;
        at = this.skipSpace(this.skipSpace(key.end) + 1);
        members.set(name, { key, value: at });
      }
      at = this.skipSpace(this.endOf(at));
      if (this.text[at] === ',') at = this.skipSpace(at + 1);
    }
    return members;
  }

  /** The offset behind the value that starts here. */
  private endOf(start: number): number {
    const { text } = this;
    let depth = 0;
    let at = start;
    do {
      const unit = text.charCodeAt(at);
      if (unit === QUOTE) at = endOfString(text, at);
      else {
        if (unit === OPEN_BRACE || unit === OPEN_BRACKET) depth++;
        else if (unit === CLOSE_BRACE || unit === CLOSE_BRACKET) depth--;
        else if (depth === 0) return this.endOfLiteral(at);
        at++;
      }
    } while (depth > 0);
    return at;
  }

  /** A number, `true`, `false`, `null`. */
  private endOfLiteral(start: number): number {
    let at = start;
    while (/[^\s,\]}]/.test(this.text.charAt(at))) at++;
    return at;
  }

  private skipSpace(start: number): number {
    return behindSpace(this.text, start);
  }

  /** An object forgets where whole numbers stood among its keys; see `treeOf`. */
  private inWrittenOrder(value: JsonValue, at: number): JsonValue {
    if (typeof value !== 'object' || value === null || !this.unordered.has(value)) return value;
    for (const [key, child] of Object.entries(value)) {
      if (typeof child !== 'object' || child === null) continue;
      const place = this.membersAt(at).get(key)?.value;
      const ordered = place === undefined ? child : this.inWrittenOrder(child, place);
      if (ordered !== child) put(value as JsonObject, key, ordered);
    }
    if (!isObject(value)) return value;
    const written = [...this.membersAt(at).keys()];
    const isSame = Object.keys(value).every((key, i) => key === written[i]);
    return isSame ? value : inOrder(value, written);
  }
}

/**
 * Takes the prototype from each object of a value. Out: the objects that JavaScript may give in another order than the
 * text, with all that hold one; and how many members there are in all, undefined where it nests too deep to tell.
 */
function bared(root: JsonValue): { unordered: Set<object>; members: number | undefined } {
  const unordered = new Set<object>();
  let members: number | undefined = 0;
  const holds = (value: JsonValue, depth: number): boolean => {
    if (typeof value !== 'object' || value === null) return false;
    if (depth > DEEPEST) {
      // Refused later, and with a sentence.
      members = undefined;
      return false;
    }
    const keys = Array.isArray(value) ? undefined : Object.keys(Object.setPrototypeOf(value, null) as object);
    if (members !== undefined) members += keys?.length ?? 0;
    let any = false;
    for (const child of Object.values(value)) if (holds(child, depth + 1)) any = true;
    if (any || hasSeveralWithNumbers(keys)) unordered.add(value);
    return unordered.has(value);
  };
  holds(root, 0);
  return { unordered, members };
}

/** Whole numbers come first. */
function hasSeveralWithNumbers(keys: string[] | undefined): boolean {
  return keys !== undefined && keys.length > 1 && /^\d+$/.test(keys[0] ?? '');
}

/** How many keys stand in a JSON text: strings before a colon. */
function keysIn(text: string): number {
  let keys = 0;
  for (let quote = text.indexOf('"'); quote >= 0;) {
    const end = endOfString(text, quote);
    if (text.charCodeAt(behindSpace(text, end)) === COLON) keys++;
    quote = text.indexOf('"', end);
  }
  return keys;
}

function endOfString(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (isEscaped(text, at)) at = text.indexOf('"', at + 1);
  return at + 1;
}

function behindSpace(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) <= SPACE) at++;
  return at;
}

function isEscaped(text: string, quote: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(quote - 1 - slashes) === BACKSLASH) slashes++;
  return slashes % 2 === 1;
}

const SPACE = 32;
const QUOTE = 34;
const COLON = 58;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
