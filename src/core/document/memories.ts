import { DocumentMemory } from './memory';

/** People edit one file, look into a second, and come back. */
const MOST_DOCUMENTS = 4;

/** The memories of the documents that were read last. */
export class DocumentMemories {
  private readonly kept = new Map<string, DocumentMemory>();

  /** The memory of a document; a new one where it was forgotten. `key` names the document from edit to edit. */
  of(key: string): DocumentMemory {
    const memory = this.kept.get(key) ?? new DocumentMemory();
    this.kept.delete(key);
    this.kept.set(key, memory);
    for (const [oldest] of this.kept) if (this.kept.size > MOST_DOCUMENTS) this.kept.delete(oldest);
    return memory;
  }

  /** Nothing of a document is remembered: the next reading of it is like the first. */
  forget(key: string): void {
    this.kept.delete(key);
  }
}
