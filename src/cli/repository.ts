import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

/**
 * Names files as whoever reads a log of CI looks for them: from the root of the repository (`GITHUB_WORKSPACE`, or the
 * folder above with `.git`), else from the working folder, without `.` and `..`. What lies elsewhere is absolute.
 */
export function repositoryNames(env: Readonly<Record<string, string | undefined>>): (file: string) => string {
  const roots = new Map<string, string>();
  return (file) => {
    if (file === '-') return file;
    const folder = real(dirname(resolve(file)));
    let root = roots.get(folder);
    if (root === undefined) roots.set(folder, (root = rootOf(folder, env['GITHUB_WORKSPACE'])));
    const whole = join(folder, basename(resolve(file)));
    return below(root, whole) ?? whole;
  };
}

function rootOf(folder: string, workspace: string | undefined): string {
  const given = workspace ? real(resolve(workspace)) : undefined;
  if (given !== undefined && below(given, folder) !== undefined) return given;
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (at === dirname(at)) return real(process.cwd());
  }
}

/** The path of what lies in a folder, `/` between its names; undefined for what lies elsewhere. */
function below(folder: string, path: string): string | undefined {
  const near = relative(folder, path);
  return near === '..' || near.startsWith(`..${sep}`) || isAbsolute(near)
    ? undefined
    : near.split(sep).join('/');
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
