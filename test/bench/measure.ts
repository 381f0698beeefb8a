import { arch, cpus, platform } from 'node:os';

/** One thing to measure; `round` changes the input, so that nothing is answered from a cache by accident. */
export type Candidate = (round: number) => unknown;

export interface Result {
  median: number;
  min: number;
  max: number;
}

/** Milliseconds per candidate, interleaved and with the order rotated: a fixed order makes the first look slow. */
export async function interleaved(
  candidates: Record<string, Candidate>,
  rounds: number,
): Promise<Record<string, Result>> {
  const names = Object.keys(candidates);
  const times: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (let i = 0; i < names.length; i++) {
      const name = names[(i + round + names.length) % names.length] ?? '';
      const start = performance.now();
      await candidates[name]?.(round);
      // The first round warms everybody up.
      if (round >= 0) times[name]?.push(performance.now() - start);
    }
  }
  return Object.fromEntries(names.map((name) => [name, summary(times[name] ?? [])]));
}

/** `0.42 (0.40–0.51)`: the ratio of medians, and of the extremes. */
export function ratio(ours: Result | undefined, theirs: Result | undefined): string {
  if (!ours || !theirs) return '–';
  const of = (a: number, b: number) => (a / b).toFixed(2);
  return `${of(ours.median, theirs.median)} (${of(ours.min, theirs.max)}–${of(ours.max, theirs.min)})`;
}

/** The line without which a benchmark means nothing. */
export function machineLine(): string {
  return `Node ${process.versions.node}, ${platform()} ${arch()}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'})`;
}

/** A Markdown table. */
export function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function summary(times: number[]): Result {
  const sorted = [...times].sort((a, b) => a - b);
  return {
    median: sorted[Math.floor(sorted.length / 2)] ?? NaN,
    min: sorted[0] ?? NaN,
    max: sorted.at(-1) ?? NaN,
  };
}
