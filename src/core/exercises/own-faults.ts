import { provesNothing } from '../grading/evidence/proves-nothing';
import { repeated, type Fault } from './fault';
import type { RawCatalog, RawCheck, RawExercise, RawGoal } from './raw-exercise';

/** What a schema cannot say of an exercise: ids, weights, that each goal asks for something, and, where `rules` that run are known, the rules it names. */
export function exerciseFaults(
  { id, goals }: RawExercise,
  slug: string,
  rules?: ReadonlySet<string>,
): Fault[] {
  const file = 'exercise.yaml';
  const sum = goals.reduce((total, { weight }) => total + weight, 0);
  const named = goals.flatMap((goal) => [goal, ...(goal.anyOf ?? [])].flatMap((check) => check.rules ?? []));
  const unknown = rules ? [...new Set(named)].filter((rule) => !rules.has(rule)) : [];
  const twice = [
    ...repeated(goals.map((goal) => goal.id)),
    ...goals.flatMap(({ anyOf = [] }) => repeated(anyOf.map(({ design }) => design))),
  ];
  return [
    ...(id === slug ? [] : [{ kind: 'id', file, detail: id } as const]),
    ...(sum === 100 ? [] : [{ kind: 'weights', file, detail: String(sum) } as const]),
    ...twice.map((detail) => ({ kind: 'twice', file, detail }) as const),
    ...goals.filter(isVacuous).map(({ id }) => ({ kind: 'vacuous', file, detail: id }) as const),
    ...tooMuchProse(goals).map((detail) => ({ kind: 'prose', file, detail }) as const),
    ...unknown.map((detail) => ({ kind: 'unknownRule', file, detail }) as const),
  ];
}

/** An answer that shows nothing would meet it, or one of its designs. */
function isVacuous(goal: RawGoal): boolean {
  const ways: RawCheck[][] = (goal.anyOf ?? [{}]).map((design) => [goal, design]);
  return ways.some((checks) => {
    const rules = checks.flatMap(({ rules = [] }) => rules);
    const finds = checks.flatMap(({ find = [] }) => [find].flat());
    return finds.every((find) => provesNothing(find, rules.length > 0));
  });
}

/** What one goal, and all of them, may earn by a sentence. */
const MOST_BY_PROSE = { each: 15, all: 20 };

/** The goals that rest on prose and weigh too much; where they do so together, the last of them. */
function tooMuchProse(goals: readonly RawGoal[]): string[] {
  const resting = goals.filter(({ find = [], anyOf = [] }) => {
    const isSaid = ({ find: wanted = [] }: RawCheck) =>
      [wanted].flat().some(({ says }) => says !== undefined);
    return isSaid({ find }) || (anyOf.length > 0 && anyOf.every(isSaid));
  });
  const sum = resting.reduce((total, { weight }) => total + weight, 0);
  const heavy = resting.filter(({ weight }) => weight > MOST_BY_PROSE.each);
  return (sum > MOST_BY_PROSE.all ? resting.slice(-1) : heavy).map(({ id }) => id);
}

/** Tracks and exercises that stand twice in the catalogue. */
export function catalogFaults({ tracks }: RawCatalog): Fault[] {
  return [
    ...repeated(tracks.map(({ id }) => id)),
    ...repeated(tracks.flatMap(({ exercises }) => exercises)),
  ].map((detail) => ({ kind: 'twice', file: 'catalog.yaml', detail }));
}
