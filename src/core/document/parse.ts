import type { YAMLNode } from '@stoplight/yaml';
import { load, type YAMLException } from '@stoplight/yaml-ast-parser';
import type { JsonValue } from '../json';
import type { Range } from '../report';
import { Lines } from './lines';
import { treeOf } from './tree';

/** A text, parsed: its syntax tree, what that amounts to, and what the parser has to say. */
export interface Parsed {
  ast: YAMLNode | undefined;
  /** Worked out when a place is asked for. */
  lines(this: void): Lines;
  data: JsonValue | undefined;
  faults: ParserFault[];
}

/** In the parser's own words; a later fault is mostly an echo of the first. */
export interface ParserFault {
  message: string;
  isError: boolean;
  range: Range;
}

/** The message of the one fault that we find, and not the parser: it looks at each key beside each other. */
export const DUPLICATE_KEY = 'duplicate key';

/** What Spectral's parser warns of where a text in quotes or brackets goes on, indented no deeper than its key. */
export const SHALLOW = 'deficient indentation';

/**
 * Unquoted response codes are no fault. A tab in YAML is one, though Spectral's parser only warns and misreads; and so
 * is a text that goes on indented too little, which other parsers refuse.
 */
export function isFatal({ message, isError }: ParserFault): boolean {
  return isError || message === SHALLOW || /tabs/.test(message);
}

/**
 * Parses YAML or JSON text with Spectral's parser, so that stock Spectral reads the same. `most` bounds the nodes that
 * aliases expand to.
 * @throws AliasBomb; RangeError where the nesting is too deep
 */
export function parse(text: string, most: number): Parsed {
  let made: Lines | undefined;
  const lines = () => (made ??= new Lines(text));
  const warnings: YAMLException[] = [];
  const ast = loaded(text, (warning) => warnings.push(warning));
  if (ast === TOO_MANY_FAULTS) {
    const range = lines().span(0, 0);
    return { ast: undefined, lines, data: undefined, faults: [{ message: ast, isError: true, range }] };
  }
  if (!ast) return { ast, lines, data: undefined, faults: [] };
  const { value, duplicates } = treeOf(ast, most);
  const errors = [...((ast as { errors?: YAMLException[] }).errors ?? []), ...warnings];
  return {
    ast,
    lines,
    data: value,
    faults: [
      ...errors.map(({ reason, isWarning, mark }) => {
        const start = { line: mark.line, character: mark.column };
        return { message: reason, isError: !isWarning, range: lines().within({ start, end: start }) };
      }),
      ...duplicates.map((key) => ({
        message: DUPLICATE_KEY,
        isError: true,
        range: lines().span(key.startPosition, key.endPosition),
      })),
    ],
  };
}

/** What is said where the parser gave up; see scripts/bounded-packages.mjs. */
const TOO_MANY_FAULTS = 'too many faults';

function loaded(
  text: string,
  onWarning: (warning: YAMLException) => void,
): YAMLNode | undefined | typeof TOO_MANY_FAULTS {
  try {
    return load(text, { ignoreDuplicateKeys: true, onWarning: onWarning as () => void }) as
      YAMLNode | undefined;
  } catch (error) {
    if (error instanceof RangeError && error.message === TOO_MANY_FAULTS) return TOO_MANY_FAULTS;
    throw error;
  }
}
