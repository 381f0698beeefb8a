import { oas } from '@stoplight/spectral-rulesets';
import { parse } from 'yaml';
import ruleset from '../../rulesets/api-kata.yaml';
import { assembleKata } from '../../src/core/kata';
import { editor } from './edits';
import { interleaved, ratio } from './measure';
import { publish } from './results';
import sameJob from './rulesets/same-job.yaml';
import { specs } from './specs';
import { stock } from './stock';

/** (a) A warm re-lint after an edit, in process: ours against stock Spectral and against parsing alone. */
async function main() {
  const kata = assembleKata({ ruleset });
  const candidates = {
    ours: (text: string) => kata.lint('bench.yaml', text),
    files: stock(ruleset),
    job: stock(sameJob),
    oas: stock(oas),
    yaml: (text: string) => void parse(text),
  };
  const rows: string[][] = [];
  const figures: Record<string, number> = {};
  for (const { size, name, text } of specs()) {
    const rounds = text.length > 1_000_000 ? 3 : text.length > 100_000 ? 9 : 400;
    const { ours, files, job, oas, yaml } = await interleaved(candidates, { rounds, input: editor(text) });
    if (!ours || !job || !files) continue;
    figures[`warm ${size} / stock, same job`] = ours.median / job.median;
    figures[`warm ${size} / stock, our files`] = ours.median / files.median;
    rows.push([
      ...[name, size, `${ours.median.toFixed(1)} ms`],
      ...[ratio(ours, job), ratio(ours, files), ratio(ours, oas), ratio(ours, yaml)],
    ]);
  }
  publish({
    bench: 'check',
    title: 'A warm re-lint after an edit',
    head: [
      ...['spec', 'size', 'ours', '/ stock Spectral doing the same job', '/ stock with our files'],
      ...['/ stock, spectral:oas', '/ yaml parse'],
    ],
    rows,
    notes: [
      '“The same job”: `spectral:oas` recommended and our design rules. With our files alone, stock Spectral runs our functions for correctness too, and skips its own expensive ones.',
      'Each round edits the text: a word in a description, a new response, the type of a property, or the title, in turn.',
      'Medians (min–max) of rounds in which everybody takes part; who needs over 8 s is measured once.',
    ],
    figures,
  });
}

void main();
