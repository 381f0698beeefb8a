import { parseDocument, type YAMLError } from 'yaml';
import type { Range } from '../report';

/** A place where the text is not YAML. `code` is one of the `yaml` library's error codes. */
export interface SyntaxFault {
  code: string;
  /** The library's own words, for codes that we have no better sentence for. */
  detail: string;
  range: Range;
}

/** At most this many faults are shown: what follows the first is mostly its echo. */
export const MOST_FAULTS = 3;

/**
 * Why a text is not YAML, said by the `yaml` library, whose codes and places are better than those of
 * Spectral's parser. Only asked once that parser has failed, since it is slower.
 */
export function syntaxFaults(text: string): SyntaxFault[] {
  const { errors } = parseDocument(text, { prettyErrors: true, uniqueKeys: true });
  return errors.slice(0, MOST_FAULTS).map(toFault);
}

function toFault(error: YAMLError): SyntaxFault {
  const [start, end] = error.linePos ?? [{ line: 1, col: 1 }];
  const from = { line: start.line - 1, character: start.col - 1 };
  const to =
    end && end.line === start.line
      ? { line: end.line - 1, character: end.col - 1 }
      : { ...from, character: from.character + 1 };
  // The pretty message carries the place and a code frame below its first line.
  const detail = (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
  return { code: error.code, detail, range: { start: from, end: to } };
}
