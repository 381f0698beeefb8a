import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A workbench that shows the practice and nothing else: no chat, no welcome page, no network look-ups. */
const QUIET = {
  'chat.disableAIFeatures': true,
  'editor.minimap.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  // Looking for ports to forward starts processes from the extension host, which is deaf meanwhile: 400 ms were seen.
  // The server brings its own tunnels and looks whatever `autoForwardPorts` says, unless only output is looked through.
  'remote.autoForwardPorts': false,
  'remote.autoForwardPortsSource': 'output',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * Writes the user settings of a server's data folder, unless it has some: a person's own changes stay.
 * In: the folder (made when missing), and settings on top of the quiet ones.
 */
export function prepareSettings(dataDir, more = {}) {
  const folder = join(dataDir, 'data', 'User');
  const file = join(folder, 'settings.json');
  if (existsSync(file)) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify({ ...QUIET, ...more }, null, 2));
}
