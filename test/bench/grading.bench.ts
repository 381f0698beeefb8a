import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { interleaved, ratio, type Candidate } from './measure';
import { publish } from './results';
import { submissions } from './submissions';

const COUNT = 1_000;

/** (e) Grading a thousand submissions from a cold start, on one worker and on one per core: how fast, in how much memory. */
async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'api-kata-bench-'));
  const peaks = new Map<string, number>();
  let bytes = 0;
  const grade = (name: string, jobs: number, files: string) => {
    const peak = join(folder, 'peak');
    // Says the most memory that the process had, when it ends; workers are threads of it.
    const hook = `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(peak)}, String(process.resourceUsage().maxRSS)))`;
    writeFileSync(join(folder, 'peak.cjs'), hook);
    const args = [
      '--require',
      join(folder, 'peak.cjs'),
      resolve('dist/cli.js'),
      'grade',
      files,
      '--jobs',
      `${jobs}`,
    ];
    const { status, stderr } = spawnSync(process.execPath, args, {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    if (status !== 0) throw new Error(stderr.toString());
    peaks.set(name, Math.max(peaks.get(name) ?? 0, Number(readFileSync(peak, 'utf8')) / 1024));
  };
  try {
    for (const { file, text } of submissions(COUNT)) {
      mkdirSync(dirname(join(folder, 'all', file)), { recursive: true });
      writeFileSync(join(folder, 'all', file), text);
      bytes += Buffer.byteLength(text);
    }
    const [only] = submissions(1);
    mkdirSync(join(folder, 'one/first-call'), { recursive: true });
    writeFileSync(join(folder, 'one', only?.file.replace(/^[^/]+/, 'first-call') ?? ''), only?.text ?? '');
    const cores = availableParallelism();
    const candidates: Record<string, Candidate<void>> = {
      'one file': () => grade('one file', 1, 'one'),
      '1 worker': () => grade('1 worker', 1, 'all'),
      ...(cores > 1 ? { [`${cores} workers`]: () => grade(`${cores} workers`, cores, 'all') } : {}),
    };
    const results = await interleaved(candidates, { rounds: 2, input: () => undefined });
    const rows = Object.entries(results).map(([name, result]) => [
      name,
      `${(result.median / 1000).toFixed(1)} s`,
      name === 'one file' ? '–' : `${((COUNT * 1000) / result.median).toFixed(1)}`,
      ratio(result, results['1 worker']),
      `${peaks.get(name)?.toFixed(0)} MB`,
    ]);
    publish({
      bench: 'grading',
      title: 'Grading many submissions',
      head: ['grade', 'wall time', 'submissions per second', '/ 1 worker', 'most memory'],
      rows,
      notes: [`${COUNT} submissions of ${(bytes / COUNT / 1024).toFixed(1)} KB on average.`],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

void main();
