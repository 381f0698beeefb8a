import { existsSync } from 'node:fs';
import { run } from '../run/command.mjs';
import { Problem } from '../run/problem.mjs';
import { onPath } from './on-path.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const HOW = 'install Chromium or Google Chrome, or set CHROMIUM_PATH to its executable';

/**
 * The path of a Chromium for the browser tests: CHROMIUM_PATH, one on the PATH, or, as root on Debian, installed now.
 * Throws a Problem that says what to install.
 */
export async function chromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given))
    throw new Problem(`CHROMIUM_PATH names ${given}, which is not there: ${HOW}.`);
  return given || onPath(...NAMES) || (await installChromium());
}

async function installChromium() {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) {
    throw new Problem(`The browser tests need Chromium and none was found: ${HOW}.`);
  }
  console.log('Installing Chromium …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('updating the package lists', 'apt-get', ['update', '-q'], { env });
  // The pictures show Simplified Chinese too, so a font for it comes along.
  const packages = ['chromium', 'fonts-dejavu-core', 'fonts-noto-cjk'];
  await run(
    'installing Chromium',
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', ...packages],
    { env },
  );
  const installed = onPath(...NAMES);
  if (!installed)
    throw new Problem(`The package manager installed Chromium, but it is not on the PATH: ${HOW}.`);
  return installed;
}
