import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The extension's storage for all windows, in the profile that this run was given. */
function storage(): string {
  const profile = process.env.API_KATA_USER_DATA;
  if (!profile) throw new Error('API_KATA_USER_DATA names no profile.');
  const user = ['data/User', 'User'].map((path) => join(profile, path)).find((path) => existsSync(path));
  return join(user ?? profile, 'globalStorage', 'api-kata.api-kata', 'progress');
}

/** The progress files by name, with their texts. */
export function progressFiles(): Map<string, string> {
  return new Map(readdirSync(storage()).map((name) => [name, readFileSync(join(storage(), name), 'utf8')]));
}

/** Leaves a progress file as another window would. */
export function leaveProgressFile(name: string, text: string): void {
  mkdirSync(storage(), { recursive: true });
  writeFileSync(join(storage(), name), text);
}

/** Leaves a text in the folder of the attempts' texts. Out: its path. */
export function leaveAttemptText(name: string, text: string): string {
  const folder = join(storage(), '..', 'attempts');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.txt`);
  writeFileSync(path, text);
  return path;
}
