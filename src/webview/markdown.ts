import type { Token } from 'markdown-it';
import { markdownParser } from '../markdown/parser';
import { h } from './dom';
import { highlighted } from './highlight';

// Links of other schemes (command:, vscode:, file:) could act on the editor.
const parser = markdownParser();
parser.validateLink = (address) => /^(https:\/\/|#|[\w$-]+\.md$)/.test(address);

/**
 * Builds the elements of a Markdown text from its tokens, so that no string is ever parsed as HTML.
 * `openPage` is called for a link to a neighbour, such as `error-media-type.md`.
 */
export function markdown(text: string, openPage?: (name: string) => void): HTMLElement {
  const root = h('div', { class: 'prose' });
  build(parser.parse(text, {}), root, openPage);
  return root;
}

function build(tokens: Token[], root: HTMLElement, openPage?: (name: string) => void): void {
  const open = [root];
  const here = () => open.at(-1) ?? root;
  for (const token of tokens) {
    // Paragraphs of a tight list have no element of their own.
    if (token.hidden) continue;
    if (token.type === 'inline') build(token.children ?? [], here(), openPage);
    else if (token.type === 'text') here().append(token.content);
    else if (token.type === 'softbreak') here().append(' ');
    else if (token.type === 'code_inline') here().append(h('code', {}, token.content));
    else if (token.type === 'fence' || token.type === 'code_block') here().append(codeBlock(token));
    else if (token.nesting === 1) open.push(here().appendChild(opened(token, openPage)));
    else if (token.nesting === -1) open.pop();
    else if (token.tag !== '') here().append(h(token.tag));
  }
}

function opened(token: Token, openPage?: (name: string) => void): HTMLElement {
  const element = h(token.tag);
  const attribute = (name: string) => String(token.attrGet(name) ?? '');
  if (attribute('style').includes('right')) element.classList.add('right');
  const start = attribute('start');
  if (start !== '') element.setAttribute('start', start);
  const address = attribute('href');
  if (address === '') return element;
  if (address.endsWith('.md')) {
    element.setAttribute('href', '#');
    element.addEventListener('click', (event) => {
      event.preventDefault();
      openPage?.(decodeURIComponent(address.slice(0, -3)));
    });
  } else element.setAttribute('href', address);
  return element;
}

function codeBlock({ content, info }: Token): HTMLElement {
  // A code block wider than the page scrolls; the keyboard must be able to do that too.
  return h('pre', { tabindex: '0' }, h('code', {}, ...highlighted(content.replace(/\n$/, ''), info.trim())));
}
