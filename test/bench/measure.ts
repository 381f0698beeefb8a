import { arch, cpus, platform } from 'node:os';

/** One thing to measure. The input differs in each round, so that nothing is answered from a cache by accident. */
export type Candidate<Input> = (input: Input) => unknown;

export interface Summary {
  median: number;
  min: number;
  max: number;
  p95: number;
  count: number;
}

export interface Plan<Input> {
  rounds: number;
  /** Makes a round's input, outside of what is measured. Round -1 warms everybody up. */
  input: (round: number) => Input;
}

/** A candidate that needed this long for its warm-up is measured by that alone: to wait for it again tells no more. */
const ONCE_MS = 8_000;

/** Milliseconds per candidate, interleaved and with the order rotated: a fixed order makes the first look slow. */
export async function interleaved<Input>(
  candidates: Record<string, Candidate<Input>>,
  { rounds, input }: Plan<Input>,
): Promise<Record<string, Summary>> {
  const names = Object.keys(candidates);
  const times: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]));
  const slow = new Set<string>();
  for (let round = -1; round < rounds; round++) {
    const given = input(round);
    for (let i = 0; i < names.length; i++) {
      const name = names[(i + round + names.length) % names.length] ?? '';
      if (slow.has(name)) continue;
      const start = performance.now();
      await candidates[name]?.(given);
      const took = performance.now() - start;
      if (round < 0 && took > ONCE_MS) slow.add(name);
      if (round >= 0 || slow.has(name)) times[name]?.push(took);
    }
  }
  return Object.fromEntries(names.map((name) => [name, summary(times[name] ?? [])]));
}

/** `0.42 (0.40–0.51)`: the ratio of medians, and of the extremes. */
export function ratio(ours: Summary | undefined, theirs: Summary | undefined): string {
  if (!ours?.count || !theirs?.count) return '–';
  const of = (a: number, b: number) => (a / b).toFixed(2);
  return `${of(ours.median, theirs.median)} (${of(ours.min, theirs.max)}–${of(ours.max, theirs.min)})`;
}

/** `12.3 (11.0–14.2)` */
export function spread({ median, min, max, count }: Summary, digits = 1): string {
  if (count === 0) return '–';
  return `${median.toFixed(digits)} (${min.toFixed(digits)}–${max.toFixed(digits)})`;
}

/** The line without which a benchmark means nothing. */
export function machineLine(): string {
  return `Node ${process.versions.node}, ${platform()} ${arch()}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'})`;
}

/** A Markdown table. */
export function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

export function summary(values: readonly number[]): Summary {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { median: at(0.5), min: at(0), max: at(1), p95: at(0.95), count: sorted.length };
}
