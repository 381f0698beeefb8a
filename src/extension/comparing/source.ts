/**
 * Where a baseline comes from: a file; a revision of the file itself in its Git repository; what the exercise that the
 * file answers says was shipped.
 */
export type Source = { kind: 'file'; uri: string } | { kind: 'git'; ref: string } | { kind: 'exercise' };

/** The text of a baseline, or the sentence why there is none. */
export type BaselineText =
  | { text: string; /** The day by which dates are judged, where it is not today. */ on?: string }
  | { trouble: string };
