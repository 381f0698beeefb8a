import assert from 'node:assert/strict';
import { readdirSync, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import { applyEdits } from '../../../src/core/document/edits/text-edit';
import { read as readText } from '../../../src/core/document/read';
import { loadExercise, loadFiles } from '../../../src/core/exercises/load';
import { applyPatch } from '../../../src/core/proof/json-patch';
import { readRaw, type RawMutants } from '../../../src/core/proof/raw-files';
import type { JsonObject } from '../../../src/core/json';
import type { Finding, Report } from '../../../src/core/report';
import { fixFor } from '../../../src/core/fixes/propose';
import { textsIn } from '../../../src/core/texts/texts';
import { shippedKata } from '../../../src/engine/engine';

const kata = shippedKata();
const read = (path: string) => readFile(`exercises/${path}`, 'utf8').catch(() => undefined);
const slugs = readdirSync('exercises').filter((slug) => existsSync(`exercises/${slug}/exercise.yaml`));

const met = ({ goals }: Report) => goals.flatMap(({ id, state }) => (state === 'met' ? [id] : []));
const errors = ({ findings }: Report, but: string) =>
  findings.filter(({ severity, rule }) => severity === 'error' && rule !== but).length;
const count = ({ findings }: Report, rule: string) => findings.filter((one) => one.rule === rule).length;

/** Each finding of a report once, by its rule and place, where its rule has a fix. */
function fixable({ findings }: Report): Finding[] {
  const open = findings.filter(({ fixes }) => fixes.length > 0);
  return [...new Map(open.map((one) => [`${one.rule} ${one.pointer}`, one])).values()];
}

/** What would be offered next, untried. */
function fixIn(text: string, wanted: Finding) {
  const reading = readText(text, textsIn('en'), { most: text.length });
  return reading.readable
    ? fixFor({ document: reading.document, text, file: '' }, wanted, textsIn('en'))
    : undefined;
}

describe('quick fixes in exercises', () => {
  /** Faults that many mutants of one solution share are mended once. */
  const known = new Set<string>();
  let offered = 0;

  for (const slug of slugs)
    it(`${slug}: the fix of each finding of the stub and the mutants clears it, and costs no goal`, async () => {
      const exercise = await loadExercise(read, slug, 'en');
      const { stub, solutions } = await loadFiles(read, slug, 'en');
      const values = new Map<string, unknown>();
      for (const { name } of solutions) values.set(name, (await readRaw(read, slug, name)).value);
      const { mutants } = (await readRaw(read, slug, 'mutants.yaml')).value as RawMutants;
      const texts = mutants.map(({ id, of, edits }) => {
        const broken = applyPatch(values.get(of) as JsonObject, edits);
        return [id, stringify(broken, { aliasDuplicateObjects: false })] as const;
      });
      for (const [name, text] of [['stub', stub] as const, ...texts]) {
        const before = await kata.check(exercise, text);
        const wanted = fixable(before).filter(({ rule, pointer, message }) => {
          const key = [slug, rule, pointer, message].join(' ');
          return !known.has(key) && known.add(key);
        });
        const fixes = await kata.fixes(`${slug}.yaml`, text, wanted);
        for (const [i, fix] of fixes.entries()) {
          const finding = wanted[i];
          if (!fix || !finding) continue;
          offered++;
          const place = `${slug} ${name}: ${fix.id} at ${finding.pointer}`;
          const mended = applyEdits(text, fix.edits);
          const after = await kata.check(exercise, mended);
          const lost = met(before).filter((goal) => !met(after).includes(goal));
          assert.deepEqual(lost, [], `${place} costs a goal`);
          assert.ok(
            errors(after, fix.stays ? fix.id : '') <= errors(before, fix.stays ? fix.id : ''),
            `${place} adds an error`,
          );
          if (fix.stays) {
            assert.deepEqual(
              met(after),
              met(before),
              `${place} earns a goal by words that are still to come`,
            );
            assert.ok(
              count(after, fix.id) >= count(before, fix.id),
              `${place} clears what is not written yet`,
            );
          } else assert.ok(count(after, fix.id) < count(before, fix.id), `${place} stays`);
          const again = fixIn(mended, finding);
          assert.ok(!again || again.title !== fix.title, `${place} is offered again`);
        }
      }
    }).timeout(60_000);

  it('are offered for most findings of rules that have one', () => assert.ok(offered > 40, String(offered)));
});
