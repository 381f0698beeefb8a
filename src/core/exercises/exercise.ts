/** An exercise as the rest of the code sees it: texts in one language, files as text. */

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
  stories: string[];
}

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
  /** What must exist for the goal to be checkable; all of them. Each that finds nothing makes the goal unmet. */
  find: Find[];
  /** Ids of rules that must have run on the evidence and found nothing there. */
  rules: string[];
}

/** Selects evidence in the contract. All given conditions hold together. */
export interface Find {
  operation?: OperationKind;
  /** Words for the resource; one must occur in the path, operationId, tags or schema names (plural or not, any case). */
  about?: string[];
  /** Statuses that must be documented; `4XX` counts for each 4xx. */
  responds?: string[];
  /** Each entry lists alternatives, e.g. [['409'], ['422', '400']]: one of each must be documented. */
  respondsAny?: string[][];
  /** How a caller repeats the request safely. */
  retry?: RetryMechanism;
  /** Evidence is the operations' responses of this class instead of the operations. */
  response?: 'error' | 'success';
  /** The media type that this evidence must use; a prefix such as `application/problem+json`. */
  mediaType?: string;
  /** Metrics bounds for the operation, e.g. { requiredInputs: 3 }. */
  atMost?: { requiredInputs?: number; firstCallFacts?: number };
  /** Lower bounds: an operation that demands nothing at all has not been designed yet. */
  atLeast?: { requiredInputs?: number };
}

/**
 * - `creates`: a POST that makes or triggers something; `makes`: `creates` or `upserts`
 * - `upserts`: a PUT on an item path with a body (the caller chooses the identity)
 * - `lists`, `reads`, `updates`, `deletes`: as they say; `writes`: any unsafe method; `any`
 */
export type OperationKind = 'any' | 'creates' | 'upserts' | 'makes' | 'lists' | 'reads' | 'updates' | 'deletes' | 'writes';

/**
 * - `header`: an idempotency key in a request header
 * - `body`: an idempotency token in the request body
 * - `business-key`: a required client-chosen id in the body, with 409 documented
 * - `natural-key`: PUT to a client-chosen path
 */
export type RetryMechanism = 'header' | 'body' | 'business-key' | 'natural-key';

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
