import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { loadCatalog, type ReadFile } from '../../../src/core/exercises/load';
import { openGoals } from '../../../src/core/proof/open-goals';
import { prove, type Proof, type Step } from '../../../src/core/proof/prove';
import type { RawMutants } from '../../../src/core/proof/raw-files';
import type { Report } from '../../../src/core/report';
import { shippedKata } from '../../../src/engine/engine';

const read: ReadFile = (path) => readFile(`exercises/${path}`, 'utf8').catch(() => undefined);
const slugs = readdirSync('exercises').filter((name) => statSync(`exercises/${name}`).isDirectory());
const kata = shippedKata();

const explain = (report: Report | undefined) =>
  JSON.stringify(
    {
      score: report?.score,
      goals: report?.goals.filter(({ state }) => state !== 'met'),
      findings: report?.findings.map(({ rule, pointer, message }) => `${rule} ${pointer} ${message}`),
    },
    null,
    1,
  );

/** A break that is right is a break to those whom it hits. */
const RIGHT_ALL_THE_SAME: Record<string, string[]> = {
  'break-the-api': ['compat-response-removed /components/schemas/Endpoint/properties'],
};

describe('every exercise is proven', function () {
  this.timeout(120_000);

  it('is in the catalogue, once', async () => {
    const { tracks } = await loadCatalog(read, 'en');
    const listed = tracks.flatMap(({ exercises }) => exercises.map(({ id }) => id));
    assert.deepEqual(listed.sort(), [...slugs].sort());
  });

  for (const slug of slugs) {
    describe(slug, () => {
      let proof: Proof;
      const step = (kind: Step['kind'], name: string) =>
        proof.steps.find((one) => one.kind === kind && one.name === name);
      const assertHolds = (kind: Step['kind'], name: string) => {
        const found = step(kind, name);
        assert.ok(found?.holds, `${kind} ${name}: ${explain(found?.report)}`);
      };
      before(async () => (proof = await prove(kata, read, slug)));

      it('fits together', () => assert.deepEqual(proof.faults, []));

      it('scores 0 for an empty file, and for a spec without operations', () => {
        assertHolds('empty', '');
        assertHolds('bare', '');
      });

      it('scores its stub above 0 and below 40', () => {
        assertHolds('stub', 'stub.yaml');
        const { score = 0 } = step('stub', 'stub.yaml')?.report ?? {};
        assert.ok(score > 0 && score < 40, String(score));
      });

      it('scores every solution 100, with nothing else to remark, in JSON as in YAML', () => {
        const solutions = proof.steps.filter(({ kind }) => kind === 'solution');
        assert.ok(solutions.length >= 2, 'at least two designs');
        for (const { name, holds, report } of solutions) {
          assert.ok(holds && report.score === 100, `${name}: ${explain(report)}`);
          assert.deepEqual(
            report.findings.map(({ rule, pointer }) => `${rule} ${pointer}`),
            RIGHT_ALL_THE_SAME[slug] ?? [],
            name,
          );
        }
      });

      const { mutants } = parse(readFileSync(`exercises/${slug}/mutants.yaml`, 'utf8')) as RawMutants;
      for (const { id, breaks } of mutants) {
        it(`mutant ${id} breaks exactly ${breaks.join(', ')}`, () => {
          assertHolds('mutant', id);
          const found = step('mutant', id);
          assert.deepEqual(found && openGoals(found.report), [...breaks].sort());
        });
      }

      it('holds as a whole', () => assert.ok(proof.proven));
    });
  }
});
