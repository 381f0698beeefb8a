import { toPointer, type JsonPath } from '../json';
import type { Finding, Range, Severity } from '../report';

/** A finding of the engine itself, which belongs to no Spectral rule. */
export function about(
  rule: string,
  severity: Severity,
  message: string,
  path: JsonPath,
  range: Range,
): Finding {
  return { rule, severity, message, why: '', pointer: toPointer(path), range, fixes: [] };
}

/** A word of the document in a sentence: the reader knows it by its beginning. */
export function shortened(word: string): string {
  return word.length > 200 ? `${word.slice(0, 200)}…` : word;
}
