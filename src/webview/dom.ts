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

/** Replaces what the page shows; the focus stays where it was. */
export function redraw(page: HTMLElement, children: Child[]): void {
  const focused = document.activeElement?.getAttribute('data-key');
  page.replaceChildren(...children.filter((child) => child !== undefined && child !== false));
  if (focused) keyed(page, focused)?.focus({ preventScroll: true });
}

/** Brings an element into sight, unfolding what it stands in, and gives it the focus, so that it is read out. */
export function bringIntoSight(page: HTMLElement, key: string): void {
  const element = keyed(page, key);
  if (!element) return;
  for (let inside = element.parentElement; inside; inside = inside.parentElement)
    if (inside instanceof HTMLDetailsElement) inside.open = true;
  element.focus({ preventScroll: true });
  // What a heading is above should be seen, too.
  element.scrollIntoView({ block: element.matches('h2') ? 'start' : 'nearest' });
}

function keyed(page: HTMLElement, key: string): HTMLElement | null {
  return page.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
}
