import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ENGINE, readRegistry } from '../rules/registry.mjs';

const ROOT = 'exercises';
const TEXTS = ['brief', 'hints', 'notes'];
/** Where places are selected; everything else in a `find` narrows them. */
const SELECTORS = new Set(['operation', 'does', 'delivery', 'scheme', 'document']);

/**
 * What the exercises are made of, in the order of the catalogue.
 * Out: `{ rows, unnamed, once }`. `rows`: `{ track, id, title, level, minutes, goals, rules, evidence, solutions, mutants,
 * words: { en, 'zh-cn' } }`, `rules` and `evidence` as sorted lists of names, words of Chinese as Han characters;
 * `unnamed`: rules that no goal names; `once`: evidence that one goal alone asks for, with its exercise.
 */
export function catalogue() {
  const { tracks } = parse(readFileSync(join(ROOT, 'catalog.yaml'), 'utf8'));
  const rows = tracks.flatMap(({ title, exercises }) => exercises.map((id) => rowOf(title, id)));
  const named = new Set(rows.flatMap(({ rules }) => rules));
  const all = readRegistry().flatMap(({ theme, rules }) => (theme === ENGINE ? [] : [...rules.keys()]));
  return { rows, unnamed: all.filter((id) => !named.has(id)).sort(), once: onlyOnce(rows) };
}

function rowOf(track, id) {
  const read = (file) => readFileSync(join(ROOT, id, file), 'utf8');
  const { title, level, minutes, goals, solutions = [] } = parse(read('exercise.yaml'));
  const { mutants } = parse(read('mutants.yaml'));
  const asked = goals.map((goal) => [goal, ...(goal.anyOf ?? [])]);
  const words = (ending, count) =>
    TEXTS.map((name) => `${name}${ending}`)
      .filter((file) => existsSync(join(ROOT, id, file)))
      .reduce((sum, file) => sum + count(read(file)), 0);
  return {
    track,
    id,
    title,
    level,
    minutes,
    goals: goals.length,
    rules: distinct(asked.flat().flatMap(({ rules = [] }) => rules)),
    evidence: distinct(asked.flat().flatMap(evidenceOf)),
    evidenceOfGoals: asked.map((parts) => distinct(parts.flatMap(evidenceOf))),
    solutions: solutions.length + 1,
    mutants: mutants.length,
    words: {
      en: words('.md', (text) => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0),
      'zh-cn': words('.zh-cn.md', (text) => text.match(/\p{Script=Han}/gu)?.length ?? 0),
    },
  };
}

/** The fields of the finds of a goal or of a design: selectors with what they select, conditions by name. */
function evidenceOf({ find = [] }) {
  return [find].flat().flatMap((one) =>
    Object.entries(one)
      .filter(([key]) => key !== 'about' && key !== 'every')
      .map(([key, value]) => (SELECTORS.has(key) && typeof value === 'string' ? `${key}: ${value}` : key)),
  );
}

function onlyOnce(rows) {
  const goals = rows.flatMap(({ id, evidenceOfGoals }) => evidenceOfGoals.map((kinds) => ({ id, kinds })));
  return distinct(goals.flatMap(({ kinds }) => kinds)).flatMap((kind) => {
    const [only, ...others] = goals.filter(({ kinds }) => kinds.includes(kind));
    return others.length === 0 ? [{ kind, exercise: only.id }] : [];
  });
}

function distinct(names) {
  return [...new Set(names)].sort();
}
