import type { Exercise, Find } from '../../../src/core/exercises/exercise';

const EVIDENCE: Find[] = [
  { operation: 'any' },
  { operation: 'creates' },
  { operation: 'lists', response: 'success' },
  { operation: 'reads' },
  { operation: 'writes', response: 'error' },
  { about: ['export'] },
  { about: ['message'] },
  { about: ['post', 'thread'], response: 'success' },
  { operation: 'makes', retry: 'header' },
  { operation: 'any', atMost: { requiredInputs: 2 } },
  { operation: 'any', respondsAny: [['401', '404'], ['429']] },
];

/** An exercise that asks for every rule: whether a goal is met shows what its rule has looked at, and where. */
export function demandingExercise(ruleIds: readonly string[]): Exercise {
  return {
    id: 'demanding',
    title: 'Everything',
    track: 'none',
    level: 5,
    minutes: 60,
    dimensions: [],
    stories: [],
    goals: ruleIds.map((rule, i) => ({
      id: rule,
      title: rule,
      weight: 1,
      find: EVIDENCE.slice(i % EVIDENCE.length, (i % EVIDENCE.length) + 1),
      rules: [rule],
      anyOf: [],
    })),
  };
}
