import type { Folder } from '../bundle/folder';
import { namesBeside } from '../bundle/located';
import { DocumentCache, keyOfAnswer, keyOfBaseline, keyOfFile } from '../document/document-cache';
import { read, type SpecDocument } from '../document/read';
import type { Finding } from '../report';
import type { Locale } from '../texts/locale';
import { textsIn } from '../texts/texts';
import type { CompareOptions } from './compare';
import { compareDocuments, type ChangeReport } from './compare-documents';
import { changesInFiles } from './in-files';
import { readBaseline, type NamedText, type Shipped } from './read-baseline';

/** The text under review, and where else it is reviewed: what was read there is not read again. */
export interface Revision extends NamedText {
  /** The exercise that it answers. */
  answers?: string | undefined;
  /** The folder that its references to other files may lead to. Without it none is followed. */
  folder?: Folder | undefined;
}

/** What has changed, or why that cannot be told: what cannot be read is no API without operations. */
export type TextComparison =
  | { readable: true; report: ChangeReport }
  | { readable: false; side: 'baseline' | 'revision'; findings: Finding[] };

/** A real spec may have 13 million characters. */
const MOST = 32_000_000;

/**
 * Compares two texts. Never throws on any text. `documents` keeps what was read and compared: after an edit of the
 * revision only what the edit touched is compared again.
 */
export function compareTexts(
  baseline: Shipped,
  revision: Revision,
  { locale = 'en', ...options }: CompareOptions & { locale?: Locale },
  documents = new DocumentCache(),
): TextComparison {
  const texts = textsIn(locale);
  const { answers, folder, file } = revision;
  const before = readBaseline(baseline, texts, documents);
  if (!before.readable) return { readable: false, side: 'baseline', findings: before.findings };
  const key = answers === undefined ? keyOfFile(file) : keyOfAnswer(answers);
  const after = read(revision.text, texts, { most: MOST, file, folder }, documents.of(key));
  if (!after.readable) return { readable: false, side: 'revision', findings: after.findings };
  const report = compareDocuments(before.document, after.document, { ...options, locale });
  for (const [name, document] of [
    [keyOfBaseline(baseline.file), before.document],
    [key, after.document],
  ] as const)
    if (isCostly(document)) documents.evict(name);
  const filesOf = ({ sources }: SpecDocument, { file: name, folder: beside }: Shipped) =>
    sources && beside && { sources, nameOf: namesBeside(name, beside.document) };
  const files = {
    revision: filesOf(after.document, revision),
    baseline: filesOf(before.document, baseline),
  };
  return { readable: true, report: changesInFiles(report, files) };
}

/** What is memoized costs nothing, so what is near the end of its budget now might fail when it is read anew. */
function isCostly({ budget }: SpecDocument): boolean {
  return budget.share > 1 / 2;
}
