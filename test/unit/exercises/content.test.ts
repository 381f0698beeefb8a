import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import { parse } from 'yaml';
import type { JsonObject } from '../../../src/core/json';
import { parseHints } from '../../../src/core/exercises/load';
import { applyPatch, type PatchOperation } from './json-patch';

/** The files of every exercise on disk: there, in both languages, of the right shape, and fitting together. */

const ROOT = 'exercises';
const text = (path: string) => readFileSync(`${ROOT}/${path}`, 'utf8');
const yaml = (path: string) => parse(text(path)) as unknown;
const slugs = readdirSync(ROOT).filter((name) => statSync(`${ROOT}/${name}`).isDirectory());

interface Raw {
  id: string;
  track: string;
  solutions?: string[];
  goals: { id: string; weight: number; anyOf?: { design: string }[] }[];
}
interface Overlay {
  goals: Record<string, { designs?: Record<string, unknown> }>;
}
interface Mutant {
  id: string;
  of: string;
  edits: PatchOperation[];
  breaks: string[];
}

const schema = JSON.parse(text('exercise.schema.json')) as { $id: string };
const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
ajv.addSchema(schema);

function assertFits(path: string, definition: string) {
  const validate = ajv.getSchema(`${schema.$id}${definition}`);
  assert.ok(validate, definition);
  const value = yaml(path);
  assert.ok(validate(value), `${path}: ${ajv.errorsText(validate.errors, { separator: '\n' })}`);
}

/** Words of prose, without code blocks and list marks. */
const wordCount = (markdown: string) => (markdown.replace(/```[\s\S]*?```/g, '').match(/[\p{L}\p{N}][^\s]*/gu) ?? []).length;
const hanCount = (markdown: string) => (markdown.match(/\p{Script=Han}/gu) ?? []).length;

describe('exercise content', () => {
  it('has a catalogue of the right shape, in both languages', () => {
    assertFits('catalog.yaml', '#/$defs/catalog');
    assertFits('catalog.zh-cn.yaml', '#/$defs/catalogOverlay');
    const { tracks } = yaml('catalog.yaml') as { tracks: { id: string; exercises: string[] }[] };
    const overlay = yaml('catalog.zh-cn.yaml') as { tracks: Record<string, string> };
    assert.deepEqual(tracks.map(({ id }) => id).sort(), Object.keys(overlay.tracks).sort());
    for (const { id, exercises } of tracks)
      for (const slug of exercises) assert.equal((yaml(`${slug}/exercise.yaml`) as Raw).track, id, slug);
    assert.deepEqual(tracks.flatMap(({ exercises }) => exercises).sort(), [...slugs].sort());
  });

  for (const slug of slugs) {
    describe(slug, () => {
      const raw = yaml(`${slug}/exercise.yaml`) as Raw;
      const goals = raw.goals.map(({ id }) => id);
      const solutions = ['solution.yaml', ...(raw.solutions ?? []).map((name) => `solutions/${name}`)];
      const { mutants } = yaml(`${slug}/mutants.yaml`) as { mutants: Mutant[] };

      it('has every file', () => {
        const names = ['brief', 'hints', 'notes'].flatMap((name) => [`${name}.md`, `${name}.zh-cn.md`]);
        for (const name of [...names, 'exercise.zh-cn.yaml', 'stub.yaml', 'mutants.yaml', ...solutions])
          assert.ok(existsSync(`${ROOT}/${slug}/${name}`), `${slug}/${name} is missing`);
      });

      it('lists every further solution, and nothing that is not there', () => {
        assert.deepEqual(readdirSync(`${ROOT}/${slug}/solutions`).sort(), [...(raw.solutions ?? [])].sort());
      });

      it('fits the schema', () => {
        assertFits(`${slug}/exercise.yaml`, '');
        assertFits(`${slug}/exercise.zh-cn.yaml`, '#/$defs/overlay');
        assertFits(`${slug}/mutants.yaml`, '#/$defs/mutants');
        assert.equal(raw.id, slug);
      });

      it('has weights that sum to 100, and ids once', () => {
        assert.equal(raw.goals.reduce((sum, { weight }) => sum + weight, 0), 100);
        assert.equal(new Set(goals).size, goals.length);
        for (const { anyOf = [] } of raw.goals) assert.equal(new Set(anyOf.map(({ design }) => design)).size, anyOf.length);
        assert.equal(new Set(mutants.map(({ id }) => id)).size, mutants.length);
      });

      it('translates every goal and design', () => {
        const overlay = yaml(`${slug}/exercise.zh-cn.yaml`) as Overlay;
        assert.deepEqual(Object.keys(overlay.goals), goals);
        for (const { id, anyOf = [] } of raw.goals)
          assert.deepEqual(
            Object.keys(overlay.goals[id]?.designs ?? {}),
            anyOf.map(({ design }) => design),
            id,
          );
      });

      it('has three hints per goal, in both languages', () => {
        for (const name of ['hints.md', 'hints.zh-cn.md']) {
          const hints = parseHints(text(`${slug}/${name}`));
          assert.deepEqual([...hints.keys()], goals, name);
          for (const [goal, tiers] of hints) {
            assert.equal(tiers.length, 3, `${name}: ${goal}`);
            for (const tier of tiers) assert.ok(tier.length > 10, `${name}: an empty tier of ${goal}`);
          }
        }
        assert.deepEqual(yamlBlocks(text(`${slug}/hints.md`)).length, yamlBlocks(text(`${slug}/hints.zh-cn.md`)).length);
      });

      it('shows YAML in its hints that can be pasted', () => {
        for (const name of ['hints.md', 'hints.zh-cn.md'])
          for (const block of yamlBlocks(text(`${slug}/${name}`))) assert.doesNotThrow(() => parse(block) as unknown, `${name}\n${block}`);
      });

      it('has a brief of one screen, with the same requirements in both languages', () => {
        const [brief, chinese] = [text(`${slug}/brief.md`), text(`${slug}/brief.zh-cn.md`)];
        assert.ok(wordCount(brief) <= 250, `${wordCount(brief)} words`);
        assert.ok(hanCount(chinese) <= 500, `${hanCount(chinese)} characters`);
        const numbers = (markdown: string) => [...markdown.matchAll(/^(\d+)\. /gm)].map(([, number]) => number);
        assert.deepEqual(numbers(brief), goals.map((_, i) => String(i + 1)), 'one numbered requirement per goal');
        assert.deepEqual(numbers(chinese), numbers(brief));
        assert.equal(sections(brief), sections(chinese));
        assert.equal(sections(text(`${slug}/notes.md`)), sections(text(`${slug}/notes.zh-cn.md`)));
      });

      it('keeps its model answers short enough to read', () => {
        for (const name of solutions) assert.ok(text(`${slug}/${name}`).split('\n').length <= 251, name);
      });

      it('says nothing with "just", "simply" or "obviously"', () => {
        for (const name of ['brief.md', 'hints.md', 'notes.md'])
          assert.doesNotMatch(text(`${slug}/${name}`), /\b(just|simply|obviously)\b/i, name);
      });

      it('has mutants that apply, change something, and attack every goal of every solution', () => {
        for (const { id, of, edits, breaks } of mutants) {
          assert.ok(solutions.includes(of), `${id}: ${of} is no solution`);
          for (const goal of breaks) assert.ok(goals.includes(goal), `${id}: ${goal} is no goal`);
          const solution = yaml(`${slug}/${of}`) as JsonObject;
          assert.notDeepEqual(applyPatch(solution, edits), solution, id);
        }
        for (const name of solutions) {
          const attacked = new Set(mutants.filter(({ of }) => of === name).flatMap(({ breaks }) => breaks));
          assert.deepEqual(goals.filter((goal) => !attacked.has(goal)), [], name);
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
