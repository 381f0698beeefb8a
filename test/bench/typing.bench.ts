import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PAUSE_MS } from '../../src/extension/checking/checker';
import { measuredInHost } from './in-host';
import type { LargeRun } from './in-host/large';
import type { Stall } from './in-host/stalls';
import type { Typed, TypingMeasured } from './in-host/typing.host';
import { spread, summary } from './measure';
import { publish } from './results';
import { largeSpec } from './specs';

/** (b) What a person feels inside VS Code: from a key to the findings, and how long the extension host is deaf. */
async function main() {
  const { name, text } = largeSpec();
  const folder = mkdtempSync(join(tmpdir(), 'api-kata-large-'));
  try {
    const file = join(folder, 'large.yaml');
    writeFileSync(file, text);
    const { typing, large } = await measuredInHost<TypingMeasured>('typing.host', {
      API_KATA_BENCH_LARGE: file,
    });
    const [ours, stock] = [summary(typing.ours.latencies), summary(typing.stock.latencies)];
    const longest = (runs: Stall[]) => Math.max(...runs.map((run) => run.longest));
    // In the order of the rounds: the first lint of a file is not like the others.
    const rounds = (runs: Stall[]) => [
      `${longest(runs).toFixed(1)} (${runs.map((run) => run.longest.toFixed(0)).join(', ')})`,
      runs.map(({ waited }) => waited?.toFixed(0) ?? '–').join(', '),
      Math.max(...runs.map((run) => run.monitored)).toFixed(1),
    ];
    const row = (who: string, typed: Typed, runs: LargeRun[]) => {
      const latency = summary(typed.latencies);
      return [
        ...[who, latency.median.toFixed(1), latency.p95.toFixed(1), longest(typed.stalls).toFixed(1)],
        ...rounds(runs),
        ...[spread(summary(runs.map(({ took }) => took)), 0), String(runs.at(-1)?.shown ?? '–')],
      ];
    };
    publish({
      bench: 'typing',
      title: 'Typing inside VS Code',
      head: [
        ...['who', 'key → findings, p50 ms', 'p95 ms', 'longest stall while typing, ms'],
        ...['longest stall while 3 MB are linted, ms (each round)', 'of these, waiting for a core'],
        ...['longest by the event-loop monitor', 'lint of 3 MB, ms', 'findings shown there'],
      ],
      rows: [
        row('API Kata', typing.ours, large.ours),
        row('stock Spectral', typing.stock, large.stock),
        [
          ...['ratio', (ours.median / stock.median).toFixed(2), (ours.p95 / stock.p95).toFixed(2)],
          ...['', '', '', '', '', ''],
        ],
        ['nobody', '', '', '', ...rounds(large.nobody), '', ''],
      ],
      notes: [
        `${ours.count} keys each, in turns, typed through the editor into a model answer of 8 KB. Measured in the extension host, from the arrival of the edit to the moment the diagnostics are set; the pause of ${PAUSE_MS} ms that both wait for more keys is subtracted.`,
        'Stock Spectral runs on a worker thread, with `spectral:oas` and our design rules; API Kata also grades the answer and redraws its panel, tree and status bar.',
        `A stall is by how much a 5 ms interval of the extension host was late. Large spec: ${name}, a file of its own in each round, so nothing of it is known yet; opening it is VS Code's work and not counted. “Nobody”: the same while nothing is linted, which is the part of the machine and of VS Code. “Waiting for a core”: the host was ready to run, and others had all cores.`,
      ],
      figures: {
        'typing p95 ms': ours.p95,
        'stall typing ms': longest(typing.ours.stalls),
        'stall 3 MB ms': longest(large.ours),
      },
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

void main();
