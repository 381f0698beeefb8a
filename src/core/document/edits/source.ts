import type { YAMLNode } from '@stoplight/yaml';
import type { Layout } from './layout';
import type { Quote } from './write';

/** A text to edit, and its layout. */
export interface Source {
  text: string;
  layout: Layout;
}

/** The quotes around a key, or none. */
export function quoteOf(text: string, { startPosition }: YAMLNode): Quote {
  const first = text[startPosition];
  return first === '"' || first === "'" ? first : '';
}
