import type { Token } from 'markdown-it';
import { visible } from '../formats/visible';
import type { Span } from './wrap';

const bold = (text: string) => `\u001b[1m${text}\u001b[22m`;
const italic = (text: string) => `\u001b[3m${text}\u001b[23m`;
const code = (text: string) => `\u001b[36m${text}\u001b[39m`;

/** How marks look where colours may be used. */
export const LOOKS = { bold, italic, code };

/** The text of a paragraph or heading. Without colours, code keeps its back-ticks. */
export function spansOf(tokens: readonly Token[], color: boolean): Span[] {
  const spans: Span[] = [];
  const looks: ((text: string) => string)[] = [];
  const add = (text: string, ...more: ((text: string) => string)[]) => {
    const all = [...looks, ...more];
    spans.push(
      color && all.length > 0
        ? { text, paint: (part) => all.reduceRight((done, look) => look(done), part) }
        : { text },
    );
  };
  let address = '';
  let said = '';
  for (const token of tokens) {
    const text = visible(token.content);
    if (token.type === 'text') add(text);
    else if (token.type === 'code_inline') add(color ? text : `\`${text}\``, code);
    else if (token.type === 'softbreak' || token.type === 'hardbreak') add('\n');
    else if (token.type === 'strong_open') looks.push(bold);
    else if (token.type === 'em_open') looks.push(italic);
    else if (token.type === 'strong_close' || token.type === 'em_close') looks.pop();
    else if (token.type === 'link_open') [address, said] = [visible(String(token.attrGet('href') ?? '')), ''];
    // Links to neighbouring pages lead nowhere in a terminal.
    else if (token.type === 'link_close' && /^https?:/.test(address) && said !== address)
      add(` (${address})`);
    said += token.content;
  }
  return spans;
}
