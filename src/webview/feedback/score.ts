import type { ScoreView } from '../../extension/pages/messages';
import { h } from '../dom';

/** The score, how it comes about, and a bar with one piece per goal, as wide as its weight. */
export function scoreCard(
  { changes, formula, goals, of, segments, value }: ScoreView,
  busy: string,
): HTMLElement {
  return h(
    'div',
    { class: 'score' },
    h('p', { class: 'value' }, h('strong', {}, value), ' ', h('span', {}, of)),
    h('p', { class: 'goals' }, goals, busy !== '' && h('span', { class: 'busy' }, busy)),
    bar(segments),
    h('p', { class: 'formula' }, formula),
    changes.length > 0 &&
      h(
        'ul',
        { class: 'changes', role: 'list' },
        ...changes.map(({ gained, goal, points }) =>
          h('li', { class: gained ? 'gained' : 'lost' }, h('strong', {}, points), ' ', h('span', {}, goal)),
        ),
      ),
  );
}

function bar(segments: ScoreView['segments']): HTMLElement {
  // The formula and the goals say the same in words.
  const element = h('div', { class: 'bar', 'aria-hidden': 'true' });
  for (const { label, state, weight } of segments) {
    const piece = h('span', { class: state, title: label });
    piece.style.flexGrow = String(weight);
    element.append(piece);
  }
  return element;
}
