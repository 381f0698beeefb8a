import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from '../run/command.mjs';

/**
 * Installs what a folder's lockfile names, unless exactly that is there already.
 * In: the folder, and what it holds in words. Out: whether anything was installed. Throws a Problem when npm fails.
 */
export async function installDependencies(folder, what) {
  if (dependenciesAreCurrent(folder)) return false;
  console.log(`Installing ${what} …`);
  await npm(`installing ${what}`, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
  });
  return true;
}

/**
 * Whether `node_modules` holds the versions that the lockfile names.
 * npm records what it installed in a hidden lockfile, written last, so an interrupted install does not count.
 */
export function dependenciesAreCurrent(folder) {
  const hidden = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const wanted = packagesIn(join(folder, 'package-lock.json'));
  const installed = packagesIn(hidden);
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || (installed[path] ? installed[path].version === version : optional === true),
  );
}

function packagesIn(lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
}
