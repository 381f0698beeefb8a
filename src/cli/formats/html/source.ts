import type { Range } from '../../../core/report';
import { excerpt } from '../excerpt';
import { html, nothing, type Html } from './html';

/** Wider than most lines; longer ones are cut around the place. */
const CELLS = 240;
const BEFORE = 2;
const AFTER = 1;

/** The lines around a place with their numbers; the place is marked. */
export function source(lines: readonly string[], { start, end }: Range): Html {
  if (lines[start.line] === undefined || lines.every((line) => line.trim() === '')) return nothing;
  const first = Math.max(0, start.line - BEFORE);
  const shown = lines.slice(first, start.line + AFTER + 1).map((line, i) => {
    const number = first + i;
    const here = number === start.line;
    const to = !here || end.line > start.line ? line.length : end.character;
    const { before, marked, after } = excerpt(line, here ? start.character : 0, here ? to : 0, CELLS);
    const text = here ? html`${before}<mark>${marked}</mark>${after}` : html`${before}${marked}${after}`;
    return html`<span class="line${here ? ' here' : ''}"
      ><span class="number">${number + 1}</span><span class="code">${text}</span></span
    >`;
  });
  return html`<pre class="source"><code>${shown}</code></pre>`;
}
