import { seeded } from './windows';

/** Chance that a seed repeats. */
export interface Random {
  /** From 0 up to, but not including, `below`. */
  below(below: number): number;
  chance(share: number): boolean;
  of<T>(choices: readonly T[]): T;
}

export function randomFrom(seed: number): Random {
  const next = seeded(seed);
  const below = (most: number) => Math.floor(next() * most);
  return {
    below,
    chance: (share) => next() < share,
    of: <T>(choices: readonly T[]) => choices[below(choices.length)] as T,
  };
}
