import { visible } from '../formats/visible';

/**
 * The sentences with every value that is put into them made visible, and so kept on one line: file names, arguments
 * and what a pack says come from strangers. The sentences themselves are ours and may have several lines.
 */
export function withVisibleValues<T>(texts: T): T {
  if (typeof texts === 'function') {
    const sentence = texts as unknown as (...values: unknown[]) => unknown;
    return ((...values: unknown[]) => sentence(...values.map(shown))) as T;
  }
  if (typeof texts !== 'object' || texts === null || Array.isArray(texts)) return texts;
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]: [string, unknown]) => [name, withVisibleValues(text)]),
  ) as T;
}

function shown(value: unknown): unknown {
  if (typeof value === 'string') return visible(value);
  return Array.isArray(value) ? value.map(shown) : value;
}
