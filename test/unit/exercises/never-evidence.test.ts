import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { parse } from 'yaml';
import { isObject, type JsonObject, type JsonValue } from '../../../src/core/json';
import { loadExercise } from '../../../src/core/exercises/load';
import { METHODS } from '../../../src/core/contract/contract';
import type { Exercise } from '../../../src/core/exercises/exercise';
import { shippedKata } from '../../../src/engine/engine';

/*
 * What shows nothing of an exercise, whatever it is made of: no file, no operations, what nobody refers to, what somebody
 * else was asked, what somebody published, promises without content, what is on its way out, and marks that ask for
 * mercy.
 */

const ROOT = 'exercises';
const slugs = readdirSync(ROOT).filter((name) => statSync(`${ROOT}/${name}`).isDirectory());
const read = (path: string) =>
  Promise.resolve(existsSync(`${ROOT}/${path}`) ? readFileSync(`${ROOT}/${path}`, 'utf8') : undefined);
const spec = (path: string) => parse(readFileSync(path, 'utf8')) as JsonObject;
const PUBLISHED = 'test/fixtures/specs/uspto.yaml';

/** What a stub may score. */
const MOST = 39;

describe('never evidence', function () {
  this.timeout(120_000);
  const kata = shippedKata();

  const scoreOf = async (exercise: Exercise, document: JsonObject) => {
    const { score, passed } = await kata.check(exercise, JSON.stringify(document));
    assert.equal(passed, false);
    return score;
  };

  for (const [i, slug] of slugs.entries())
    describe(slug, () => {
      const solution = spec(`${ROOT}/${slug}/solution.yaml`);
      const stub = spec(`${ROOT}/${slug}/stub.yaml`);
      const other = slugs[(i + 1) % slugs.length] ?? slug;
      const exercise = () => loadExercise(read, slug, 'en');

      it('is what no operation uses', async () => {
        assert.equal(await scoreOf(await exercise(), { ...solution, paths: {}, webhooks: {} }), 0);
      });

      it('is what somebody published, and what another exercise starts with solves none', async () => {
        const score = await scoreOf(await exercise(), spec(PUBLISHED));
        assert.ok(score <= MOST, `${score}`);
        if (other !== slug) await scoreOf(await exercise(), spec(`${ROOT}/${other}/stub.yaml`));
      });

      it('is a promise without content', async () => {
        const empty = mapped(solution, (key, value) => (key === 'schema' || key === 'schemas' ? {} : value));
        assert.ok((await scoreOf(await exercise(), empty)) < 100);
      });

      it('is what is deprecated', async () => {
        const one = await exercise();
        const all = perOperation(solution, (operation) => ({ ...operation, deprecated: true }));
        const score = await scoreOf(one, all);
        // What was shipped and is deprecated now is kept all the same.
        const kept = one.goals.filter(({ find }) => find.every(({ shipped }) => shipped !== undefined));
        const earned = kept.reduce((sum, { weight }) => sum + weight, 0);
        assert.ok(score <= Math.max(MOST, earned), `${score}`);
      });

      it('is a mark that asks for mercy', async () => {
        const one = await exercise();
        const rules = one.goals.flatMap(({ rules, anyOf }) => [
          ...rules,
          ...anyOf.flatMap((design) => design.rules),
        ]);
        const marks = {
          'x-review': { ignore: rules },
          'x-cost-bearing': false,
          'x-bounded-list': true,
          'x-public': true,
        };
        const score = await scoreOf(
          one,
          perOperation(stub, (operation) => ({ ...operation, ...marks })),
        );
        assert.ok(score <= MOST, `${score}`);
      });
    });
});

/** A copy in which each value under a key may be another one. */
function mapped(value: JsonObject, change: (key: string, value: JsonValue) => JsonValue): JsonObject {
  const copy = (one: JsonValue): JsonValue => {
    if (Array.isArray(one)) return one.map(copy);
    if (!isObject(one)) return one;
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, copy(change(key, inner))]));
  };
  return copy(value) as JsonObject;
}

/** A copy in which each operation may be another one. */
function perOperation(document: JsonObject, change: (operation: JsonObject) => JsonObject): JsonObject {
  return mapped(document, (key, value) =>
    (METHODS as readonly string[]).includes(key) && isObject(value) && 'responses' in value
      ? change(value)
      : value,
  );
}
