import type { GoalState, Severity } from '../../../core/report';
import type { Locale } from '../../../core/texts/locale';

/** Of the form of the results; a change here is a change in `media/results.schema.json`. */
export const RESULTS_VERSION = 1;

/**
 * - `graded`: there is a score
 * - `notChecked`: the file was there, and no score could be found out (time limit, crash, no such exercise)
 * - `unreadable`: nothing could be made of the file (missing, binary, no YAML, no OpenAPI)
 */
export type RowState = 'graded' | 'notChecked' | 'unreadable';

/** The first line: what the rows were made with. Two results can be put together where this is the same. */
export interface Header {
  kind: 'header';
  version: typeof RESULTS_VERSION;
  apiKata: string;
  /** Of the engine with its rules. */
  engine: string;
  locale: Locale;
  /** The exercises of all files, with the points of their goals, and what they are made of. */
  exercises: Record<string, { sha256: string; goals: Record<string, number> }>;
  /** The files of the whole run, whatever the shard, by the hash of their list. */
  files: { count: number; sha256: string };
  /** Which parts of the whole are here; absent where all are. */
  shard?: { of: number; parts: number[] };
}

export interface Row {
  kind: 'row';
  file: string;
  /** Null where the bytes could not be read. */
  sha256: string | null;
  exercise: string | null;
  state: RowState;
  /** Null unless graded: no score is no zero. */
  score: number | null;
  passed: boolean | null;
  /** Points are null where the goal was not checked. */
  goals: Record<string, { state: GoalState; points: number | null }>;
  /** How many findings of each severity, without the waived ones; null where nobody looked. */
  findings: Record<Severity, number> | null;
  /** Why it is not graded. */
  reason: { code: string; message: string } | null;
}

/** The last line: without it the results are not finished. */
export interface End {
  kind: 'end';
  rows: number;
}

export type Line = Header | Row | End;
