import { read } from '../document/read';
import type { Finding } from '../report';
import type { Locale } from '../texts/locale';
import { textsIn } from '../texts/texts';
import type { CompareOptions } from './compare';
import { compareDocuments, type ChangeReport } from './compare-documents';

/** A text and the name of its file. */
export interface NamedText {
  file: string;
  text: string;
}

/** What has changed, or why that cannot be told: what cannot be read is no API without operations. */
export type TextComparison =
  | { readable: true; report: ChangeReport }
  | { readable: false; side: 'baseline' | 'revision'; findings: Finding[] };

/** A real spec may have 13 million characters. */
const MOST = 32_000_000;

/** Compares two texts. Never throws on any text. */
export function compareTexts(
  baseline: NamedText,
  revision: NamedText,
  options: CompareOptions & { locale?: Locale },
): TextComparison {
  const texts = textsIn(options.locale ?? 'en');
  const [before, after] = [baseline, revision].map(({ file, text }) =>
    read(text, texts, { most: MOST, file }),
  );
  if (!before?.readable) return { readable: false, side: 'baseline', findings: before?.findings ?? [] };
  if (!after?.readable) return { readable: false, side: 'revision', findings: after?.findings ?? [] };
  return { readable: true, report: compareDocuments(before.document, after.document, options) };
}
