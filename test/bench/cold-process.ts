import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const TIME = '/usr/bin/time';

/**
 * Runs a command to its end, whatever its exit code, and says how much memory it had at most.
 * In: the command with its arguments, the folder it runs in. Out: MiB; undefined where GNU time is not installed.
 * Throws when the command cannot be started.
 */
export function runCold([command = '', ...args]: readonly string[], cwd: string): number | undefined {
  const record = join(cwd, 'peak');
  const timed = existsSync(TIME) && process.platform === 'linux';
  const { error, status, signal } = timed
    ? spawnSync(TIME, ['-f', '%M', '-o', record, command, ...args], { cwd, stdio: 'ignore' })
    : spawnSync(command, args, { cwd, stdio: 'ignore' });
  if (error) throw error;
  // 126 and 127 are how `time` says that there is no such program.
  if (signal || status === 126 || status === 127)
    throw new Error(`${command} ${args.join(' ')} ended with ${signal ?? status}`);
  if (!timed) return undefined;
  const kilobytes = Number(readFileSync(record, 'utf8').trim().split('\n').at(-1));
  rmSync(record);
  return kilobytes / 1024;
}
