import { examinationOf } from '../contract/examination';
import type { SpecDocument } from '../document/read';
import { toPointer } from '../json';
import { SEVERITIES, type Finding } from '../report';
import type { Translate } from '../texts/translate';
import type { Linter } from './linter';
import type { SpectralResult } from './spectral-result';

/** Codes that Spectral gives itself and that reading the document has already said better. */
const SAID_BEFORE = new Set(['parser', 'unrecognized-format']);

/** Spectral's results, placed at keys, as findings: with `why`, in the reader's language, in document order. */
export function toFindings(results: SpectralResult[], linter: Linter, translate: Translate): Finding[] {
  return results
    .filter((result) => !SAID_BEFORE.has(String(result.code)))
    .map((result) => {
      const rule = String(result.code);
      return {
        rule,
        severity: SEVERITIES[result.severity] ?? 'error',
        message: translate.message(result.message),
        why: translate.why(rule, linter.whyOf(rule)),
        pointer: toPointer(result.path),
        range: result.range,
        fixes: linter.fixesOf(rule),
      };
    })
    .sort(
      (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
    );
}

/** What `x-review` waives, in the same form. */
export function waivedFindings(document: SpecDocument, linter: Linter, translate: Translate): Finding[] {
  return [...examinationOf(document.root)].flatMap(([code, { waived = [] }]) =>
    waived.flatMap(({ message, path, reason }) => {
      const severity = linter.severityOf(code);
      const result = { code, message, path: [...path], severity, range: document.rangeOf(path) };
      return toFindings([result], linter, translate).map((finding) => ({
        ...finding,
        fixes: [],
        waived: reason,
      }));
    }),
  );
}
