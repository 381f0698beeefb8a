export type Child = Node | string | undefined | false;

type Props = Record<string, string | boolean | EventListener | undefined>;

/**
 * Makes an element. `on…` properties are listeners, the others attributes; text is always text, never markup.
 * `data-key` names an element across redraws, so that the focus can stay on it.
 */
export function h(tag: string, props: Props = {}, ...children: Child[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (typeof value === 'string') element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}

/** Replaces what the page shows; focus, and what the reader folded, stay as they were. */
export function redraw(page: HTMLElement, children: Child[]): void {
  const focused = document.activeElement?.getAttribute('data-key');
  const folded = new Map(
    [...page.querySelectorAll<HTMLDetailsElement>('details[data-key]')].map((details) => [
      details.dataset['key'],
      details.open,
    ]),
  );
  page.replaceChildren(...children.filter((child) => child !== undefined && child !== false));
  for (const details of page.querySelectorAll<HTMLDetailsElement>('details[data-key]'))
    details.open = folded.get(details.dataset['key']) ?? details.open;
  if (focused)
    page.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
}
