import { memoizeByText } from '../contract/memoize';

/** One part of a path between slashes. */
export interface Segment {
  /** As it is written: `messages`, `{id}`, `{id}:cancel`. */
  text: string;
  /** The fixed texts before, between and after the names in braces; the only one, where there is no name. */
  fixed: readonly string[];
  /** Segments of equal keys differ at most in the names. */
  key: string;
  isFixed: boolean;
}

/** How what fits one segment relates to what fits another. Undefined: not at all, or nobody knows. */
export type Relation = 'same' | 'narrower' | 'wider' | undefined;

/** The segments of a path template. */
export const segmentsOf = memoizeByText((route): readonly Segment[] =>
  route
    .split('/')
    .slice(1)
    .map((text) => {
      const fixed = text.split(/\{[^{}]*\}/);
      return { text, fixed, key: fixed.join('{}'), isFixed: fixed.length === 1 };
    }),
);

export function relationOf(one: Segment, other: Segment): Relation {
  if (one.key === other.key) return 'same';
  if (accepts(other, one)) return 'narrower';
  return accepts(one, other) ? 'wider' : undefined;
}

/** Whether whatever fits the other segment fits this one, too. */
function accepts({ fixed, key, isFixed }: Segment, other: Segment): boolean {
  if (isFixed) return false;
  return other.isFixed ? fits(fixed, other.text) : key === '{}';
}

/** Whether a text holds the fixed parts in their order, from its start to its end, and something for each name. */
function fits(fixed: readonly string[], text: string): boolean {
  let end = 0;
  for (const [i, part] of fixed.entries()) {
    const from = i === 0 ? 0 : end + 1;
    const at = i === fixed.length - 1 ? text.length - part.length : text.indexOf(part, from);
    if (at < from || (i === 0 && at > 0) || !text.endsWith(part, at + part.length)) return false;
    end = at + part.length;
  }
  return true;
}
