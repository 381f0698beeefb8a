import createOrdered, { type Item } from '@stoplight/ordered-object-literal';
import { isObject, type JsonObject, type JsonPath, type JsonValue } from '../json';
import type { Range } from '../report';
import { positionAt } from './positions';
import { DEEPEST } from './survey';

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
  readonly root: JsonValue;
  private readonly scanned = new Map<number, Map<string, Member>>();
  private readonly lineEnds: number[];
  private readonly unordered: ReadonlySet<object>;

  /** @throws SyntaxError where the text is no JSON */
  constructor(private readonly text: string) {
    this.root = JSON.parse(text) as JsonValue;
    this.lineEnds = lineEndsOf(text);
    this.unordered = unorderedIn(this.root);
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
    return named ? this.span(named.start, named.end) : this.span(0, 0);
  }

  private firstKey(at: number) {
    const members = this.membersAt(at);
    const [first] = members.values();
    return (members.get('openapi') ?? first)?.key;
  }

  /** Start to end, cut at the end of the first line. */
  private span(from: number, to: number): Range {
    const start = positionAt(this.lineEnds, from);
    const end = positionAt(this.lineEnds, to);
    if (end.line === start.line) return { start, end };
    const length = (this.lineEnds[start.line] ?? to) - 1 - (from - start.character);
    return { start, end: { line: start.line, character: Math.max(length, start.character) } };
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
      if (unit === QUOTE) at = this.endOfString(at);
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

  private endOfString(start: number): number {
    let at = this.text.indexOf('"', start + 1);
    while (isEscaped(this.text, at)) at = this.text.indexOf('"', at + 1);
    return at + 1;
  }

  private skipSpace(start: number): number {
    let at = start;
    while (this.text.charCodeAt(at) <= SPACE) at++;
    return at;
  }

  /** An object forgets where whole numbers stood among its keys; see `parseLikeSpectral`. */
  private inWrittenOrder(value: JsonValue, at: number): JsonValue {
    if (typeof value !== 'object' || value === null || !this.unordered.has(value)) return value;
    for (const [key, child] of Object.entries(value)) {
      if (typeof child !== 'object' || child === null) continue;
      const place = this.membersAt(at).get(key)?.value;
      const ordered = place === undefined ? child : this.inWrittenOrder(child, place);
      if (ordered !== child) (value as JsonObject)[key] = ordered;
    }
    if (!isObject(value)) return value;
    const written = [...this.membersAt(at).keys()];
    const isSame = Object.keys(value).every((key, i) => key === written[i]);
    return isSame ? value : (createOrdered(value as Item, written) as JsonObject);
  }
}

/** The objects that JavaScript may give in another order than the text, and all that hold one. */
function unorderedIn(root: JsonValue): Set<object> {
  const found = new Set<object>();
  const holds = (value: JsonValue, depth: number): boolean => {
    if (typeof value !== 'object' || value === null || depth > DEEPEST) return false;
    let any = false;
    for (const child of Object.values(value)) if (holds(child, depth + 1)) any = true;
    if (any || (isObject(value) && hasSeveralWithNumbers(value))) found.add(value);
    return found.has(value);
  };
  holds(root, 0);
  return found;
}

/** Whole numbers come first. */
function hasSeveralWithNumbers(value: JsonObject): boolean {
  const keys = Object.keys(value);
  return keys.length > 1 && /^\d+$/.test(keys[0] ?? '');
}

function isEscaped(text: string, quote: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(quote - 1 - slashes) === BACKSLASH) slashes++;
  return slashes % 2 === 1;
}

function lineEndsOf(text: string): number[] {
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at + 1);
  return [...ends, text.length + 1];
}

const SPACE = 32;
const QUOTE = 34;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
