import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ruleset from '../../rulesets/api-kata.yaml';
import { assembleKata } from '../../src/core/kata';
import { editor } from './edits';
import { summary } from './measure';
import { publish } from './results';
import { grown } from './specs';

const SMALL = 'test/fixtures/specs/adyen-balance-control.yaml';
const TIMES = [1, 4, 16, 64, 350, 1500];
/** 13 MB, where the corpus has none. */
const MOST_TIMES = 7500;
const LARGEST = 'github_api.github.com_2026.json';
const KB = 1024;

interface Cost {
  size: number;
  /** Milliseconds of a warm check. */
  time: number;
  /** MiB at most, beyond what the process had before it saw the spec. */
  memory: number;
}

/** (f) How time and memory of a warm check grow with the spec: one spec grown, and the largest of the corpus. */
function main() {
  const largest = join(process.env['API_KATA_CORPUS'] ?? '', LARGEST);
  const corpus = existsSync(largest);
  const costs = [...TIMES, ...(corpus ? [] : [MOST_TIMES])].map((times) => ({
    name: `adyen × ${times}`,
    ...costOf(SMALL, times),
  }));
  if (corpus) costs.push({ name: 'github 2026', ...costOf(largest, 1) });
  const [first] = costs;
  if (!first) return;
  const perKilobyte = (of: (cost: Cost) => number, cost: Cost) =>
    of(cost) / cost.size / (of(first) / first.size);
  const ratios = costs.map((cost) => ({
    time: perKilobyte(({ time }) => time, cost),
    memory: perKilobyte(({ memory }) => memory, cost),
  }));
  publish({
    bench: 'growth',
    title: 'Growth with the size of the spec',
    head: [
      'spec',
      'size',
      'warm check, ms',
      'time per KB / smallest',
      'memory, MiB',
      'memory per KB / smallest',
    ],
    rows: costs.map(({ name, size, time, memory }, i) => [
      ...[name, `${(size / KB).toFixed(0)} KB`, time.toFixed(1), ratios[i]?.time.toFixed(2) ?? ''],
      ...[memory.toFixed(0), ratios[i]?.memory.toFixed(2) ?? ''],
    ]),
    notes: [
      'Each size in a process of its own. Time: the median check after an edit. Memory: the peak of the process, less what it had when the engine was built and warmed by the smallest spec.',
      'Below 1: a kilobyte costs less in a larger spec, because each check has a fixed part.',
    ],
    figures: { 'growth per KB': Math.max(...ratios.map(({ time }) => time)) },
  });
}

function costOf(file: string, times: number): Cost {
  const { stdout, status } = spawnSync(process.execPath, [__filename, file, String(times)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`The check of ${file} × ${times} ended with ${status}.`);
  return JSON.parse(stdout) as Cost;
}

async function measure(file: string, times: number): Promise<Cost> {
  const kata = assembleKata({ ruleset });
  const small = readFileSync(SMALL, 'utf8');
  const warm = editor(small);
  for (let round = 0; round < 20; round++) await kata.lint('warm.yaml', warm(round));
  const text = times === 1 ? readFileSync(file, 'utf8') : grown(small, times);
  const edit = editor(text);
  // Some systems count this in KiB; Node gives KiB everywhere.
  const before = process.resourceUsage().maxRSS;
  const rounds = text.length < 1_000_000 ? 12 : 2;
  const took: number[] = [];
  for (let round = -1; round < rounds; round++) {
    const edited = edit(round);
    const start = performance.now();
    await kata.lint('growth.yaml', edited);
    if (round >= 0) took.push(performance.now() - start);
  }
  const memory = (process.resourceUsage().maxRSS - before) / KB;
  return { size: text.length, time: summary(took).median, memory };
}

const [file, times] = process.argv.slice(2);
if (file && times) void measure(file, Number(times)).then((cost) => console.log(JSON.stringify(cost)));
else main();
