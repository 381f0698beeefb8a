import type { Exercise } from './exercise';

/** The category of the rules that say whether a document is OpenAPI at all; it concerns every exercise. */
const ALWAYS = 'correctness';

/**
 * Which rules the review of an exercise speaks about: those of its goals, those of its dimensions (shown as
 * "also worth a look"), and correctness. A first exercise on examples need not hear about webhooks.
 */
export function reviewedRules(exercise: Exercise): (rule: string, category: string | undefined) => boolean {
  const ofGoals = rulesOfGoals(exercise);
  const dimensions = new Set(exercise.dimensions);
  // Findings of the engine itself have no category.
  return (rule, category) =>
    category === undefined || category === ALWAYS || dimensions.has(category) || ofGoals.has(rule);
}

/** The rules that the goals of an exercise name. They run in its review, also where a profile leaves them off. */
export function rulesOfGoals({ goals }: Exercise): ReadonlySet<string> {
  return new Set(goals.flatMap((goal) => [goal, ...goal.anyOf].flatMap(({ rules }) => rules)));
}
