import type { Section } from '../../extension/pages/messages';
import { actionButton } from '../controls';
import { h } from '../dom';
import type { Host } from '../host';

/** The latest attempts, each with its ways back, below the scores of all of them. */
export function attemptList(
  { attempts, chart, heading }: Extract<Section, { kind: 'attempts' }>,
  host: Host,
): HTMLElement {
  const rows = attempts.map(({ actions, note, score, when }) => {
    const buttons = actions.map((action) => quiet(actionButton(action, host)));
    return h(
      'li',
      {},
      h('div', {}, h('span', {}, when), h('span', { class: 'note' }, note)),
      h('span', { class: 'ways' }, ...buttons),
      h('strong', {}, score),
    );
  });
  return h(
    'section',
    { class: 'attempts' },
    h('h2', {}, heading),
    chart.scores.length > 1 && scoreChart(chart),
    h('ul', { role: 'list' }, ...rows),
  );
}

function quiet(button: HTMLElement): HTMLElement {
  button.classList.add('quiet');
  return button;
}

/** A bar for each attempt, as high as its score. */
function scoreChart({ label, scores }: Extract<Section, { kind: 'attempts' }>['chart']): HTMLElement {
  const chart = h('div', { class: 'chart', role: 'img', 'aria-label': label, title: label });
  for (const score of scores) {
    const bar = h('span', { class: score === 100 ? 'full' : '' });
    bar.style.height = `${Math.max(score, 3)}%`;
    chart.append(bar);
  }
  return chart;
}
