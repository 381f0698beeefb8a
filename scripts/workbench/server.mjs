import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Problem } from '../run/problem.mjs';
import { startGroup } from '../run/process-group.mjs';
import { vscodeServer } from '../setup/vscode-server.mjs';

const KEEPER = fileURLToPath(new URL('../run/keeper.mjs', import.meta.url));
const READY_MS = 60_000;

/**
 * Starts the embedded VS Code server on this machine's loopback address.
 * In: `dataDir` (settings, storage and logs; made when missing), `extensionsDir`, `port` (0: any free one),
 * `token` (what a browser must know; without one, anyone on this machine may connect), `env` (additions that reach the extension host), `extraArgs`.
 * Out: its port, and `stop`, which ends the whole process group. Throws a Problem when it does not come up.
 */
export async function startServer({ dataDir, extensionsDir, port = 0, token, env, extraArgs = [] }) {
  const group = startGroup(
    process.execPath,
    [
      ...[KEEPER, vscodeServer.node, vscodeServer.main],
      ...['--host', '127.0.0.1', '--port', String(port)],
      ...(token ? ['--connection-token', token] : ['--without-connection-token']),
      ...['--accept-server-license-terms', '--disable-workspace-trust', '--telemetry-level', 'off'],
      ...['--server-data-dir', dataDir],
      ...(extensionsDir ? ['--extensions-dir', extensionsDir] : []),
      ...extraArgs,
    ],
    { stdio: 'pipe', env: { ...serverEnvironment(), ...env } },
  );
  const said = [];
  try {
    const actualPort = await listening(group, said);
    const response = await fetch(`http://127.0.0.1:${actualPort}/version`, {
      signal: AbortSignal.timeout(READY_MS),
    });
    if (!response.ok) throw new Error(`it answered ${response.status}`);
    return { port: actualPort, exited: group.exited, stop: group.stop };
  } catch (error) {
    await group.stop();
    throw new Problem(
      `The embedded VS Code server did not start (${error.message}); it said:\n${said.slice(-20).join('\n')}`,
    );
  }
}

/** Settles with the port once the server says that it listens; rejects when it ends first, or says nothing in time. */
function listening({ child, exited }, said) {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`not ready after ${READY_MS / 1000} s`)), READY_MS);
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        const port = /Extension host agent listening on (\d+)/.exec(line)?.[1];
        if (!port) return;
        clearTimeout(limit);
        resolve(Number(port));
      });
    }
    void exited.then((code) => {
      clearTimeout(limit);
      reject(new Error(`it ended with ${code}`));
    });
  });
}

/** Our environment without what an outer VS Code or test run left in it. */
function serverEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(VSCODE_|ELECTRON_|npm_)/.test(name) && name !== 'NODE_OPTIONS',
    ),
  );
}
