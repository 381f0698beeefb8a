/** What two sides of a comparison are called, and what stands on each. */
export interface Sides<T> {
  main: T[];
  others: T[];
}

const CLEAR = 0.75;
const FEWEST = 3;
const FEW = 3;

/** The most frequent side and the rest. Undefined where all agree. Of equals, the one that `prefer` likes. */
export function sidesOf<T>(
  all: readonly T[],
  sideOf: (one: T) => string,
  prefer?: string,
): Sides<T> | undefined {
  const sides = new Map<string, T[]>();
  for (const one of all) {
    const side = sides.get(sideOf(one));
    if (side) side.push(one);
    else sides.set(sideOf(one), [one]);
  }
  const [[, main] = ['', []], ...rest] = [...sides].sort(
    (a, b) => b[1].length - a[1].length || Number(b[0] === prefer) - Number(a[0] === prefer),
  );
  return rest.length === 0 ? undefined : { main, others: rest.flatMap(([, side]) => side) };
}

/** True where the rest is an exception, and not another habit of the same house. Of a few, each may be one. */
export function isClear({ main, others }: Sides<unknown>): boolean {
  if (main.length + others.length <= FEW) return true;
  return main.length >= FEWEST && main.length >= CLEAR * (main.length + others.length);
}
