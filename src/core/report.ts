/**
 * What one check of one answer says. `Report` is an interface to the outside: the panel, the CLI's
 * `--format json`, tests and graders read it. Its JSON Schema is `media/report.schema.json`;
 * a change here is a change there and a new `version`.
 */

export const REPORT_VERSION = 1;

/** Zero-based line and zero-based UTF-16 character, as in VS Code. */
export interface Position {
  line: number;
  character: number;
}

export interface Range {
  start: Position;
  end: Position;
}

/** A place in the answer: JSON Pointer (RFC 6901) and the range of its key. */
export interface Place {
  pointer: string;
  range: Range;
}

/** The most severe first; at the same places as Spectral's numbers. */
export const SEVERITIES = ['error', 'warn', 'info', 'hint'] as const;

/** `error`: a caller loses money or data, is locked out, or cannot integrate. */
export type Severity = (typeof SEVERITIES)[number];

/** A place beside that of a finding; `file` as there. */
export interface RelatedPlace extends Place {
  file?: string;
}

/** One rule's result at one place. */
export interface Finding extends Place {
  rule: string;
  /** The file where it stands, if that is not the one under review, named from where that is named; `pointer` and `range` are of it. */
  file?: string;
  severity: Severity;
  /** What is wrong, with the value in back-ticks. */
  message: string;
  /** What the caller suffers. Empty where the rule has no text of its own. */
  why: string;
  /** The other places that the message speaks of, such as the path that this one is ambiguous with. Absent where there are none. */
  related?: RelatedPlace[];
  /** `deprecated`: what stands here is deprecated, and an editor may strike it through. */
  tags?: 'deprecated'[];
  /** The goal this finding stands in the way of. */
  goal?: string;
  /** Ids of the quick fixes to ask for. Whether one fits this place is worked out when it is asked for. */
  fixes: string[];
  /** The reason of the decision that waived it: it counts for no threshold and stays visible, and a goal that it concerns is not met. */
  waived?: string;
}

/** `met`: evidence found, its rules ran on it, nothing found. `notChecked`: the engine could not decide; never scores. */
export type GoalState = 'met' | 'unmet' | 'notChecked' | 'waived';

export interface GoalReport {
  id: string;
  title: string;
  /** Points of 100. */
  weight: number;
  state: GoalState;
  /** One sentence: why the goal is not met or could not be checked. Empty when met. */
  reason: string;
  /** The title of the accepted design that was recognised. */
  design?: string;
  /** Where the answer shows what the goal looks for. */
  evidence: Place[];
  /** Indices into `Report.findings`. */
  findings: number[];
}

/** The next best fix: the finding whose goal brings most points, and how many. */
export interface NextBestFix extends Place {
  goal: string;
  /** Absent where no finding, but missing evidence, holds the goal back. */
  rule?: string;
  message: string;
  /** Points of 100 that the goal brings. */
  gain: number;
}

/** What the contract asks of a newcomer and promises to a caller. Counts are of inbound operations. */
export interface Metrics {
  operations: number;
  /** Facts a newcomer must find before the first 2xx of the first write: credentials, ids in the path, required inputs. */
  firstCallFacts: number;
  /** Required parameters and body properties of that call. */
  requiredInputs: number;
  /** Share of operations that document a 4xx or default response, 0..1. */
  documentedErrors: number;
  /** Share of creating operations that a client may repeat safely, 0..1; 1 when nothing creates. */
  retrySafeWrites: number;
}

export interface Report {
  version: typeof REPORT_VERSION;
  /** The name that the caller gave the text, on the command line the path as it was typed. Absent where it gave none. */
  file?: string;
  /** Exercise slug. */
  exercise: string;
  /** Sum of the weights of met goals, 0..100. */
  score: number;
  /** Every goal is met, and nothing is `blocking`. */
  passed: boolean;
  /** False where something could not be checked; the score is then a lower bound. */
  complete: boolean;
  goals: GoalReport[];
  findings: Finding[];
  /** What the answer does well, one sentence each. */
  strengths: string[];
  /**
   * Indices into `findings` of the errors by which the document is no correct OpenAPI: whatever its score, the answer is
   * not passed. Absent where there are none.
   */
  blocking?: number[];
  nextBestFix?: NextBestFix;
  metrics: Metrics;
}

/** The result of linting a file that belongs to no exercise. */
export interface LintReport {
  version: typeof REPORT_VERSION;
  file: string;
  /** False where a rule crashed or the document could not be read as a whole. */
  complete: boolean;
  findings: Finding[];
  /** Other files that it refers to and that may be read, whether they are there or not. Absent where there are none. */
  files?: string[];
  /** How many findings were left out of the list, where there were too many to send. */
  omitted?: number;
}
