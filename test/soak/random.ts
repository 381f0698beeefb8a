/** Chance that a seed repeats. */
export interface Random {
  /** From 0 up to, but not including, `below`. */
  below(below: number): number;
  chance(share: number): boolean;
  of<T>(choices: readonly T[]): T;
}

/** Mulberry32: 32 bits of state, good enough to break things with. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number) => Math.floor(next() * most);
  return {
    below,
    chance: (share) => next() < share,
    of: <T>(choices: readonly T[]) => choices[below(choices.length)] as T,
  };
}
