import type { YAMLNode } from '@stoplight/yaml';
import { Kind } from '@stoplight/yaml-ast-parser';
import { isFlow } from './layout';

/** Thrown where a text is laid out in a way that these edits do not know; then there is no edit. */
export class Unknown extends Error {}

/** Behind the last character that belongs to a node; a text in a block ends before the blank lines after it. */
export function endOf(text: string, node: YAMLNode): number {
  switch (node.kind) {
    case Kind.SCALAR:
      return isBlockText(text, node) ? trimmed(text, node) : node.endPosition;
    case Kind.MAP: {
      const last = node.mappings.at(-1);
      if (isFlow(text, node) || !last) return node.endPosition;
      return endOfMember(text, last);
    }
    case Kind.SEQ: {
      const last = node.items.at(-1);
      if (isFlow(text, node)) return node.endPosition;
      if (!last) throw new Unknown();
      return endOf(text, last);
    }
    default:
      return node.endPosition;
  }
}

/** Behind a member of a mapping, which may have no value. */
export function endOfMember(text: string, { key, value }: { key: YAMLNode; value: YAMLNode | null }): number {
  return value ? endOf(text, value) : behindColon(text, key);
}

/** `|` and `>`, where line ends mean something. */
export function isBlockText(text: string, { startPosition }: YAMLNode): boolean {
  return text[startPosition] === '|' || text[startPosition] === '>';
}

/** Behind the colon after a key. */
export function behindColon(text: string, key: YAMLNode): number {
  let at = key.endPosition;
  while (text[at] === ' ' || text[at] === '\t') at++;
  if (text[at] !== ':') throw new Unknown();
  return at + 1;
}

/** Where the dash of an item of a block stands. */
export function dashOf(text: string, item: YAMLNode): number {
  let at = item.startPosition - 1;
  while (/\s/.test(text[at] ?? '')) at--;
  if (text[at] !== '-') throw new Unknown();
  return at;
}

function trimmed(text: string, { startPosition, endPosition }: YAMLNode): number {
  let end = endPosition;
  while (end > startPosition && /\s/.test(text[end - 1] ?? '')) end--;
  return end;
}
