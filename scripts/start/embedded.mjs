import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Problem } from '../run/problem.mjs';
import { installVSCodeServer } from '../setup/vscode-server.mjs';
import { speak } from '../workbench/language.mjs';
import { startServer } from '../workbench/server.mjs';
import { prepareSettings } from '../workbench/settings.mjs';

/**
 * Serves the extension, linked from this checkout, in the embedded VS Code server until that ends.
 * In: the practice folder, the language where it is not English, the port (0: any free one), and the environment for the extension.
 * Settings and progress live in the person's own data folder, so they survive a restart and a fresh clone.
 */
export async function openInBrowser({ folder, locale, port, env }) {
  await installVSCodeServer();
  const dataDir = join(
    process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share'),
    'api-kata',
    'vscode-server',
  );
  prepareSettings(dataDir);
  // Any page in the person's browser may try this port; only the address printed below carries the token.
  const token = tokenIn(dataDir);
  const server = await startServer({
    dataDir,
    extensionsDir: linkedExtensions(dataDir),
    port,
    token,
    env,
    extraArgs: locale ? speak(locale, dataDir) : [],
  });
  // The server's own option for a folder gives it an address that the explorer does not take for the workspace's.
  const query = `folder=${encodeURI(folder).replaceAll('&', '%26')}&tkn=${token}`;
  console.log(`API Kata is open at http://localhost:${server.port}/?${query}`);
  const how = await server.exited;
  throw new Problem(`The embedded VS Code server ended with ${how}: run \`npm start\` again.`);
}

/** The token stays the same from day to day, so that a tab left open finds its server again. Only its owner can read it. */
function tokenIn(dataDir) {
  const file = join(dataDir, 'token');
  try {
    const kept = readFileSync(file, 'utf8').trim();
    if (/^[0-9a-f]{16}$/.test(kept)) return kept;
  } catch {
    // There is none yet.
  }
  const token = randomBytes(8).toString('hex');
  rmSync(file, { force: true });
  writeFileSync(file, token, { mode: 0o600 });
  return token;
}

/** A folder of extensions that holds this checkout and nothing else; made anew, since VS Code caches what it saw. */
function linkedExtensions(dataDir) {
  const folder = join(dataDir, 'extensions');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  symlinkSync(process.cwd(), join(folder, 'api-kata'), 'dir');
  return folder;
}
