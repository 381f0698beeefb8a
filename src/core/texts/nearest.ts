/**
 * The candidate that a word is probably a slip of the keyboard for, in whatever case, or undefined. In: how many slips
 * (letters more, fewer or changed, two neighbours swapped) a candidate may be away, without a word a quarter of its letters, at least two; the first of the
 * closest wins.
 */
export function nearest(
  word: string,
  candidates: Iterable<string>,
  mostSlips: (candidate: string) => number = aQuarter,
): string | undefined {
  let best: { candidate: string; slips: number } | undefined;
  for (const candidate of candidates) {
    const most = Math.min(mostSlips(candidate), (best?.slips ?? Infinity) - 1);
    // So many letters more or less are as many slips, and a word may be very long.
    if (Math.abs(candidate.length - word.length) > most) continue;
    const slips = distance(word.toLowerCase(), candidate.toLowerCase());
    if (slips <= most) best = { candidate, slips };
  }
  return best?.candidate;
}

/** So many words that are none of the candidates are no slips of the keyboard, and each search goes through them all. */
const SEARCHES_AT_MOST = 50;

/** Looks for what was meant among the same candidates time and again; each word once, and only the first of many. */
export function nearestAmong(
  candidates: ReadonlySet<string>,
  mostSlips?: (candidate: string) => number,
): (word: string) => string | undefined {
  const found = new Map<string, string | undefined>();
  return (word) => {
    if (!found.has(word) && found.size < SEARCHES_AT_MOST)
      found.set(word, nearest(word, candidates, mostSlips));
    return found.get(word);
  };
}

function aQuarter(candidate: string): number {
  return Math.max(2, Math.floor(candidate.length / 4));
}

/** Damerau–Levenshtein, as optimal string alignment. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      const at = (r: number, c: number) => (r === i ? row[c] : rows[r]?.[c]) ?? Infinity;
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? Infinity;
}
