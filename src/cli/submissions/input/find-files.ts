import { stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { isGlob, toGlob, type Glob } from './glob';
import { sortByBytes } from './path-order';
import { walk, type WalkChoice, type WalkFault } from './walk';

/** One file to grade, or a place that could not be looked into. */
export interface Found {
  /** As it stands in the results: relative to the working folder, `/` between names. */
  file: string;
  fault?: WalkFault;
}

export interface Findings {
  /** Each file once, sorted by the bytes of its path. */
  files: Found[];
  /** Links to folders that were not followed. */
  links: string[];
  /** Words that nothing matched. */
  unmatched: string[];
}

const SPEC = /\.(ya?ml|json)$/i;

/**
 * The files that words on the command line mean: a file as it is, a folder with all specs below it, a pattern with
 * what it matches (a folder it matches counts as a folder). A word without wildcards that names nothing is a file
 * that cannot be read.
 */
export async function findFiles(words: readonly string[], cwd: string): Promise<Findings> {
  const found = new Map<string, Found>();
  const links = new Set<string>();
  const unmatched: string[] = [];
  for (const word of words) {
    const kind = await kindOf(resolve(cwd, word));
    // `a[1].yaml` may be a name: what exists is never a pattern.
    const pattern = sep === '\\' ? word.replaceAll('\\', '/') : word;
    const glob = kind === 'missing' && isGlob(pattern) ? toGlob(pattern) : undefined;
    const add = (path: string, fault?: WalkFault) => {
      const file = shown(path, cwd);
      found.set(file, fault ? { file, fault } : { file });
    };
    if (kind !== 'folder' && !glob) {
      add(resolve(cwd, word));
      continue;
    }
    const root = resolve(cwd, glob ? glob.base : word);
    if ((await kindOf(root)) !== 'folder') {
      unmatched.push(word);
      continue;
    }
    const met = await walk(root, glob ? byGlob(glob) : everySpec, (link) =>
      links.add(shown(join(root, link), cwd)),
    );
    if (met.length === 0) unmatched.push(word);
    for (const { path, fault } of met) add(join(root, path), fault);
  }
  return {
    files: sortByBytes([...found.values()], ({ file }) => file),
    links: sortByBytes([...links], (link) => link),
    unmatched,
  };
}

const everySpec: WalkChoice = { hidden: false, enter: () => true, take: (file) => SPEC.test(file) };

function byGlob({ matches, mayHold, hidden }: Glob): WalkChoice {
  const inMatch = (path: string) => {
    const names = path.split('/');
    return names.some((_, i) => i > 0 && matches(names.slice(0, i).join('/')));
  };
  return {
    hidden,
    enter: (folder) => mayHold(folder) || matches(folder) || inMatch(folder),
    take: (file) => SPEC.test(file) && (matches(file) || inMatch(file)),
  };
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'missing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'file';
  }
}

/** Relative to the working folder, so that two checkouts give the same results. */
function shown(path: string, cwd: string): string {
  const near = relative(cwd, path);
  // Absolute still: on another drive of Windows.
  return (near === '' ? path : near).split(sep).join('/');
}
