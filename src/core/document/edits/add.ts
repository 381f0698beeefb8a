import type { YAMLMap, YAMLNode, YAMLSequence } from '@stoplight/yaml';
import type { JsonValue } from '../../json';
import { quoteOf, type Source } from './source';
import { dashOf, endOf, endOfMember } from './ends';
import { columnOf, isFlow, lineEnd, lineStart } from './layout';
import { neighbour } from './neighbour';
import type { TextEdit } from './text-edit';
import { blockOf, inline, isInline, memberOf, nameIn, spread, type Quote } from './write';

interface Standing {
  name: string;
  key: YAMLNode;
  value: YAMLNode | null;
}

/** New members of a mapping, each behind the one that it belongs behind. */
export function addMembers(
  source: Source,
  node: YAMLMap,
  standing: readonly Standing[],
  added: readonly (readonly [string, JsonValue])[],
): TextEdit[] {
  const { text, layout } = source;
  const names = standing.map(({ name }) => name);
  const quote = standing.map(({ key }) => quoteOf(text, key)).find((one) => one !== '') ?? '';
  const [first] = standing;
  return added.map(([name, value]): TextEdit => {
    const before = standing[neighbour(names, name)];
    const end = before && endOfMember(text, before);
    if (isFlow(text, node))
      return inBrackets(source, first?.key, end, (margin) => {
        const written = margin === undefined ? inline(value, layout) : spread(value, margin, layout);
        return `${nameIn(name, layout)}: ${written}`;
      });
    const indent = columnOf(text, node.mappings[0]?.key.startPosition ?? 0);
    const lines = memberOf(name, value, indent, layout, statusQuote(name, names, quote));
    if (end === undefined && first) {
      const start = first.key.startPosition;
      const written = lines.join(layout.eol).slice(indent);
      return { start, end: start, text: written + layout.eol + ' '.repeat(indent) };
    }
    const at = lineEnd(text, end ?? endOf(text, node));
    return { start: at, end: at, text: ['', ...lines].join(layout.eol) };
  });
}

/** A status is quoted where its neighbours are, and where it has none. */
function statusQuote(name: string, names: readonly string[], quote: Quote): Quote {
  if (!/^\d/.test(name)) return '';
  const isPlain = quote === '' && names.some((one) => /^\d{3}$/.test(one));
  return isPlain ? 'none' : quote || "'";
}

/** New items at the end of a list. */
export function addItems(source: Source, node: YAMLSequence, added: readonly JsonValue[]): TextEdit[] {
  const { text, layout } = source;
  const [first] = node.items;
  const last = node.items.at(-1);
  if (added.length === 0 || !first || !last) return [];
  if (isFlow(text, node)) {
    const end = endOf(text, last);
    return added.map((item) =>
      inBrackets(source, first, end, (margin) =>
        margin === undefined ? inline(item, layout) : spread(item, margin, layout),
      ),
    );
  }
  const indent = columnOf(text, dashOf(text, first));
  const at = lineEnd(text, endOf(text, last));
  const lines = added.flatMap((item) =>
    isInline(item)
      ? [`${' '.repeat(indent)}- ${inline(item, layout, indent)}`]
      : blockOf([item], indent, layout),
  );
  return [{ start: at, end: at, text: ['', ...lines].join(layout.eol) }];
}

/** Behind another part in brackets, or before the first; on a line of its own where the others are. */
function inBrackets(
  { text, layout }: Source,
  first: YAMLNode | undefined,
  end: number | undefined,
  write: (margin: string | undefined) => string,
): TextEdit {
  const start = first?.startPosition ?? 0;
  const before = text.slice(lineStart(text, start), start);
  const margin = before.trim() === '' ? before : undefined;
  const space = margin === undefined ? ' ' : layout.eol + margin;
  const written = write(margin);
  return end === undefined
    ? { start, end: start, text: `${written},${space}` }
    : { start: end, end, text: `,${space}${written}` };
}
