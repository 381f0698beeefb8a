import { examinationOf, placeAndWords } from '../contract/examination';
import type { SpecDocument } from '../document/read';
import { isObject, toPointer, valueAt, type JsonPath } from '../json';
import { SEVERITIES, type Finding, type Place } from '../report';
import type { Translate } from '../texts/translate';
import type { Linter } from './linter';
import type { SpectralResult } from './spectral-result';

/** Codes that Spectral gives itself and that reading the document has already said better. */
const SAID_BEFORE = new Set(['parser', 'unrecognized-format']);

/** Spectral's results, placed at keys, as findings: with `why`, in the reader's language, in document order. */
export function toFindings(
  document: SpecDocument,
  results: SpectralResult[],
  linter: Linter,
  translate: Translate,
): Finding[] {
  const examination = examinationOf(document.root);
  return results
    .filter((result) => !SAID_BEFORE.has(String(result.code)))
    .map((result) => {
      const rule = String(result.code);
      const related = examination.get(rule)?.related?.get(placeAndWords(result.path, result.message));
      return {
        rule,
        severity: SEVERITIES[result.severity] ?? 'error',
        message: translate.message(result.message),
        why: translate.why(rule, linter.whyOf(rule)),
        pointer: toPointer(result.path),
        range: result.range,
        ...(related ? { related: related.map((path) => placeIn(document, path)) } : {}),
        ...(speaksOfDeprecated(document, result, linter.tagOf(rule))
          ? { tags: ['deprecated' as const] }
          : {}),
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
      return toFindings(document, [result], linter, translate).map((finding) => ({
        ...finding,
        fixes: [],
        waived: reason,
      }));
    }),
  );
}

function placeIn(document: SpecDocument, path: JsonPath): Place {
  return { pointer: toPointer(path), range: document.rangeOf(path) };
}

/** Such a rule may also point to what should say so, a header or a response: that is deprecated by nobody. */
function speaksOfDeprecated({ root }: SpecDocument, { path }: SpectralResult, tag?: string): boolean {
  if (tag !== 'deprecated') return false;
  const node = valueAt(root, path);
  return path.at(-1) === 'deprecated' || (isObject(node) && node['deprecated'] === true);
}
