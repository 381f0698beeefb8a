const SVG = 'http://www.w3.org/2000/svg';

/** Outlines on a 16 × 16 grid; each state has a shape of its own, so that colour is never the only sign. */
const SHAPES = {
  met: ['M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13z', 'M5 8.3l2.1 2.1L11.2 6'],
  unmet: ['M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13z'],
  notChecked: [
    'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13z',
    'M6.2 6.3a1.8 1.8 0 1 1 2.6 1.6c-.6.3-.8.6-.8 1.2',
    'M8 11.4v.1',
  ],
  waived: ['M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13z', 'M4.5 8h7'],
  error: ['M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13z', 'M5.7 5.7l4.6 4.6', 'M10.3 5.7l-4.6 4.6'],
  warn: ['M8 2L14.5 13.5H1.5z', 'M8 6.5v3', 'M8 11.4v.1'],
  info: ['M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13z', 'M8 7.3v4', 'M8 4.7v.1'],
  hint: ['M8 1.5a4.5 4.5 0 0 0-2.5 8.2V12h5V9.7A4.5 4.5 0 0 0 8 1.5z', 'M6.3 14.3h3.4'],
  check: ['M3 8.5l3.3 3.3L13 4.8'],
} as const;

export type IconName = keyof typeof SHAPES;

/** A picture with its meaning in words for those who do not see it; without words it is decoration. */
export function icon(name: IconName, label?: string): SVGElement {
  const svg = element('svg', { viewBox: '0 0 16 16', class: `icon ${name}` });
  if (label === undefined) svg.setAttribute('aria-hidden', 'true');
  else {
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', label);
  }
  for (const d of SHAPES[name]) svg.append(element('path', { d }));
  return svg;
}

function element(tag: string, attributes: Record<string, string>): SVGElement {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
