import { readContent, type ReadFile } from '../exercises/content-text';
import { parseContent } from '../exercises/content-yaml';
import type { Fault } from '../exercises/fault';
import type { PatchOperation } from './json-patch';

/** A solution with one fault, and the goals that must notice. */
export interface Mutant {
  id: string;
  of: string;
  edits: PatchOperation[];
  breaks: string[];
}

export interface RawMutants {
  mutants: Mutant[];
}

/** A YAML or JSON file of an exercise as a value, or why there is none; neither where it is not there. Never rejects. */
export async function readRaw(
  read: ReadFile,
  slug: string,
  file: string,
): Promise<{ value?: unknown; fault?: Fault | undefined }> {
  const { text, fault } = await readContent(read, slug, file);
  if (fault) return { fault };
  return text === undefined ? {} : parseContent(file, text);
}
