import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

export const CLI = resolve('dist/cli.js');

/** The environment of every call: English, and no terminal. */
export function environment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    LC_ALL: '',
    LC_MESSAGES: '',
    LANG: 'en_US.UTF-8',
    LANGUAGE: '',
    GITHUB_WORKSPACE: '',
  };
}

/** Runs the built command line to its end. */
export function api(
  args: string[],
  cwd: string,
  { input = '', env = {} }: { input?: string | Buffer; env?: Record<string, string> } = {},
) {
  return spawnSync(process.execPath, [CLI, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    env: { ...environment(), ...env },
    timeout: 120_000,
    maxBuffer: 100_000_000,
  });
}
