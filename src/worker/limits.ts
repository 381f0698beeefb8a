/** What the review of one text may take before its worker is killed. */
export interface Limits {
  /** Milliseconds, from a worker that is ready; of processor time, where the machine has others to serve. */
  timeMs: number;
  /** Megabytes of V8's heap, without the 100 or so that a process with its young generation needs besides. */
  memoryMb: number;
  /** How many characters of different texts a worker of this size may see: it remembers the last ones. */
  holds: number;
}

/** So far the answer is there within 5 s and 1 GB, the start of the worker and the host included. */
const USUAL_CHARACTERS = 1_048_576;
const USUAL_MS = 4_000;
/** An honest megabyte takes under 0.6 s; a busy machine is several times slower. */
const MS_PER_MORE_CHARACTER = 4_000 / 1_000_000;

/** No answer to an exercise is longer. */
const LARGE_FROM = 2_000_000;

/** Honest texts take 22 (JSON) to 45 (YAML) bytes of heap per character while they are reviewed, and 30 while they are remembered. */
const USUAL = { memoryMb: 600, holds: 5 * LARGE_FROM };
/** Room for a YAML of the 32 million characters that `lint` reads. */
const LARGE = { memoryMb: 4_096, holds: 40_000_000 };

/**
 * The limits of every host: the editor, the command line and the library. In: the length of the text.
 * A worker's memory is settled when it starts, so there are two sizes of it and not one per text.
 */
export function limitsFor(characters: number): Limits {
  const more = Math.max(0, characters - USUAL_CHARACTERS);
  return {
    timeMs: Math.round(USUAL_MS + more * MS_PER_MORE_CHARACTER),
    ...(characters > LARGE_FROM ? LARGE : USUAL),
  };
}
