/** Sorts by the bytes of a path in UTF-8, which is the same on every machine and in every locale. */
export function sortByBytes<T>(items: readonly T[], pathOf: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, bytes: Buffer.from(pathOf(item)) }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
    .map(({ item }) => item);
}

/** Negative where `a` comes first, 0 where the paths are the same. */
export function compareByBytes(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}
