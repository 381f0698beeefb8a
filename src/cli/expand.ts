/**
 * The files that words mean: a pattern that the shell has left (in quotes, or on Windows) becomes what it matches, in the
 * order of the paths. What exists is never a pattern, and one that matches nothing stays as it is: reading it says so.
 */
export async function expanded(words: readonly string[]): Promise<string[]> {
  // Most have none, and need not load what reads them.
  if (!words.some((word) => /[*?[{(!]/.test(word))) return [...words];
  const { isGlob } = await import('./submissions/input/glob');
  const { findFiles } = await import('./submissions/input/find-files');
  const files = await Promise.all(
    words.map(async (word) => {
      if (word === '-' || !isGlob(word.replaceAll('\\', '/'))) return [word];
      const found = await findFiles([word], process.cwd());
      return found.unmatched.length > 0 ? [word] : found.files.map(({ file }) => file);
    }),
  );
  return files.flat();
}
