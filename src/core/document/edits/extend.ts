import type { YAMLNode } from '@stoplight/yaml';
import type { Source } from './source';
import { endOf } from './ends';
import { columnOf, lineStart, nextLine } from './layout';
import type { TextEdit } from './text-edit';

/** More text at the end of a `|` or `>`; undefined where something else changes. */
export function extended(
  { text, layout: { eol } }: Source,
  node: YAMLNode,
  before: string,
  after: string,
): TextEdit | undefined {
  if (!after.startsWith(before)) return undefined;
  const added = after.slice(before.length);
  const at = endOf(text, node);
  const last = lineStart(text, at);
  if (last <= node.startPosition) return undefined;
  const first = nextLine(text, node.startPosition);
  const pad = ' '.repeat(columnOf(text, first + text.slice(first).search(/[^ \r\n]/)));
  const isFolded = text[node.startPosition] === '>';
  // In a folded text one line end is a space, and of several the first is none.
  const lines = (before.endsWith('\n') ? `\n${added.replace(/\n$/, '')}` : added)
    .replace(/\n+/g, (breaks) => (isFolded ? `${breaks}\n` : breaks))
    .split('\n');
  if (lines[0] !== '') return undefined;
  const written = lines.slice(1).map((line) => (line === '' ? '' : pad + line));
  return { start: at, end: at, text: ['', ...written].join(eol) };
}
