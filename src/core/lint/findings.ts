import type { SpecDocument } from '../document/read';
import { toPointer } from '../json';
import type { Finding } from '../report';
import type { Translate } from '../texts/translate';
import type { Linter, SpectralResult } from './linter';
import { SEVERITIES } from './severities';

/** Codes that Spectral gives itself and that reading the document has already said better. */
const SAID_BEFORE = new Set(['parser', 'unrecognized-format']);

/** Spectral's results as findings: at the key instead of the block, with `why`, in the reader's language, in document order. */
export function toFindings(
  results: SpectralResult[],
  document: SpecDocument,
  linter: Linter,
  translate: Translate,
): Finding[] {
  return results
    .filter((result) => !SAID_BEFORE.has(String(result.code)) && !isExternalRef(result))
    .map((result) => {
      const rule = String(result.code);
      return {
        rule,
        severity: SEVERITIES[result.severity] ?? 'error',
        message: translate.message(result.message),
        why: translate.why(rule, linter.whyOf(rule)),
        pointer: toPointer(result.path),
        range: document.rangeOf(result.path),
        fixes: [],
      };
    })
    .sort(
      (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
    );
}

/** Our resolver has no readers, so Spectral calls every external reference invalid; `external-ref` says what it is. */
function isExternalRef({ code, message }: SpectralResult): boolean {
  return code === 'invalid-ref' && !message.startsWith("'#");
}
