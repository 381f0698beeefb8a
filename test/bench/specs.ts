import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface BenchSpec {
  name: string;
  text: string;
}

/** Published specs to measure on, by size; only where `API_KATA_CORPUS` names a folder that holds them. */
const CORPUS = [
  'twilio_video_v1.yaml',
  'twilio_api_v2010.yaml',
  'stripe_spec3_2022.yaml',
  'github_api.github.com_2021.yaml',
];

/** What every machine can measure: a model answer, the committed fixtures, and one of them grown to 250 KB and 1.5 MB. */
export function specs(): BenchSpec[] {
  const load = (path: string): BenchSpec => ({
    name: path.split('/').at(-1) ?? path,
    text: readFileSync(path, 'utf8'),
  });
  const museum = load('test/fixtures/specs/museum.yaml');
  const folder = process.env['API_KATA_CORPUS'];
  const corpus = folder ? CORPUS.map((name) => join(folder, name)).filter(existsSync) : [];
  return [
    { ...load('exercises/send-exactly-once/solution.yaml'), name: 'model answer' },
    museum,
    { name: 'museum × 10', text: grown(museum.text, 10) },
    ...(corpus.length > 0 ? corpus.map(load) : [{ name: 'museum × 60', text: grown(museum.text, 60) }]),
  ];
}

/** The text of an edit in the middle of typing: something changes, nothing breaks. */
export function edited(text: string, round: number): string {
  return text.replace(/title: */, `title: Round ${round} `);
}

/** Repeats the paths under other names; their components stay shared, as in a real large spec. */
function grown(text: string, times: number): string {
  const [, head = '', paths = '', tail = ''] = /^([^]*?\npaths:\n)([^]*?\n)(?=\S)([^]*)$/.exec(text) ?? [];
  const copies = Array.from({ length: times }, (_, i) =>
    paths.replace(/^ {2}\//gm, `  /copy${i}/`).replace(/operationId: *(\S+)/g, `operationId: $1Copy${i}`),
  );
  return head + copies.join('') + tail;
}
