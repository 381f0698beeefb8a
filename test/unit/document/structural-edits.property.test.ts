import fc from 'fast-check';
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { PieceCache } from '../../../src/core/document/piece-cache';
import { read } from '../../../src/core/document/read';
import { loadExercise } from '../../../src/core/exercises/load';
import { valueAt, type JsonObject } from '../../../src/core/json';
import { textsIn } from '../../../src/core/texts/texts';
import { demandingExercise } from './demanding-exercise';
import { ruleIds } from './every-rule';
import { wronglyKept } from './kept-objects';
import { everyFeature, SLUGS, solutionOf, startingTexts } from './starting-texts';
import { Editor, type Version } from './structural/editor';
import { componentsOf, pathItemsOf } from './structural/places';
import { SpecText } from './structural/spec-text';
import { assertCheckedAnew, assertLintedAnew, unheardOf } from './warm-and-cold';

const editor = new Editor(ruleIds);
const start = fc.oneof(fc.constant('every-feature'), fc.constantFrom(...startingTexts.keys()));

/** Looks at every version in turn; says how the first one came about that fails. */
async function throughout(versions: Version[], look: (text: string) => void | Promise<void>): Promise<void> {
  for (const { text, story } of versions)
    try {
      await look(text);
    } catch (error) {
      throw new Error(`After these edits:\n${story.join('\n')}\n`, { cause: error });
    }
}

function reader(): (text: string) => JsonObject | undefined {
  const memory = new PieceCache();
  return (text) => {
    const reading = read(text, textsIn('en'), { most: 1_000_000 }, memory);
    return reading.readable ? reading.document.root : undefined;
  };
}

describe('structural edits', function () {
  this.timeout(300_000);

  for (const [name, text] of startingTexts)
    it(`leave all that they do not touch as it was: ${name}`, () => {
      const look = reader();
      const spec = new SpecText(text);
      const before = look(spec.toString());
      spec.set(['info', 'title'], 'Another title');
      const after = look(spec.toString());
      assert.ok(before && after);
      const places = [...pathItemsOf(after), ...componentsOf(after)];
      for (const path of places)
        assert.equal(valueAt(before, path), valueAt(after, path), `${path.join(' ')} is another object`);
    });

  it('keep nothing that leads to a component which is changed or renamed, whichever it is', () => {
    for (const path of componentsOf(new SpecText(everyFeature).json))
      for (const edit of [
        (spec: SpecText) => spec.set([...path, 'x-changed'], true),
        (spec: SpecText) => spec.rename(path, 'Renamed'),
      ]) {
        const look = reader();
        const spec = new SpecText(everyFeature);
        const before = look(spec.toString());
        edit(spec);
        const after = look(spec.toString());
        assert.ok(before && after);
        assert.deepEqual(wronglyKept(before, after), [], spec.log.join());
      }
  });

  it('keep no object whose meaning has changed', async () => {
    await fc.assert(
      fc.asyncProperty(start, editor.sessions(8), async (name, sessions) => {
        const look = reader();
        let before: JsonObject = {};
        await throughout(editor.versions(startingTexts.get(name) ?? '', sessions), (text) => {
          const after = look(text);
          assert.deepEqual(wronglyKept(before, after ?? {}), []);
          before = after ?? before;
        });
      }),
      { numRuns: 40 },
    );
  });

  it('lead to the report that a new engine gives', async () => {
    await fc.assert(
      fc.asyncProperty(start, editor.sessions(6), async (name, sessions) => {
        const file = unheardOf();
        await throughout(editor.versions(startingTexts.get(name) ?? '', sessions), (text) =>
          assertLintedAnew(file, text),
        );
      }),
      { numRuns: 28 },
    );
  });

  it('lead to the grade that a new engine gives', async () => {
    const load = (path: string) => readFile(`exercises/${path}`, 'utf8').catch(() => undefined);
    const exercises = new Map([['demanding', { exercise: demandingExercise(ruleIds), text: everyFeature }]]);
    for (const slug of SLUGS)
      exercises.set(slug, { exercise: await loadExercise(load, slug, 'en'), text: solutionOf(slug) });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...exercises.keys()), editor.sessions(6), async (name, sessions) => {
        const { exercise, text } = exercises.get(name) ?? assert.fail();
        const answer = { ...exercise, id: unheardOf() };
        await throughout(editor.versions(text, sessions), (text) => assertCheckedAnew(answer, text));
      }),
      { numRuns: 15 },
    );
  });
});
