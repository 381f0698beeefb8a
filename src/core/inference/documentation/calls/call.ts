/** A call that a text shows, ready to be copied. */
export interface Call {
  /** As written: an address, or only its path. */
  target: string;
  /** Names in lower case. */
  headers: ReadonlySet<string>;
  /** What is sent, as it is written; undefined where nothing is, or where it lies in a file. */
  body: string | undefined;
}

/** A text longer than this is read to here. */
export const MOST_CHARACTERS = 20_000;

/** So many calls of a text are read: each may go on to its end, so all of them would cost its length squared. */
export const MOST_CALLS = 10;
