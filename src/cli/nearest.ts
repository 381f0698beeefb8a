/** The candidate within two typing slips of a word, or undefined. Damerau–Levenshtein (optimal string alignment) distance. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  // So many letters more or less are as many slips, and a word may be very long.
  const alike = candidates.filter(
    (candidate) => Math.abs(candidate.length - word.length) <= mostSlips(candidate),
  );
  const ranked = alike
    .map((candidate) => ({ candidate, slips: distance(word, candidate) }))
    .sort((a, b) => a.slips - b.slips);
  const [best] = ranked;
  return best && best.slips <= mostSlips(best.candidate) ? best.candidate : undefined;
}

function mostSlips(candidate: string): number {
  return Math.max(2, Math.floor(candidate.length / 4));
}

function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    rows[i] = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, at(i - 2, j - 2) + 1);
      (rows[i] as number[])[j] = best;
    }
  }
  return at(a.length, b.length);
}
