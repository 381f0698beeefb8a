import type { JsonPath } from '../json';

/** A piece of a YAML text that is a block mapping of its own, most often with one key. */
export interface Piece {
  /** The mapping that its keys belong to: `['paths']`, `['components', 'schemas']`, or `[]` for the document. */
  within: JsonPath;
  text: string;
  /** Zero-based line where it starts. */
  line: number;
}

/** A key whose members are pieces: `paths:`. */
export interface Heading {
  path: JsonPath;
  line: number;
  character: number;
}

/** The whole text, cut: pieces and headings in the order of the text. */
export type Cut = (Piece | Heading)[];

/**
 * Cuts a spec where its paths and components begin, so that an edit costs what it touches. Looks at indentation
 * only: whether each piece is YAML by itself, the parser says. Undefined for a text that is not laid out in
 * blocks (JSON, several documents, tabs).
 */
export function cut(text: string): Cut | undefined {
  // `\r` alone ends a line for some parsers only.
  if (/^\s*[{[]|^[\t%]|\n(\t|---|\.\.\.|%)|\r(?!\n)/.test(text)) return undefined;
  const starts = lineStarts(text);
  return section({ text, starts }, /^---\s*\n/.test(text) ? 1 : 0, starts.length, []);
}

interface Lines {
  text: string;
  /** Offset of the start of each line. */
  starts: readonly number[];
}

/** Members of these are worth a piece each; those of `components` hold more of them. */
export const OF_DOCUMENT = new Set(['paths', 'webhooks', 'x-webhooks', 'components']);
const HEADING = /^ *([\w-]+):[ \t]*(#.*)?\r?$/;

function section(lines: Lines, from: number, to: number, within: JsonPath): Cut | undefined {
  const first = nextContent(lines, from, to);
  if (first === to) return undefined;
  const column = indentOf(lines, first);
  const heads: number[] = [];
  for (let line = first; line < to; line = nextContent(lines, line + 1, to)) {
    const indent = indentOf(lines, line);
    if (indent < column) return undefined;
    if (indent === column && !continues(lines, line)) heads.push(line);
  }
  // What stands above the first member (comments) goes with it.
  const pieces = heads.map((head, i) => ({ head, start: i === 0 ? from : head, end: heads[i + 1] ?? to }));
  return pieces.flatMap(({ head, start, end }) => {
    const members = membersOf(lines, head, end, within);
    if (!members) return [{ within, text: textOf(lines, start, end), line: start }];
    return [{ path: members.path, line: head, character: column }, ...members.cut];
  });
}

/** The pieces below a heading; undefined where the key holds something else than a block of members. */
function membersOf(lines: Lines, head: number, end: number, within: JsonPath) {
  const [, key] = HEADING.exec(textOf(lines, head, head + 1).trimEnd()) ?? [];
  const isWorthIt = within.length === 0 ? OF_DOCUMENT.has(key ?? '') : within[0] === 'components';
  if (key === undefined || !isWorthIt || within.length > 1) return undefined;
  const path = [...within, key];
  const first = nextContent(lines, head + 1, end);
  if (first === end || indentOf(lines, first) <= indentOf(lines, head)) return undefined;
  const below = section(lines, head + 1, end, path);
  return below && { path, cut: below };
}

/** An item of a list may stand below its key without indentation, and so does the value of an explicit key. */
function continues({ text, starts }: Lines, line: number): boolean {
  const at = contentAt(text, starts[line] ?? 0);
  const first = text.charCodeAt(at);
  return (first === DASH || first === COLON) && /\s/.test(text.charAt(at + 1));
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0 && at + 1 < text.length; at = text.indexOf('\n', at + 1))
    starts.push(at + 1);
  return starts;
}

/** The next line that is neither blank nor a comment. */
function nextContent({ text, starts }: Lines, from: number, to: number): number {
  for (let line = from; line < to; line++) {
    const first = text.charCodeAt(contentAt(text, starts[line] ?? 0));
    if (!(first === NEWLINE || first === RETURN || first === HASH || Number.isNaN(first))) return line;
  }
  return to;
}

function indentOf({ text, starts }: Lines, line: number): number {
  const start = starts[line] ?? 0;
  return contentAt(text, start) - start;
}

function contentAt(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === SPACE) at++;
  return at;
}

function textOf({ text, starts }: Lines, from: number, to: number): string {
  return text.slice(starts[from], starts[to]);
}

const NEWLINE = 10;
const RETURN = 13;
const SPACE = 32;
const HASH = 35;
const DASH = 45;
const COLON = 58;
