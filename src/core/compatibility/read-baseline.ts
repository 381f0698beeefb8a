import type { Folder } from '../bundle/folder';
import { keyOfBaseline, type DocumentCache } from '../document/document-cache';
import { read, type Reading } from '../document/read';
import type { Texts } from '../texts/texts';

/** A text and the name of its file. */
export interface NamedText {
  file: string;
  text: string;
}

/** The version that was shipped. */
export interface Shipped extends NamedText {
  /** The folder that its references to other files may lead to. Without it none is followed. */
  folder?: Folder | undefined;
}

/** A real spec may have 13 million characters. */
const MOST = 32_000_000;

/** Reads the version that was shipped, or finds it read. Never throws on any text. */
export function readBaseline(
  { file, text, folder }: Shipped,
  texts: Texts,
  documents: DocumentCache,
): Reading {
  const key = keyOfBaseline(file);
  const reading = documents.unedited(key, text, () => read(text, texts, { most: MOST, file, folder }));
  // With the same text it is another document once a file has changed that it refers to.
  if (reading.readable && reading.document.sources) documents.evict(key);
  return reading;
}
