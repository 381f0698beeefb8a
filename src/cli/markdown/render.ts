import type { Token } from 'markdown-it';
import { markdownParser } from '../../markdown/parser';
import { cellsOf } from '../formats/cells';
import { inert, visible } from '../formats/visible';
import { LOOKS, spansOf } from './spans';
import { tableOf } from './table';
import { wrap } from './wrap';

export interface Page {
  /** Columns to wrap at. Code is never wrapped. */
  width: number;
  /** Whether bold and colours may be used. */
  color: boolean;
}

/** Longer lines tire the eye. */
const MOST_COLUMNS = 100;

const parser = markdownParser();

/** A Markdown text for a terminal: headings underlined, lists indented, paragraphs wrapped. */
export function renderMarkdown(text: string, page: Page): string {
  const width = Math.max(20, Math.min(page.width, MOST_COLUMNS));
  const lines = blocksOf(parser.parse(text, {}), { ...page, width });
  return `${inert(lines.join('\n'))}\n`;
}

/** One level of blocks; lists and quotations call it again for what is in them. */
function blocksOf(tokens: readonly Token[], page: Page): string[] {
  const lines: string[] = [];
  let isTight = false;
  const add = (block: readonly string[]) => {
    if (lines.length > 0 && block.length > 0 && !isTight) lines.push('');
    lines.push(...block);
    isTight = false;
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const end = token.nesting === 1 ? closing(tokens, i) : i;
    const inner = tokens.slice(i + 1, end);
    switch (token.type) {
      case 'heading_open':
        add(heading(token, inner[0]?.children ?? [], page));
        break;
      case 'paragraph_open':
        add(wrap(spansOf(inner[0]?.children ?? [], page.color), page.width));
        break;
      case 'fence':
      case 'code_block':
        add(
          visibleLines(token.content).map((line) =>
            line === '' ? '' : `    ${page.color ? LOOKS.code(line) : line}`,
          ),
        );
        break;
      case 'bullet_list_open':
      case 'ordered_list_open':
        add(listOf(token, inner, page));
        break;
      case 'blockquote_open':
        add(blocksOf(inner, { ...page, width: page.width - 2 }).map((line) => `| ${line}`.trimEnd()));
        break;
      case 'table_open':
        add(tableOf(inner, page));
        break;
      case 'hr':
        add(['-'.repeat(page.width)]);
        break;
    }
    i = end;
    // A line under a small heading belongs to it; so does what follows a line of a tight list.
    isTight =
      (token.type === 'heading_open' && token.tag > 'h2') ||
      (token.type === 'paragraph_open' && token.hidden);
  }
  return lines;
}

function heading({ tag }: Token, children: readonly Token[], { width, color }: Page): string[] {
  const lines = wrap(spansOf(children, false), width);
  if (color) return lines.map((line) => LOOKS.bold(line));
  if (tag > 'h2') return lines;
  const longest = Math.max(...lines.map((line) => cellsOf(line)));
  return [...lines, (tag === 'h1' ? '=' : '-').repeat(longest)];
}

function listOf(list: Token, tokens: readonly Token[], page: Page): string[] {
  let number = Number(list.attrGet('start') ?? 1);
  const lines: string[] = [];
  let isLoose = false;
  for (let i = 0; i < tokens.length; i++) {
    const end = closing(tokens, i);
    const inner = tokens.slice(i + 1, end);
    const mark = list.type === 'ordered_list_open' ? `${number++}. ` : '- ';
    const [first = '', ...rest] = blocksOf(inner, { ...page, width: page.width - mark.length });
    if (isLoose) lines.push('');
    lines.push(mark + first, ...rest.map((line) => (line === '' ? '' : ' '.repeat(mark.length) + line)));
    isLoose = inner.some(({ type, hidden }) => type === 'paragraph_open' && !hidden);
    i = end;
  }
  return lines;
}

function visibleLines(code: string): string[] {
  return code
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => visible(line.replaceAll('\t', '  ')));
}

/** Where the block that opens at `start` closes. */
function closing(tokens: readonly Token[], start: number): number {
  const level = tokens[start]?.level;
  const end = tokens.findIndex((token, i) => i > start && token.nesting === -1 && token.level === level);
  return end === -1 ? tokens.length : end;
}
