import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parse, stringify } from 'yaml';
import ruleset from '../../../rulesets/api-kata.yaml';
import type { Exercise } from '../../../src/core/exercises/exercise';
import { loadCatalog, loadExercise, loadFiles, type ReadFile } from '../../../src/core/exercises/load';
import { assembleKata } from '../../../src/core/kata';
import type { JsonObject } from '../../../src/core/json';
import type { Report } from '../../../src/core/report';
import { applyPatch, type PatchOperation } from './json-patch';

const read: ReadFile = (path) => readFile(`exercises/${path}`, 'utf8').catch(() => undefined);
const slugs = readdirSync('exercises').filter((name) => statSync(`exercises/${name}`).isDirectory());
const kata = assembleKata({ ruleset });

interface Mutant {
  id: string;
  of: string;
  edits: PatchOperation[];
  breaks: string[];
}

const openGoals = ({ goals }: Report) => goals.filter(({ state }) => state !== 'met').map(({ id }) => id);
const explain = (report: Report) =>
  JSON.stringify({ score: report.score, goals: report.goals.filter(({ state }) => state !== 'met'), findings: report.findings.map(({ rule, pointer, message }) => `${rule} ${pointer} ${message}`) }, null, 1);

describe('every exercise is proven', function () {
  this.timeout(120_000);

  it('is in the catalogue, once', async () => {
    const { tracks } = await loadCatalog(read, 'en');
    assert.deepEqual(tracks.flatMap(({ exercises }) => exercises.map(({ id }) => id)).sort(), [...slugs].sort());
  });

  for (const slug of slugs) {
    describe(slug, () => {
      let exercise: Exercise;
      const check = (text: string) => kata.check(exercise, text, { thorough: true });
      before(async () => (exercise = await loadExercise(read, slug, 'en')));

      it('scores 0 for an empty file, and for a spec without operations', async () => {
        assert.equal((await check('')).score, 0);
        const bare = await check('openapi: 3.1.0\ninfo: { title: Bare, version: "1" }\npaths: {}\n');
        assert.equal(bare.score, 0, explain(bare));
      });

      it('scores its stub above 0 and below 40', async () => {
        const report = await check(readFileSync(`exercises/${slug}/stub.yaml`, 'utf8'));
        assert.ok(report.score > 0 && report.score < 40, explain(report));
        assert.ok(report.complete);
      });

      it('scores every solution 100, with nothing else to remark, in JSON as in YAML', async () => {
        const { solutions } = await loadFiles(read, slug, 'en');
        assert.ok(solutions.length >= 2, 'at least two designs');
        for (const { name, text } of solutions) {
          const report = await check(text);
          assert.equal(report.score, 100, `${name}: ${explain(report)}`);
          assert.deepEqual(report.findings.map(({ rule, pointer }) => `${rule} ${pointer}`), [], name);
          assert.equal((await check(JSON.stringify(parse(text), null, 2))).score, 100, `${name} as JSON`);
        }
      });

      const { mutants } = parse(readFileSync(`exercises/${slug}/mutants.yaml`, 'utf8')) as { mutants: Mutant[] };
      for (const { id, of, edits, breaks } of mutants) {
        it(`mutant ${id} breaks exactly ${breaks.join(', ')}`, async () => {
          const solution = parse(readFileSync(`exercises/${slug}/${of}`, 'utf8')) as JsonObject;
          const report = await check(stringify(applyPatch(solution, edits), { aliasDuplicateObjects: false }));
          assert.ok(report.complete, explain(report));
          assert.deepEqual(openGoals(report).sort(), [...breaks].sort(), explain(report));
        });
      }

      it('has a mutant for every goal', () => {
        const goals = (parse(readFileSync(`exercises/${slug}/exercise.yaml`, 'utf8')) as { goals: { id: string }[] }).goals;
        const attacked = new Set(mutants.flatMap(({ breaks }) => breaks));
        assert.deepEqual(goals.map(({ id }) => id).filter((id) => !attacked.has(id)), []);
      });
    });
  }
});
