import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { workbenchScripts } from './scripts';

/**
 * Installs a VSIX into a folder of extensions, with the server's own installer and without the network.
 * Out: where it lies now.
 */
export async function installVsix(vsix: string, extensionsDir: string): Promise<string> {
  const { vscodeServer } = await workbenchScripts();
  const command = [vscodeServer.main, '--install-extension', vsix, '--extensions-dir', extensionsDir];
  execFileSync(
    vscodeServer.node,
    [...command, '--server-data-dir', `${extensionsDir}-data`, '--accept-server-license-terms'],
    { stdio: 'pipe' },
  );
  const [name] = readdirSync(extensionsDir).filter((entry) => entry.startsWith('api-kata.'));
  if (!name) throw new Error(`The installer left nothing in ${extensionsDir}.`);
  return join(extensionsDir, name);
}
