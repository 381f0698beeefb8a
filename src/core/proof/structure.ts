import { parseHints, type ReadFile } from '../exercises/load';
import { repeated, type Fault } from './faults';
import { mutantFaults } from './mutant-faults';
import { readRaw, solutionNames, type RawExercise, type RawMutants } from './raw-files';
import { misfits } from './schema';

const TEXTS = ['brief.md', 'hints.md', 'notes.md', 'stub.yaml'];
const OVERLAY = 'exercise.zh-cn.yaml';

interface Overlay {
  goals: Record<string, { designs?: Record<string, unknown> }>;
}

/** Everything about the files of an exercise that does not fit. Empty: it can be proven. `rules` are the ids that run. */
export async function structureFaults(
  read: ReadFile,
  slug: string,
  rules: ReadonlySet<string>,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  const load = async <T>(file: string, part: 'exercise' | 'overlay' | 'mutants'): Promise<T | undefined> => {
    try {
      const value = await readRaw<T>(read, slug, file);
      if (value === undefined) return undefined;
      const wrong = misfits(part, value).map((detail): Fault => ({ kind: 'schema', file, detail }));
      faults.push(...wrong);
      return wrong.length === 0 ? value : undefined;
    } catch (error) {
      faults.push({
        kind: 'unreadable',
        file,
        detail: error instanceof Error ? error.message : String(error),
      });
      return undefined;
    }
  };
  const exercise = await load<RawExercise>('exercise.yaml', 'exercise');
  const mutants = await load<RawMutants>('mutants.yaml', 'mutants');
  const overlay = await load<Overlay>(OVERLAY, 'overlay');
  for (const file of [
    'exercise.yaml',
    'mutants.yaml',
    ...TEXTS,
    ...(exercise ? solutionNames(exercise) : []),
  ])
    if ((await read(`${slug}/${file}`)) === undefined) faults.push({ kind: 'missing', file, detail: file });
  if (!exercise) return faults;

  for (const file of ['stub.yaml', ...solutionNames(exercise)])
    faults.push(...(await unreadable(read, slug, file)));
  faults.push(...ownFaults(exercise, slug, rules));
  if (overlay) faults.push(...untranslated(exercise, overlay));
  for (const file of ['hints.md', 'hints.zh-cn.md']) {
    const text = await read(`${slug}/${file}`);
    if (text === undefined) continue;
    const hints = parseHints(text);
    for (const { id } of exercise.goals)
      if (hints.get(id)?.filter((tier) => tier !== '').length !== 3)
        faults.push({ kind: 'hints', file, detail: id });
  }
  if (mutants) faults.push(...(await mutantFaults(read, slug, exercise, mutants.mutants)));
  return faults;
}

async function unreadable(read: ReadFile, slug: string, file: string): Promise<Fault[]> {
  try {
    await readRaw(read, slug, file);
    return [];
  } catch (error) {
    // The parser's first line names the place; the rest draws it.
    const [detail = ''] = (error instanceof Error ? error.message : String(error)).split(/:?\n/);
    return [{ kind: 'unreadable', file, detail }];
  }
}

function ownFaults(exercise: RawExercise, slug: string, rules: ReadonlySet<string>): Fault[] {
  const file = 'exercise.yaml';
  const { goals } = exercise;
  const sum = goals.reduce((total, { weight }) => total + weight, 0);
  const named = goals.flatMap(({ rules: own = [], anyOf = [] }) => [
    ...own,
    ...anyOf.flatMap((design) => design.rules ?? []),
  ]);
  const unknown = [...new Set(named)].filter((rule) => !rules.has(rule));
  const twice = [
    ...repeated(goals.map(({ id }) => id)),
    ...goals.flatMap(({ anyOf = [] }) => repeated(anyOf.map(({ design }) => design))),
  ];
  return [
    ...(exercise.id === slug ? [] : [{ kind: 'id', file, detail: exercise.id } as const]),
    ...(sum === 100 ? [] : [{ kind: 'weights', file, detail: String(sum) } as const]),
    ...twice.map((detail) => ({ kind: 'twice', file, detail }) as const),
    ...unknown.map((detail) => ({ kind: 'unknownRule', file, detail }) as const),
  ];
}

function untranslated({ goals }: RawExercise, overlay: Overlay): Fault[] {
  const ids = goals.flatMap(({ id, anyOf = [] }) => {
    const texts = overlay.goals[id];
    return texts === undefined
      ? [id]
      : anyOf
          .filter(({ design }) => texts.designs?.[design] === undefined)
          .map(({ design }) => `${id} / ${design}`);
  });
  return ids.map((detail) => ({ kind: 'translation', file: OVERLAY, detail }));
}
