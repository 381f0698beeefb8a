import { checkFile } from '../exercises/checked-file';
import { readContent, type ReadFile } from '../exercises/content-text';
import type { Fault } from '../exercises/fault';
import { parseHints } from '../exercises/hints';
import { exerciseFaults } from '../exercises/own-faults';
import { solutionNames, type RawExercise, type RawOverlay } from '../exercises/raw-exercise';
import type { SchemaPart } from '../exercises/schema';
import { mutantFaults } from './mutant-faults';
import { readRaw, type RawMutants } from './raw-files';

const NEEDED = ['exercise.yaml', 'mutants.yaml', 'brief.md', 'hints.md', 'notes.md', 'stub.yaml'];
const OVERLAY = 'exercise.zh-cn.yaml';
const FURTHER = [OVERLAY, 'brief.zh-cn.md', 'hints.zh-cn.md', 'notes.zh-cn.md', 'baseline.yaml'];

/** Everything about the files of an exercise that does not fit. Empty: it can be proven. `rules` are the ids that run. */
export async function structureFaults(
  read: ReadFile,
  slug: string,
  rules: ReadonlySet<string>,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  const load = async <T>(part: SchemaPart, file: string): Promise<T | undefined> => {
    const { text } = await readContent(read, slug, file);
    if (text === undefined) return undefined;
    const checked = checkFile<T>(part, file, text);
    if (!checked.faults) return checked.value;
    faults.push(...checked.faults);
    return undefined;
  };
  const exercise = await load<RawExercise>('exercise', 'exercise.yaml');
  const mutants = await load<RawMutants>('mutants', 'mutants.yaml');
  const overlay = await load<RawOverlay>('overlay', OVERLAY);
  const solutions = exercise ? solutionNames(exercise) : [];
  for (const file of [...NEEDED, ...solutions, ...FURTHER]) {
    const { text, fault } = await readContent(read, slug, file);
    if (fault) faults.push(fault);
    else if (text === undefined && !FURTHER.includes(file))
      faults.push({ kind: 'missing', file, detail: file });
  }
  if (!exercise) return faults;

  for (const file of ['stub.yaml', ...solutions]) {
    const { text } = await readContent(read, slug, file);
    const { fault } = text === undefined ? {} : await readRaw(read, slug, file);
    if (fault) faults.push(fault);
  }
  faults.push(...exerciseFaults(exercise, slug, rules));
  if (overlay) faults.push(...untranslated(exercise, overlay));
  for (const file of ['hints.md', 'hints.zh-cn.md']) {
    const { text } = await readContent(read, slug, file);
    if (text === undefined) continue;
    const hints = parseHints(text);
    for (const { id } of exercise.goals)
      if (hints.get(id)?.filter((tier) => tier !== '').length !== 3)
        faults.push({ kind: 'hints', file, detail: id });
  }
  if (mutants) faults.push(...(await mutantFaults(read, slug, exercise, mutants.mutants)));
  return faults;
}

function untranslated({ goals }: RawExercise, overlay: RawOverlay): Fault[] {
  const texts = new Map(Object.entries(overlay.goals));
  const ids = goals.flatMap(({ id, anyOf = [] }) => {
    const own = texts.get(id);
    if (own === undefined) return [id];
    const designs = new Set(Object.keys(own.designs ?? {}));
    return anyOf.filter(({ design }) => !designs.has(design)).map(({ design }) => `${id} / ${design}`);
  });
  return ids.map((detail) => ({ kind: 'translation', file: OVERLAY, detail }));
}
