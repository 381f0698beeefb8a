import type { ReadFile } from '../exercises/content-text';
import { repeated, type Fault } from '../exercises/fault';
import { solutionNames, type RawExercise } from '../exercises/raw-exercise';
import { isObject, type JsonObject, type JsonValue } from '../json';
import { applyPatch, PatchError } from './json-patch';
import { readRaw, type Mutant } from './raw-files';

/** What keeps mutants from proving anything: names that lead nowhere, edits that do nothing, goals that none attacks. */
export async function mutantFaults(
  read: ReadFile,
  slug: string,
  exercise: RawExercise,
  mutants: readonly Mutant[],
): Promise<Fault[]> {
  const file = 'mutants.yaml';
  const goals = exercise.goals.map(({ id }) => id);
  const solutions = solutionNames(exercise);
  const faults: Fault[] = repeated(mutants.map(({ id }) => id)).map((detail) => ({
    kind: 'twice',
    file,
    detail,
  }));
  for (const { id, of, edits, breaks } of mutants) {
    for (const goal of breaks)
      if (!goals.includes(goal)) faults.push({ kind: 'unknownGoal', file, detail: `${id}: ${goal}` });
    if (!solutions.includes(of)) {
      faults.push({ kind: 'unknownSolution', file, detail: `${id}: ${of}` });
      continue;
    }
    // One that cannot be read is said of the solution.
    const { value: solution } = await readRaw(read, slug, of);
    if (!isObject(solution)) continue;
    try {
      if (sorted(applyPatch(solution, edits)) === sorted(solution))
        faults.push({ kind: 'noEffect', file, detail: id });
    } catch (error) {
      if (!(error instanceof PatchError)) throw error;
      const { reason, pointer } = error;
      faults.push({ kind: 'edits', file, detail: id, reason, pointer });
    }
  }
  const attacked = new Set(mutants.flatMap(({ breaks }) => breaks));
  for (const goal of goals) if (!attacked.has(goal)) faults.push({ kind: 'notAttacked', file, detail: goal });
  return faults;
}

/** As text, whatever the order of the keys. */
function sorted(value: JsonObject): string {
  return JSON.stringify(value, (_key, inner: JsonValue) =>
    isObject(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}
