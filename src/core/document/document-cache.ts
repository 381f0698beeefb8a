import { PieceCache } from './piece-cache';

/** People edit one file, look into a second, and come back. */
const MOST_DOCUMENTS = 4;

/** The pieces of the documents that were read last. */
export class DocumentCache {
  private readonly caches = new Map<string, PieceCache>();

  /** The pieces of a document; none where it was evicted. `key` names the document from edit to edit. */
  of(key: string): PieceCache {
    const cache = this.caches.get(key) ?? new PieceCache();
    this.caches.delete(key);
    this.caches.set(key, cache);
    for (const [oldest] of this.caches) if (this.caches.size > MOST_DOCUMENTS) this.caches.delete(oldest);
    return cache;
  }

  /** Forgets a document: the next reading of it is like the first. */
  evict(key: string): void {
    this.caches.delete(key);
  }
}
