import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import ruleset from '../../rulesets/api-kata.yaml';
import type { JsonObject } from '../../src/core/json';
import { assembleKata } from '../../src/core/kata';
import { SpecFolders } from '../../src/worker/spec-folders';
import { split } from '../unit/bundle/split';
import { interleaved, ratio } from './measure';
import { publish } from './results';
import { grown, specs } from './specs';

/** A spec in some 200 files against the same in one: the first lint, and one after an edit of the document. */
async function main() {
  const kata = assembleKata({ ruleset });
  const video = specs().find(({ name }) => name === 'twilio-video')?.text ?? '';
  const spec = parse(grown(video, 8)) as JsonObject;
  const whole = stringify(spec, { aliasDuplicateObjects: false, version: '1.1' });
  const { document, files } = split(spec, 'a-file-each');
  const root = mkdtempSync(join(tmpdir(), 'api-kata-files-'));
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const place = { root, document: 'apis/openapi.yaml' };
    const kept = new SpecFolders();
    const edited = (text: string, round: number) => text.replace(/^( *title: ).*$/m, `$1Round ${round}`);
    const [first, warm] = [
      await interleaved(
        {
          one: (round: number) => kata.lint(`one-${round}.yaml`, whole),
          many: (round: number) =>
            kata.lint(`many-${round}.yaml`, document, { folder: new SpecFolders().of(place) }),
        },
        { rounds: 7, input: (round) => round },
      ),
      await interleaved(
        {
          one: (round: number) => kata.lint('one.yaml', edited(whole, round)),
          many: (round: number) =>
            kata.lint('many.yaml', edited(document, round), { folder: kept.of(place) }),
        },
        { rounds: 40, input: (round) => round },
      ),
    ];
    const row = (what: string, { one, many }: typeof first) => [
      ...[what, `${many?.median.toFixed(1)} ms`, `${one?.median.toFixed(1)} ms`, ratio(many, one)],
    ];
    publish({
      bench: 'files',
      title: 'A spec in several files',
      head: ['lint', `${files.size + 1} files`, 'one file', 'files / one file'],
      rows: [row('the first', first), row('after an edit of the document', warm)],
      notes: [
        `twilio-video eight times, ${Math.round(whole.length / 1000)} KB; each path and each schema is a file, YAML and JSON in turn, read from disk.`,
        'Medians (min–max) of rounds in which both take part.',
      ],
      figures: { 'files / one file': (first.many?.median ?? NaN) / (first.one?.median ?? NaN) },
    });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

void main();
