import { own } from '../../../core/json';
import { visible } from '../visible';

/** Markup that is safe to send: only `html` makes it. */
export class Html {
  constructor(readonly markup: string) {}
}

type Value = string | number | Html | readonly Html[];

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A tag for templates: the template is markup, and every value in it is text unless it is `Html` already. */
export function html(template: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(template.reduce((markup, piece, i) => markup + markupOf(values[i - 1] ?? '') + piece));
}

/** Nothing, where something may be. */
export const nothing = new Html('');

function markupOf(value: Value): string {
  if (value instanceof Html) return value.markup;
  if (typeof value === 'object') return value.map(({ markup }) => markup).join('');
  return visible(String(value)).replace(/[&<>"']/g, (mark) => own(ESCAPES, mark) ?? mark);
}
