import type { ReadingState } from '../../extension/pages/messages';
import { actionButton } from '../controls';
import { h, redraw } from '../dom';
import { connect } from '../host';
import { markdown } from '../markdown';

/** The page of a brief, of notes, or of a rule. */
connect<ReadingState>(({ actions, kicker, lang, markdown: text, subject, title }, host) => {
  const page = document.getElementById('page');
  if (!page) return;
  document.documentElement.lang = lang;
  document.title = title || subject;
  host.keep({ subject });
  const openPage = (argument: string) => host.send({ type: 'run', command: 'explainRule', argument });
  const content = markdown(text, openPage);
  // The text's own first heading is the title, or says what the title already says.
  const own = content.firstElementChild?.tagName === 'H1' ? content.firstElementChild : undefined;
  own?.remove();
  const heading = title || (own?.textContent ?? subject);
  redraw(page, [
    h(
      'header',
      {},
      kicker !== '' && h('p', { class: 'kicker' }, kicker),
      h('h1', {}, heading),
      actions.length > 0 &&
        h('div', { class: 'actions' }, ...actions.map((action) => actionButton(action, host))),
    ),
    content,
  ]);
});
