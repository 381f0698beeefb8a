/** A run of lines that differs: `lines` take the place of those from `start` to before `end`, counted from zero. */
export interface Hunk {
  start: number;
  end: number;
  lines: string[];
}

/** The lines of a text, each with what ends it. */
export function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n|\r(?!\n))/);
}

/** How many lines may be looked at beyond those that are the same: a text that is all new is one hunk. */
const MOST_APART = 1500;

/** What must change in the lines of one text to make them those of another (E. Myers, 1986), bounded. */
export function lineDiff(before: readonly string[], after: readonly string[]): Hunk[] {
  let head = 0;
  while (head < Math.min(before.length, after.length) && before[head] === after[head]) head++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const [a, b] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  if (a.length === 0 && b.length === 0) return [];
  const pairs = pairsOf(a, b) ?? [];
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  for (const [x, y] of [...pairs, [a.length, b.length] as const]) {
    if (x > i || y > j) hunks.push({ start: head + i, end: head + x, lines: b.slice(j, y) });
    [i, j] = [x + 1, y + 1];
  }
  return hunks;
}

/** The lines that both have, in order, as pairs of indices; undefined where they are too far apart. */
function pairsOf(a: readonly string[], b: readonly string[]): (readonly [number, number])[] | undefined {
  const traces: Map<number, number>[] = [];
  const furthest = new Map<number, number>([[1, 0]]);
  for (let apart = 0; apart <= MOST_APART; apart++) {
    traces.push(new Map(furthest));
    for (let k = -apart; k <= apart; k += 2) {
      const down = k === -apart || (k !== apart && (furthest.get(k - 1) ?? -1) < (furthest.get(k + 1) ?? -1));
      let x = down ? (furthest.get(k + 1) ?? 0) : (furthest.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      furthest.set(k, x);
      if (x >= a.length && x - k >= b.length) return pairsBack(a, b, traces, apart);
    }
  }
  return undefined;
}

function pairsBack(
  a: readonly string[],
  b: readonly string[],
  traces: readonly Map<number, number>[],
  last: number,
): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let [x, y] = [a.length, b.length];
  for (let apart = last; apart >= 0; apart--) {
    const furthest = traces[apart] ?? new Map<number, number>();
    const k = x - y;
    const down = k === -apart || (k !== apart && (furthest.get(k - 1) ?? -1) < (furthest.get(k + 1) ?? -1));
    const previous = down ? k + 1 : k - 1;
    const fromX = apart === 0 ? 0 : (furthest.get(previous) ?? 0);
    const fromY = apart === 0 ? 0 : fromX - previous;
    while (x > fromX && y > fromY && a[x - 1] === b[y - 1]) pairs.push([--x, --y]);
    [x, y] = [fromX, fromY];
  }
  return pairs.reverse();
}
