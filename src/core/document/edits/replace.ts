import type { YAMLNode } from '@stoplight/yaml';
import type { JsonValue } from '../../json';
import type { Source } from './source';
import { endOf } from './ends';
import { columnOf, isFlow, lineEnd, lineStart } from './layout';
import type { TextEdit } from './text-edit';
import { blockOf, inline, isInline, spread } from './write';

/** Where a value stands. */
export interface Slot {
  /** Behind the colon of its key, or the dash of its item. */
  after: number;
  /** The key, or the item: what stands below it is indented from there. */
  indent: YAMLNode | undefined;
  inFlow: boolean;
}

/** Another value in the place of one, which may be none: `key:`. */
export function replacement(
  { text, layout }: Source,
  node: YAMLNode | null | undefined,
  value: JsonValue,
  { after, indent: key, inFlow }: Slot,
): TextEdit {
  const column = key ? columnOf(text, key.startPosition) : 0;
  const start = node?.startPosition ?? after;
  const end = node ? endOf(text, node) : after;
  if (inFlow || layout.isJson) {
    const line = lineStart(text, start);
    const margin = text.slice(line, start).match(/^[ \t]*/)?.[0] ?? '';
    // A part that has a line of its own may take more of them.
    const isAlone = line + margin.length === (key?.startPosition ?? start);
    const written = isAlone ? spread(value, margin, layout) : inline(value, layout);
    return { start, end, text: node ? written : ` ${written}` };
  }
  if (isInline(value)) {
    const isBlock = node && lineStart(text, start) > after && !isFlow(text, node);
    const written = inline(value, layout, column);
    return isBlock || !node ? { start: after, end, text: ` ${written}` } : { start, end, text: written };
  }
  const rest = text.slice(end, lineEnd(text, end));
  // A comment behind it belongs to the line that stays.
  if (node && rest.trim() !== '') return { start, end, text: inline(value, layout) };
  const shift = Array.isArray(value) && !layout.isListIndented ? 0 : layout.step;
  const block = ['', ...blockOf(value, column + shift, layout)].join(layout.eol);
  if (node) return { start: after, end, text: block };
  const at = lineEnd(text, after);
  return { start: at, end: at, text: block };
}
