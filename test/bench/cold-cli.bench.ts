import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { runCold } from './cold-process';
import { editor } from './edits';
import { interleaved, ratio, summary } from './measure';
import { redocly, vacuum, type Peer } from './peers';
import { publish } from './results';
import { specs } from './specs';

/** Beyond this stock Spectral needs minutes and gigabytes, which tells nothing new. */
const MOST_FOR_SPECTRAL = 5_000_000;

/** (d) The command line from a cold start: time and peak memory, against three others. */
async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'api-kata-bench-'));
  const rules = resolve('test/bench/rulesets/same-job.yaml');
  const ours: Peer = { version: '', command: [process.execPath, resolve('dist/cli.js'), 'lint'] };
  const spectral: Peer = {
    version: '',
    command: [
      process.execPath,
      ...[
        resolve('node_modules/@stoplight/spectral-cli/dist/index.js'),
        'lint',
        '-r',
        stockRules(folder, rules),
      ],
    ],
  };
  const peers: Record<string, Peer | undefined> = { ours, spectral, redocly: redocly(), vacuum: vacuum() };
  const rows: string[][] = [];
  const figures: Record<string, number> = {};
  try {
    for (const { size, name, text } of specs({ largest: true })) {
      const large = text.length > 1_000_000;
      // Editing the largest would cost more than it tells: nothing survives a cold start.
      const edit = large ? () => text : editor(text);
      const file = join(folder, `spec${extname(name) || '.yaml'}`);
      const peaks: Record<string, number[]> = {};
      const candidates = Object.fromEntries(
        Object.entries(peers).flatMap(([peer, found]) => {
          if (!found || (peer === 'spectral' && text.length > MOST_FOR_SPECTRAL)) return [];
          const run = () => {
            const peak = runCold([...found.command, file], folder);
            if (peak !== undefined) (peaks[peer] ??= []).push(peak);
          };
          return [[peer, run] as const];
        }),
      );
      const times = await interleaved(candidates, {
        rounds: large ? 2 : 5,
        input: (round) => writeFileSync(file, edit(round)),
      });
      const memory = (peer: string) => (peaks[peer] ? summary(peaks[peer]).median : undefined);
      const mebibytes = (peer: string) => memory(peer)?.toFixed(0) ?? '–';
      const [own, theirs] = [memory('ours'), memory('redocly')];
      if (times['ours'] && times['redocly'])
        figures[`cold ${size} / redocly`] = times['ours'].median / times['redocly'].median;
      if (own && theirs) figures[`memory ${size} / redocly`] = own / theirs;
      rows.push([
        ...[name, size, `${times['ours']?.median.toFixed(0)} ms`],
        ...['spectral', 'redocly', 'vacuum'].map((peer) => ratio(times['ours'], times[peer])),
        ['ours', 'spectral', 'redocly', 'vacuum'].map(mebibytes).join(' / '),
      ]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const version = (peer: string) => peers[peer]?.version || 'not installed';
  publish({
    bench: 'cold-cli',
    title: 'The command line from a cold start',
    head: [
      ...['spec', 'size', 'ours', '/ spectral lint', '/ redocly lint', '/ vacuum lint'],
      'peak MiB: ours / spectral / redocly / vacuum',
    ],
    rows,
    notes: [
      `Spectral does the same job as ours; Redocly (${version('redocly')}) and Vacuum (${version('vacuum')}) run their recommended rules.`,
      'Medians (min–max); who needs over 8 s is measured once. Spectral is left out above 5 MB.',
    ],
    figures,
  });
}

/** The ruleset of the same job for the stock command line, over the built rules. */
function stockRules(folder: string, source: string): string {
  const file = join(folder, 'same-job.yaml');
  writeFileSync(file, readFileSync(source, 'utf8').replaceAll('../../../rulesets', resolve('dist/rulesets')));
  return file;
}

void main();
