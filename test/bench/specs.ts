import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface BenchSpec {
  /** Its size in words; the targets go by it. */
  size: string;
  name: string;
  text: string;
}

/** Published specs that are too large to commit; only where `API_KATA_CORPUS` names a folder that holds them. */
const CORPUS = [
  ['1.5 MB', 'twilio_api_v2010.yaml'],
  ['3 MB', 'stripe_spec3_2022.yaml'],
  ['3.5 MB', 'github_api.github.com_2021.yaml'],
  ['13 MB', 'github_api.github.com_2026.json'],
] as const;

const FIXTURES = 'test/fixtures/specs';

/**
 * From a model answer to 3 MB, in order of size: committed files, then published specs of the corpus, else a committed
 * one grown to their sizes. The 13 MB one of the corpus only where it is asked for.
 */
export function specs({ largest = false } = {}): BenchSpec[] {
  const video = read(join(FIXTURES, 'twilio-video.yaml'));
  const folder = process.env['API_KATA_CORPUS'] ?? '';
  const published = CORPUS.filter(([, name]) => existsSync(join(folder, name))).flatMap(([size, name]) =>
    size === '13 MB' && !largest ? [] : [{ size, name, text: read(join(folder, name)) }],
  );
  return [
    { size: '8 KB', name: 'model answer', text: read('exercises/send-exactly-once/solution.yaml') },
    { size: '23 KB', name: 'museum', text: read(join(FIXTURES, 'museum.yaml')) },
    { size: '242 KB', name: 'twilio-video', text: video },
    ...(published.length > 0
      ? published
      : [
          { size: '1.5 MB', name: 'twilio-video × 6', text: grown(video, 6) },
          { size: '3 MB', name: 'twilio-video × 13', text: grown(video, 13) },
        ]),
  ];
}

/** The 3 MB one: large, and not beyond what people really edit. */
export function largeSpec(): BenchSpec {
  const found = specs().find(({ size }) => size === '3 MB');
  if (!found) throw new Error('The corpus lacks its 3 MB spec.');
  return found;
}

/** Repeats the paths of a YAML spec under other names; their components stay shared, as in a real large spec. */
export function grown(text: string, times: number): string {
  const [, head = '', paths = '', tail = ''] =
    /^([^]*?^paths:\n)([^]*?\n)((?=\S)[^]*|$(?![^]))/m.exec(text) ?? [];
  if (!paths) throw new Error('A spec without paths cannot be grown.');
  const copies = Array.from({ length: times }, (_, i) =>
    paths.replace(/^( +)\//gm, `$1/copy${i}/`).replace(/operationId: *(\S+)/g, `operationId: $1Copy${i}`),
  );
  return head + copies.join('') + tail;
}

function read(path: string): string {
  return readFileSync(path, 'utf8');
}
