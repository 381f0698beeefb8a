import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { parse } from 'yaml';
import { parseHints } from '../../../src/core/exercises/load';
import { solutionNames, type RawExercise } from '../../../src/core/exercises/raw-exercise';
import { misfits } from '../../../src/core/exercises/schema';
import type { RawMutants } from '../../../src/core/proof/raw-files';

/** House rules for the exercises that ship, beyond what every exercise must keep (`structureFaults`, in proof.test.ts). */

const ROOT = 'exercises';
const text = (path: string) => readFileSync(`${ROOT}/${path}`, 'utf8');
const yaml = (path: string) => parse(text(path)) as unknown;
const slugs = readdirSync(ROOT).filter((name) => statSync(`${ROOT}/${name}`).isDirectory());

/** Words of prose, without code blocks and list marks. */
const wordCount = (markdown: string) =>
  (markdown.replace(/```[\s\S]*?```/g, '').match(/[\p{L}\p{N}][^\s]*/gu) ?? []).length;
const hanCount = (markdown: string) => (markdown.match(/\p{Script=Han}/gu) ?? []).length;

describe('exercise content', () => {
  it('has a catalogue of the right shape, in both languages', () => {
    assert.deepEqual(misfits('catalog', 'catalog.yaml', yaml('catalog.yaml')), []);
    assert.deepEqual(misfits('catalogOverlay', 'catalog.zh-cn.yaml', yaml('catalog.zh-cn.yaml')), []);
    const { tracks } = yaml('catalog.yaml') as { tracks: { id: string; exercises: string[] }[] };
    const overlay = yaml('catalog.zh-cn.yaml') as { tracks: Record<string, string> };
    assert.deepEqual(tracks.map(({ id }) => id).sort(), Object.keys(overlay.tracks).sort());
    for (const { id, exercises } of tracks)
      for (const slug of exercises)
        assert.equal((yaml(`${slug}/exercise.yaml`) as { track: string }).track, id, slug);
    assert.deepEqual(tracks.flatMap(({ exercises }) => exercises).sort(), [...slugs].sort());
  });

  for (const slug of slugs) {
    describe(slug, () => {
      const raw = yaml(`${slug}/exercise.yaml`) as RawExercise;
      const goals = raw.goals.map(({ id }) => id);
      const solutions = solutionNames(raw);
      const { mutants } = yaml(`${slug}/mutants.yaml`) as RawMutants;

      it('has every text in Chinese', () => {
        for (const name of ['brief.zh-cn.md', 'hints.zh-cn.md', 'notes.zh-cn.md', 'exercise.zh-cn.yaml'])
          assert.ok(existsSync(`${ROOT}/${slug}/${name}`), `${slug}/${name} is missing`);
      });

      for (const end of ['', '.zh-cn'])
        it(`has one title in the tree and above the brief (exercise${end}.yaml)`, () => {
          const { title } = yaml(`${slug}/exercise${end}.yaml`) as { title: string };
          assert.ok(text(`${slug}/brief${end}.md`).startsWith(`# ${title}\n`), title);
        });

      it('lists every further solution, and nothing that is not there', () => {
        assert.deepEqual(readdirSync(`${ROOT}/${slug}/solutions`).sort(), [...(raw.solutions ?? [])].sort());
      });

      it('has hints for every goal in its order, in both languages', () => {
        for (const name of ['hints.md', 'hints.zh-cn.md']) {
          const hints = parseHints(text(`${slug}/${name}`));
          assert.deepEqual([...hints.keys()], goals, name);
          for (const [goal, tiers] of hints)
            for (const tier of tiers) assert.ok(tier.length > 10, `${name}: an empty tier of ${goal}`);
        }
        assert.deepEqual(
          yamlBlocks(text(`${slug}/hints.md`)).length,
          yamlBlocks(text(`${slug}/hints.zh-cn.md`)).length,
        );
      });

      it('has a brief of one screen, with the same requirements in both languages', () => {
        const [brief, chinese] = [text(`${slug}/brief.md`), text(`${slug}/brief.zh-cn.md`)];
        assert.ok(wordCount(brief) <= 450, `${wordCount(brief)} words`);
        assert.ok(hanCount(chinese) <= 700, `${hanCount(chinese)} characters`);
        const numbers = (markdown: string) =>
          [...markdown.matchAll(/^(\d+)\. /gm)].map(([, number]) => number);
        assert.deepEqual(
          numbers(brief),
          goals.map((_, i) => String(i + 1)),
          'one numbered requirement per goal',
        );
        assert.deepEqual(numbers(chinese), numbers(brief));
        assert.equal(sections(brief), sections(chinese));
        assert.equal(sections(text(`${slug}/notes.md`)), sections(text(`${slug}/notes.zh-cn.md`)));
      });

      it('keeps its model answers short enough to read', () => {
        // A line of JSON holds less.
        const most = (name: string) => (name.endsWith('.json') ? 375 : 251);
        for (const name of solutions)
          assert.ok(text(`${slug}/${name}`).split('\n').length <= most(name), name);
      });

      it('says nothing with "just", "simply" or "obviously"', () => {
        for (const name of ['brief.md', 'hints.md', 'notes.md'])
          assert.doesNotMatch(text(`${slug}/${name}`), /\b(just|simply|obviously)\b/i, name);
      });

      it('has a mutant against every goal of every solution', () => {
        for (const name of solutions) {
          const attacked = new Set(mutants.filter(({ of }) => of === name).flatMap(({ breaks }) => breaks));
          assert.deepEqual(
            goals.filter((goal) => !attacked.has(goal)),
            [],
            name,
          );
        }
      });
    });
  }
});

function yamlBlocks(markdown: string): string[] {
  return [...markdown.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block]) => block ?? '');
}

function sections(markdown: string): number {
  return (markdown.match(/^#+ /gm) ?? []).length;
}
