import picomatch from 'picomatch';

/** A pattern, taken apart: where to start looking, and what to take of what is below. */
export interface Glob {
  /** The folder before the first wildcard; empty for the current one. */
  base: string;
  /** Whether a path below `base` (relative to it, `/` between names) is meant. */
  matches(this: void, path: string): boolean;
  /** Whether something below this folder can match, which has not matched itself. */
  mayHold(this: void, folder: string): boolean;
  /** A name that begins with a dot is asked for. */
  hidden: boolean;
}

/** Whether a word has wildcards at all. */
export function isGlob(word: string): boolean {
  return picomatch.scan(word).isGlob;
}

/** Reads a pattern as shells with `**` and braces do. */
export function toGlob(pattern: string): Glob {
  const { base, glob } = picomatch.scan(pattern);
  const hidden = /(^|[/{,(|])\.[^./]/.test(glob);
  const depth = glob.includes('**') ? Infinity : glob.split('/').length;
  return {
    base,
    hidden,
    matches: picomatch(glob, { nonegate: true, dot: hidden }),
    mayHold: (folder) => folder === '' || folder.split('/').length < depth,
  };
}
