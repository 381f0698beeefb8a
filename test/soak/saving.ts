import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { diskFolder } from './disk-folder';
import { killAt } from './killed-windows';
import { RecordingWindow, seeded } from './windows';

export interface SavingFigures {
  /** One per seed: `seed`, `seed + 1`, … */
  runs: number;
  /** Events that windows were told are saved. */
  acknowledged: number;
  /** Those of them, and of what lay on the disk before, that were not found again. */
  lost: number;
  /** Each names the seed whose first run shows it. */
  failures: string[];
}

/** Windows that are killed in memory, for each round of windows in processes of their own. */
const IN_MEMORY = 20;

/**
 * Kills windows while they save, at moments that the seed determines, until told to stop; at least once. Those in
 * memory repeat exactly with a seed; of those in processes only the moments do, not who is faster.
 */
export async function killsWhileSaving(options: {
  seed: number;
  until: () => boolean;
}): Promise<SavingFigures> {
  const figures: SavingFigures = { runs: 0, acknowledged: 0, lost: 0, failures: [] };
  const home = mkdtempSync(join(tmpdir(), 'api-kata-saving-'));
  try {
    const writer = join(home, 'writer.js');
    const entry = resolve('test/soak/saving-writer.ts');
    await build({ entryPoints: [entry], bundle: true, platform: 'node', outfile: writer });
    do {
      const seed = options.seed + figures.runs;
      const outcomes = [await inMemory(seed), await inProcesses(seed, writer, join(home, String(seed)))];
      for (const { acknowledged, lost, failures } of outcomes) {
        figures.acknowledged += acknowledged;
        figures.lost += lost;
        figures.failures.push(...failures.map((failure) => `seed ${seed}: ${failure}`));
      }
      figures.runs += 1;
    } while (!options.until());
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  return figures;
}

interface Outcome {
  acknowledged: number;
  lost: number;
  failures: string[];
}

async function inMemory(seed: number): Promise<Outcome> {
  const random = seeded(seed);
  const outcome: Outcome = { acknowledged: 0, lost: 0, failures: [] };
  for (let i = 0; i < IN_MEMORY; i += 1) {
    const [at, everybody] = [1 + Math.floor(random() * 350), random() < 0.5];
    const killed = await killAt(at, everybody, (count) => Math.floor(random() * count));
    outcome.acknowledged += killed.acknowledged;
    outcome.lost += killed.lost;
    outcome.failures.push(...killed.failures.map((failure) => `window ${i}, step ${at}: ${failure}`));
  }
  return outcome;
}

/** Three rounds of two windows in one folder, each killed by SIGKILL at a step of its own; then a window that lives. */
async function inProcesses(seed: number, writer: string, home: string): Promise<Outcome> {
  const random = seeded(seed);
  const folder = join(home, 'progress');
  mkdirSync(folder, { recursive: true });
  const told = join(home, 'acknowledged');
  for (let round = 0; round < 3; round += 1) {
    const windows = ['a', 'b'].map((name) => {
      const life = String(1 + Math.floor(random() ** 2 * 250));
      return spawn(process.execPath, [writer, folder, told, `${name}${round}`, life], { stdio: 'inherit' });
    });
    await Promise.all(windows.map((window) => once(window, 'exit')));
  }
  const acknowledged = existsSync(told) ? readFileSync(told, 'utf8').split('\n').filter(Boolean) : [];
  const later = new RecordingWindow(
    diskFolder(folder, () => undefined),
    'later',
  );
  await later.store.reload();
  const found = new Set(later.store.events.map(({ id }) => id));
  const lost = acknowledged.filter((id) => !found.has(id));
  return {
    acknowledged: acknowledged.length,
    lost: lost.length,
    failures: lost.length > 0 ? [`in processes, lost ${lost.join(', ')}`] : [],
  };
}
