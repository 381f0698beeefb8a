/** An exercise as the rest of the code sees it: texts in one language, files as text. */
import type { Find } from '../grading/evidence/kinds';

export type { Find };

export interface Exercise {
  /** Slug; progress is keyed by it, so it never changes. */
  id: string;
  title: string;
  track: string;
  /** 1 (first steps) to 5 (interview loop). */
  level: number;
  /** Minutes a prepared person needs. */
  minutes: number;
  dimensions: string[];
  /** Weights sum to 100. */
  goals: Goal[];
  /** Raised where what is asked changes and the goals keep their ids; `DEFAULT_EDITION` where absent. */
  edition?: number;
  stories: string[];
  /** The version that was shipped, and the day on which the exercise takes place: dates are judged by it. */
  baseline?: { text: string; today: string };
}

/** What an exercise is that never changed what it asks. */
export const DEFAULT_EDITION = 1;

/** What the review looks for. Its own `find` and `rules` must hold, and one of `anyOf`, if there are any. */
export interface Goal extends Check {
  id: string;
  title: string;
  weight: number;
  /** Several right answers, each a named design. */
  anyOf: Design[];
}

export interface Design extends Check {
  design: string;
  title: string;
}

export interface Check {
  /** What must exist for the goal to be checkable; all of them. Each that does not hold makes the goal unmet. */
  find: Find[];
  /** Ids of rules that must have run on the evidence and found nothing there. */
  rules: string[];
}

/** Exercises by track, in the order in which a learner meets them. */
export interface Catalog {
  tracks: { id: string; title: string; exercises: Exercise[] }[];
}

/** The longer texts of an exercise, read on demand. */
export interface ExerciseFiles {
  brief: string;
  stub: string;
  hints: string;
  notes: string;
  /** File name → text, the first model answer first. */
  solutions: { name: string; text: string }[];
  baseline?: string;
}
