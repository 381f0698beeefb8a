import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Another linter's command line, up to the file to lint. */
export interface Peer {
  version: string;
  command: string[];
}

const REDOCLY = '2.77.0';

/**
 * Redocly's command line, from a cache folder. It is too large for a development dependency, so it is installed there
 * where `API_KATA_PEERS=1` allows it. Undefined where it is not there.
 */
export function redocly(): Peer | undefined {
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  const folder = join(cache, 'api-kata-bench', `redocly-${REDOCLY}`);
  const home = join(folder, 'node_modules', '@redocly', 'cli');
  if (!existsSync(join(home, 'package.json'))) {
    if (process.env['API_KATA_PEERS'] !== '1') return undefined;
    mkdirSync(folder, { recursive: true });
    const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-save', '--loglevel=error'];
    execFileSync('npm', ['install', '--prefix', folder, ...options, `@redocly/cli@${REDOCLY}`], {
      // Its output would land in the table.
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
  }
  const { version, bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
    version: string;
    bin: Record<string, string>;
  };
  return { version, command: [process.execPath, join(home, bin['redocly'] ?? ''), 'lint'] };
}

/** Vacuum, where it is on the PATH: it is a program of its own, e.g. from `go install github.com/daveshanley/vacuum@latest`. */
export function vacuum(): Peer | undefined {
  try {
    const version = execFileSync('vacuum', ['version'], { encoding: 'utf8' }).trim();
    return { version, command: ['vacuum', 'lint'] };
  } catch {
    return undefined;
  }
}
