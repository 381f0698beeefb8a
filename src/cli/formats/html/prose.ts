import { partsOf, webAddress } from '../prose';
import { html, type Html } from './html';

/** A sentence of a report; its values in back-ticks become code. */
export function sentence(text: string): Html {
  return html`${partsOf(text).map(({ text, code }) => (code ? html`<code>${text}</code>` : html`${text}`))}`;
}

/** A link where the address may be linked. */
export function link(label: Html, address: string): Html {
  const href = webAddress(address);
  return href === undefined ? label : html`<a href="${href}" rel="noreferrer">${label}</a>`;
}
