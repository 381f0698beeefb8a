import { lstatSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import process from 'node:process';

/** What decides where caches belong, as a process has it. */
export interface Surroundings {
  env: Readonly<Record<string, string | undefined>>;
  platform: string;
  home: string;
  /** Who runs this; undefined on Windows, where a home folder keeps others out by itself. */
  uid: number | undefined;
}

/** The variable that keeps compiled code out of the user's folders, and ours from being read. */
export const OFF = 'API_KATA_NO_CODE_CACHE';

export function surroundings(): Surroundings {
  return { env: process.env, platform: process.platform, home: homedir(), uid: process.getuid?.() };
}

/**
 * The user's folder for compiled code, made where it is missing; undefined where there is none to be trusted: whoever can
 * write there decides what the engine does, so nobody else may. `XDG_CACHE_HOME` as in the XDG Base Directory Specification:
 * a relative path counts as none.
 */
export function cacheFolder({ env, platform, home, uid }: Surroundings): string | undefined {
  if (env[OFF]) return undefined;
  const base = baseOf(platform, env, home);
  if (!isAbsolute(base)) return undefined;
  const folder = join(base, 'api-kata', 'code');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return [join(base, 'api-kata'), folder].every((each) => isOursAlone(each, uid)) ? folder : undefined;
  } catch {
    return undefined;
  }
}

function baseOf(platform: string, env: Surroundings['env'], home: string): string {
  if (platform === 'win32') return env.LOCALAPPDATA ?? '';
  if (platform === 'darwin') return home && join(home, 'Library', 'Caches');
  const stated = env.XDG_CACHE_HOME ?? '';
  return isAbsolute(stated) ? stated : home && join(home, '.cache');
}

/** A link is none of ours, wherever it leads. */
function isOursAlone(folder: string, uid: number | undefined): boolean {
  const found = lstatSync(folder);
  if (!found.isDirectory()) return false;
  return uid === undefined || (found.uid === uid && (found.mode & 0o077) === 0);
}
