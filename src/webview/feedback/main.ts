import type { FeedbackState } from '../../extension/pages/messages';
import { actionButton } from '../controls';
import { h, redraw } from '../dom';
import { connect, type Host } from '../host';
import { icon } from '../icons';
import { prose } from '../prose';
import { scoreCard } from './score';
import { section } from './sections';

/** The feedback page: header, score, then the sections in the order the extension gives. */
connect<FeedbackState>((state, host) => {
  const page = document.getElementById('page');
  if (!page) return;
  document.documentElement.lang = state.lang;
  page.classList.toggle('earlier', state.earlier === true);
  redraw(page, [header(state, host), ...state.sections.map((one) => section(one, host))]);
  if (!state.earlier) announce(state.score?.announcement ?? '');
});

function header({ actions, facts, score, status, title }: FeedbackState, host: Host): HTMLElement {
  return h(
    'header',
    {},
    facts !== '' && h('p', { class: 'kicker' }, facts),
    h('h1', {}, title),
    score && scoreCard(score, status?.tone === 'busy' ? status.text : ''),
    status && !(score && status.tone === 'busy') && statusLine(status),
    h('div', { class: 'actions' }, ...actions.map((action) => actionButton(action, host))),
  );
}

function statusLine({ text, tone }: NonNullable<FeedbackState['status']>): HTMLElement {
  return h(
    'p',
    { class: `status ${tone}` },
    tone === 'warning' && icon('warn'),
    tone === 'done' && icon('met'),
    h('span', {}, ...prose(text)),
  );
}

/** Says the score to a screen reader, only when it differs from what was said before. */
function announce(text: string): void {
  const line = document.getElementById('announcement');
  if (line && text !== '' && line.textContent !== text) line.textContent = text;
}
