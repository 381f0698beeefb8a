/** A piece of a regular expression in the syntax of RE2. */
export interface Piece {
  text: string;
  /** About how many instructions it compiles to. */
  size: number;
  /** How often its repetitions, one inside another, repeat what is innermost; 1 where nothing is counted. */
  times: number;
}

/** Thrown at what the matcher of linear time cannot express, such as a back-reference. */
export class NotExpressible extends Error {}

/** Beyond this a pattern takes longer to compile than an example is worth. */
export const LARGEST = 10_000;
