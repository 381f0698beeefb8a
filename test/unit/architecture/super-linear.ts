import { RegExpParser, type AST } from '@eslint-community/regexpp';

/** A repetition that may go on for longer than this counts as one without bound. */
const BOUND = 300;

/** A place from which the rest of an expression may be tried many times: each start, each end of a repetition. */
interface Source {
  /** What the repetition repeats; undefined for the start. */
  set?: string[];
  /** What stands between there and here. */
  between: AST.Element[];
}

/**
 * The first repetition of a regular expression that a hostile text can make run over the same characters again and
 * again, so that the time grows with the square of the text; undefined where there is none. A run is harmless where
 *
 * - nothing after it can fail, or
 * - each start leads to a run of its own, because something before it is not of the repeated characters (`"[^"]*"`),
 *   because it begins at a boundary (`\b\w+`, `(?<!\d)\d+`) or the expression at `^`, or
 * - it cannot take over from a run before it, because something between them is of the characters of neither or one.
 *
 * Errs on the side of a report. In: a literal, `/a+b/i`.
 */
export function superLinearIn(literal: string): string | undefined {
  const { pattern, flags } = new RegExpParser({ ecmaVersion: 2024 }).parseLiteral(literal);
  const sets = new Sets(pattern, flags);
  let found: string | undefined;

  const walk = (elements: readonly AST.Element[], from: Source[], mayFail: boolean): Source[] =>
    elements.reduce((sources, element, i) => {
      const rest = elements.slice(i + 1);
      return step(element, sources, (repeated) => mayFail || canFail(rest, repeated));
    }, from);

  const step = (element: AST.Element, from: Source[], fails: (repeated?: string[]) => boolean): Source[] => {
    const branches = (alternatives: readonly AST.Alternative[], mayFail: boolean) =>
      alternatives.flatMap(({ elements }) => walk(elements, copy(from), mayFail));
    switch (element.type) {
      case 'Assertion':
        if (element.kind === 'lookahead' || element.kind === 'lookbehind')
          branches(element.alternatives, true);
        if (element.kind === 'start' && !flags.multiline) return from.filter(({ set }) => set);
        return passed(from, element);
      case 'Group':
      case 'CapturingGroup':
        return hasLong(element) ? branches(element.alternatives, fails()) : passed(from, element);
      case 'Quantifier': {
        if (element.max > BOUND) {
          const set = sets.anyOf(element.element);
          const again = from.find((source) => !apart(source, set, element.element));
          if (again && fails(set)) found ??= element.raw;
          return [...passed(from, element), { set, between: [] }];
        }
        if (!hasLong(element.element)) return passed(from, element);
        // Twice, because the end of one round is where the next begins.
        const once = step(element.element, copy(from), element.max > 1 ? () => true : fails);
        const twice = element.max > 1 ? step(element.element, copy(once), () => true) : [];
        return [...(element.min === 0 ? from : []), ...once, ...twice];
      }
      default:
        return passed(from, element);
    }
  };

  /** Whether runs of these characters that begin at different places of the source do not overlap. */
  const apart = ({ set, between }: Source, run: string[], first: AST.Element): boolean => {
    if (between.some((one) => separates(one, run) || (set && separates(one, set)))) return true;
    if (set && separates(first, set)) return true;
    // What a boundary lets begin nowhere inside a word, or inside digits.
    for (let i = between.length - 1; i >= 0; i--) {
      const inside = insideOf(between[i] as AST.Element);
      if (inside && [...between.slice(i + 1), first].every((one) => subset(sets.anyOf(one), inside)))
        return true;
    }
    return false;
  };

  /** Whether whatever this matches has a character that is none of those. */
  const separates = (element: AST.Element, run: string[]): boolean => {
    switch (element.type) {
      case 'Group':
      case 'CapturingGroup':
        return element.alternatives.every(({ elements }) => elements.some((one) => separates(one, run)));
      case 'Quantifier':
        return element.min > 0 && separates(element.element, run);
      case 'Assertion':
        if (element.kind === 'start') return !run.includes('\n');
        return (
          element.kind === 'lookbehind' &&
          !element.negate &&
          element.alternatives.every(({ elements }) => elements.some((one) => separates(one, run)))
        );
      case 'Character':
      case 'CharacterClass':
      case 'CharacterSet':
        return !sets.anyOf(element).some((one) => run.includes(one));
      default:
        return false;
    }
  };

  const insideOf = (element: AST.Element): string[] | undefined => {
    if (element.type !== 'Assertion') return undefined;
    if (element.kind === 'word') return element.negate ? undefined : sets.words;
    const [only, ...more] = element.kind === 'lookbehind' && element.negate ? element.alternatives : [];
    return only && more.length === 0 && only.elements.length === 1
      ? sets.anyOf(only.elements[0] as AST.Element)
      : undefined;
  };

  const canFail = (elements: readonly AST.Element[], repeated: string[] = []): boolean =>
    elements.some((one) => {
      if (one.type === 'Assertion' && one.kind === 'end')
        return !subset(flags.multiline ? sets.line : sets.all, repeated);
      return !nullable(one);
    });

  for (const { elements } of pattern.alternatives)
    walk(elements, flags.sticky ? [] : [{ between: [] }], false);
  return found;
}

function passed(sources: Source[], element: AST.Element): Source[] {
  return sources.map(({ between, ...source }) => ({ ...source, between: [...between, element] }));
}

function copy(sources: Source[]): Source[] {
  return sources.map((source) => ({ ...source }));
}

function subset(some: readonly string[], of: readonly string[]): boolean {
  return some.every((one) => of.includes(one));
}

function nullable(element: AST.Element): boolean {
  if (element.type === 'Quantifier') return element.min === 0 || nullable(element.element);
  if (element.type !== 'Group' && element.type !== 'CapturingGroup') return false;
  return element.alternatives.some(({ elements }) => elements.every(nullable));
}

function hasLong(element: AST.Element): boolean {
  if (element.type === 'Quantifier') return element.max > BOUND || hasLong(element.element);
  if (!('alternatives' in element)) return false;
  return element.alternatives.some(({ elements }) => elements.some(hasLong));
}

/** Sets of characters as lists, out of those characters at which the sets of one expression begin or end. */
class Sets {
  readonly all: string[];
  readonly words: string[];
  readonly line: string[];
  private readonly known = new Map<string, string[]>();

  constructor(
    pattern: AST.Pattern,
    private readonly flags: AST.Flags,
  ) {
    const edges = [...pattern.raw].flatMap((one) => [-1, 0, 1].map((by) => (one.codePointAt(0) ?? 0) + by));
    const ascii = Array.from({ length: 0x82 }, (_, code) => code);
    const others = [0xa0, 0x2028, 0x3000, 0xfeff, 0x4e2d, 0x130, 0x17f, 0x212a];
    this.all = [...new Set([...ascii, ...others, ...edges.filter((code) => code >= 0)])].map((code) =>
      String.fromCodePoint(code),
    );
    this.words = this.all.filter((one) => /\w/.test(one));
    this.line = this.all.filter((one) => /./.test(one));
  }

  /** All characters that something may match, in whatever place. */
  anyOf(element: AST.Element): string[] {
    switch (element.type) {
      case 'Character':
      case 'CharacterClass':
      case 'CharacterSet': {
        const ready = this.known.get(element.raw);
        if (ready) return ready;
        const one = new RegExp(`^${element.raw}$`, this.flags.raw.replace(/[gym]/g, ''));
        const set = this.all.filter((char) => one.test(char));
        this.known.set(element.raw, set);
        return set;
      }
      case 'Quantifier':
        return this.anyOf(element.element);
      case 'Group':
      case 'CapturingGroup':
        return [
          ...new Set(
            element.alternatives.flatMap(({ elements }) => elements.flatMap((one) => this.anyOf(one))),
          ),
        ];
      case 'Assertion':
        return [];
      default:
        return this.all;
    }
  }
}
