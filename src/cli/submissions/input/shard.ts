/** One of `of` equal parts of the work, counted from 1. */
export interface Shard {
  part: number;
  of: number;
}

/** What four digits can say. */
export const MOST_SHARDS = 9_999;

/** Reads `2/3`; undefined for what is no such thing. */
export function parseShard(word: string): Shard | undefined {
  const [, part, of] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(word) ?? [];
  const shard = { part: Number(part), of: Number(of) };
  return shard.part <= shard.of ? shard : undefined;
}

/**
 * The part that a file belongs to. By content, so that every machine agrees whatever the checkout is called;
 * what could not be read has none and belongs to the first.
 */
export function partOf(sha256: string | null, of: number): number {
  // 48 bits: exact in a double, and even over any number of parts that `parseShard` lets through.
  return sha256 === null ? 1 : (parseInt(sha256.slice(0, 12), 16) % of) + 1;
}
