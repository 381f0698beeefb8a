import type { YAMLNode } from '@stoplight/yaml';
import { Kind } from '@stoplight/yaml-ast-parser';

/** How a text is laid out, so that what is added looks like what is there. */
export interface Layout {
  eol: string;
  /** How much deeper a mapping in a mapping stands. */
  step: number;
  /** Whether the items of a list stand deeper than its key. */
  isListIndented: boolean;
  /** What is in braces is JSON, where strings have double quotes. */
  isJson: boolean;
  /** By how much the lines of what is in brackets are indented. */
  unit: string;
}

/** The layout that the first nested parts of a text have; two spaces where there are none. */
export function layoutOf(text: string, ast: YAMLNode | undefined, isJson: boolean): Layout {
  const [eol = '\n'] = /\r\n|\n|\r/.exec(text) ?? [];
  const [, unit = '  '] = /[\r\n]([ \t]{1,16})[^\s]/.exec(text) ?? [];
  let step: number | undefined;
  let isListIndented: boolean | undefined;
  const waiting: (YAMLNode | null | undefined)[] = [ast];
  // What stands first says it: the whole of a large document need not be asked.
  for (let looked = 0; looked < MOST && waiting.length > 0; looked++) {
    const node = waiting.shift();
    if (node?.kind === Kind.SEQ) waiting.push(...node.items);
    if (node?.kind !== Kind.MAP) continue;
    for (const { key, value } of node.mappings) {
      waiting.push(value);
      const shift = value ? deeper(text, key.startPosition, value) : undefined;
      if (!value || shift === undefined) continue;
      if (value.kind === Kind.MAP && shift > 0) step ??= shift;
      if (value.kind === Kind.SEQ) isListIndented ??= shift > 0;
    }
    if (step !== undefined && isListIndented !== undefined) break;
  }
  return { eol, step: step ?? 2, isListIndented: isListIndented ?? true, isJson, unit };
}

const MOST = 2000;

/** How many columns deeper than its key a block stands; undefined for what is no block below its key. */
function deeper(text: string, key: number, value: YAMLNode): number | undefined {
  if (isFlow(text, value) || lineStart(text, value.startPosition) <= key) return undefined;
  return columnOf(text, value.startPosition) - columnOf(text, key);
}

/** Whether a mapping or list stands in brackets. */
export function isFlow(text: string, { startPosition }: YAMLNode): boolean {
  return text[startPosition] === '{' || text[startPosition] === '[';
}

export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isBreak(text, at - 1)) at--;
  return at;
}

/** The end of the line at an offset, without what ends it. */
export function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isBreak(text, at)) at++;
  return at;
}

/** Behind the end of the line at an offset. */
export function nextLine(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  return text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);
}

function isBreak(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r';
}
