import type { Action, PlaceLink } from '../extension/pages/messages';
import { h } from './dom';
import type { Host } from './host';

/** A button that runs a command. */
export function actionButton({ command, argument, label, primary, spoken }: Action, host: Host): HTMLElement {
  return h(
    'button',
    {
      type: 'button',
      class: primary ? 'button primary' : 'button',
      'data-key': `${command}:${argument ?? ''}:${label}`,
      'aria-label': spoken,
      onclick: () => host.send({ type: 'run', command, ...(argument === undefined ? {} : { argument }) }),
    },
    label,
  );
}

/** A button that looks like a link, for jumps and for pages. */
export function linkButton(label: string, key: string, click: () => void, ...about: string[]): HTMLElement {
  const spoken = about.length > 0 ? [label, ...about].join(', ') : undefined;
  return h(
    'button',
    { type: 'button', class: 'link', 'data-key': key, 'aria-label': spoken, onclick: click },
    label,
  );
}

/** Jumps to a place in the answer. */
export function placeButton({ label, range, file }: PlaceLink, key: string, host: Host): HTMLElement {
  const elsewhere = file === undefined ? {} : { file };
  return linkButton(label, key, () => host.send({ type: 'goTo', range, ...elsewhere }));
}
