import type { Range } from '../../../core/report';
import { excerpt } from '../excerpt';
import { AFTER, BEFORE } from '../lines';
import { html, nothing, type Html } from './html';

/** Wider than most lines; longer ones are cut around the place. */
const CELLS = 240;

/** The lines around a place with their numbers; the place is marked. */
export function source(lines: ReadonlyMap<number, string>, { start, end }: Range): Html {
  if (!lines.has(start.line)) return nothing;
  const numbers = Array.from({ length: BEFORE + 1 + AFTER }, (_, i) => start.line - BEFORE + i);
  const shown = numbers.flatMap((number) => {
    const line = lines.get(number);
    if (line === undefined) return [];
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
