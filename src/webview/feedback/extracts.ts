import type { Extract } from '../../extension/pages/messages';
import { h } from '../dom';
import type { Host } from '../host';
import { markdown } from '../markdown';

/** What was unfolded once, by its text. The page is drawn anew with each key, and this does not change. */
const read = new Map<string, HTMLElement>();

/** A part of a rule's page, folded, and read when it is unfolded; its links to other rules open their pages. */
export function foldedExtract({ heading, markdown: text }: Extract, key: string, host: Host): HTMLElement {
  const openPage = (argument: string) => host.send({ type: 'run', command: 'explainRule', argument });
  const unfold = ({ target }: Event) => {
    if (read.has(text) || !(target instanceof HTMLDetailsElement) || !target.open) return;
    const body = markdown(text, openPage);
    read.set(text, body);
    target.append(body);
  };
  return h(
    'details',
    { class: 'extract', 'data-key': key, ontoggle: unfold },
    h('summary', { 'data-key': `${key}:summary` }, heading),
    read.get(text),
  );
}
