/**
 * What a placeholder of a template stands for. A template is what a rule says to everybody, and what fills it is what the
 * rule says of this document: a fact, unless the words around it say otherwise.
 *
 * - `fact`: occurs at the place or around it, or anywhere where the message speaks of other places
 * - `missing`: is not at the place yet
 * - `proposed`: made up by the rule, or a word of OpenAPI
 * - `count` of things, and a `bound` that the document states
 */
export type Kind = 'fact' | 'missing' | 'proposed' | 'count' | 'bound';

export interface Placeholder {
  kind: Kind;
  /** The words before it. */
  before: string;
}

/** The values that a template leaves open, by number. */
export function placeholdersOf(template: string): Placeholder[] {
  const all: Placeholder[] = [];
  for (const { 0: match, 1: number, index } of template.matchAll(/\{(\d+)\}/g)) {
    const before = template.slice(0, index);
    const isQuoted = /[`'"]$/.test(before) && before.endsWith(template[index + match.length] ?? ' ');
    const words = isQuoted ? before.slice(0, -1) : before;
    all[Number(number)] ??= { kind: kindOf(words, isQuoted), before: words };
  }
  return all;
}

const MISSING =
  /\b(add|should (also )?(document|state|declare|have)|lacks?( the required)?|has no|must have the required propert(y|ies)|must have the property) $/;
const PROPOSED =
  /\b(such as|Use|Write|Not found so far:|answers `202` and when|policy should also state|do not state|does not belong here\. Did you mean|(most .*|not) in|is no rule.*Did you mean|stands in|in place of|its place is taken by) $/;
const BOUND = /\b(at least|at most|than|multiple of|must have|maxLength:) $/;

function kindOf(before: string, isQuoted: boolean): Kind {
  if (!isQuoted) return BOUND.test(before) ? 'bound' : 'count';
  if (/is called .* such as $/.test(before)) return 'fact';
  return PROPOSED.test(before) ? 'proposed' : MISSING.test(before) ? 'missing' : 'fact';
}

/** Does the message speak of more than its place? */
export function isAboutOthers(template: string): boolean {
  return /elsewhere|\bothers?\b|among (them|the)|already|first in|Did you mean|fits this path and|another|is paged by|holds its list|means the same as|two versions|in most objects|are the same path|in one style|of this document/.test(
    template,
  );
}

/** What a template itself quotes before it comes to what should be: that, too, is said of the document. */
export function literalsOf(template: string): string[] {
  const [claim = ''] =
    /^.*?(?=\b(should|not|none|cannot|without|ends in|such as|or|Declare|State|Use|(In|Since) OpenAPI)\b|[:.] |$)/.exec(
      template,
    ) ?? [];
  return [...claim.matchAll(/`([^`]+)`/g)].flatMap(([, word = '']) => (word.includes('{') ? [] : [word]));
}
