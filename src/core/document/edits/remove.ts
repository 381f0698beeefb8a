import type { YAMLMap, YAMLNode, YAMLSequence } from '@stoplight/yaml';
import { dashOf, endOf, endOfMember, Unknown } from './ends';
import { isFlow, lineEnd, lineStart, nextLine } from './layout';
import type { TextEdit } from './text-edit';

/** Takes a member out of a mapping that has others. */
export function removeMember(text: string, node: YAMLMap, key: YAMLNode): TextEdit {
  const index = node.mappings.findIndex((mapping) => mapping.key === key);
  const [before, own, next] = [node.mappings[index - 1], node.mappings[index], node.mappings[index + 1]];
  const end = own ? endOfMember(text, own) : key.endPosition;
  if (isFlow(text, node))
    return cut(key.startPosition, end, before && endOfMember(text, before), next?.key.startPosition);
  // `- name: …`: what follows moves up to the dash.
  const isFirstOfItem = text.slice(lineStart(text, key.startPosition), key.startPosition).trim() !== '';
  if (isFirstOfItem && next) return { start: key.startPosition, end: next.key.startPosition, text: '' };
  return line(text, lineStart(text, key.startPosition), end);
}

/** Takes an item out of a list that has others. */
export function removeItem(text: string, node: YAMLSequence, item: YAMLNode | null): TextEdit {
  if (!item) throw new Unknown();
  const index = node.items.indexOf(item);
  const [before, next] = [node.items[index - 1], node.items[index + 1]];
  const end = endOf(text, item);
  if (isFlow(text, node))
    return cut(item.startPosition, end, before ? endOf(text, before) : undefined, next?.startPosition);
  return line(text, lineStart(text, dashOf(text, item)), end);
}

/** A part in brackets, with the comma that parted it from a neighbour. */
function cut(start: number, end: number, before: number | undefined, next: number | undefined): TextEdit {
  if (next !== undefined) return { start, end: next, text: '' };
  return { start: before ?? start, end, text: '' };
}

/** Whole lines; of the last of a text, the line end before it. */
function line(text: string, start: number, contentEnd: number): TextEdit {
  const end = nextLine(text, contentEnd);
  if (end < text.length || lineEnd(text, contentEnd) < end || start === 0) return { start, end, text: '' };
  const previous = text.startsWith('\r\n', start - 2) ? start - 2 : start - 1;
  return { start: previous, end, text: '' };
}
