import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { machineLine, table } from './measure';

export interface Outcome {
  /** The bench's name, as in `npm run bench -- <name>`. */
  bench: string;
  title: string;
  head: string[];
  rows: string[][];
  /** What a reader must know to read the table. */
  notes?: string[];
  /** Numbers that `scripts/bench/targets.mjs` compares with the targets, by its keys. */
  figures?: Record<string, number>;
}

/** Prints a bench's table, and leaves its figures where `scripts/bench.mjs` looks for them. */
export function publish({ bench, title, head, rows, notes = [], figures = {} }: Outcome): void {
  const about = notes.length > 0 ? `\n${notes.map((note) => `- ${note}`).join('\n')}\n` : '';
  console.log(`### ${title}\n\n${machineLine()}\n\n${table(head, rows)}\n${about}`);
  const folder = process.env['API_KATA_BENCH_FIGURES'];
  if (folder) writeFileSync(join(folder, `${bench}.json`), JSON.stringify(figures));
}
