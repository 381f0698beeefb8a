import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Problem } from '../run/problem.mjs';
import { onPath } from './on-path.mjs';

/**
 * The executable of a desktop VS Code that can show a window: VSCODE_EXECUTABLE_PATH, the one behind `code` on the
 * PATH, or one in its usual place on macOS and Windows. Undefined when there is none.
 * Throws a Problem when VSCODE_EXECUTABLE_PATH names a file that is not there.
 */
export function desktopVSCode() {
  const given = process.env.VSCODE_EXECUTABLE_PATH;
  if (given && !existsSync(given)) {
    throw new Problem(`VSCODE_EXECUTABLE_PATH names ${given}, which is not there: correct it, or unset it.`);
  }
  if (given) return given;
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return undefined;
  const command = onPath('code');
  return [...(command ? executablesBehind(command) : []), ...usualPlaces()].find((file) => existsSync(file));
}

/** `code` is a script in the application's bin folder; a process we can wait for and end is the application itself. */
function executablesBehind(command) {
  const bin = dirname(command);
  return [
    join(bin, '..', 'code'),
    join(bin, '..', 'Code.exe'),
    join(bin, '..', '..', '..', 'MacOS', 'Electron'),
  ];
}

function usualPlaces() {
  if (process.platform === 'darwin') return ['/Applications/Visual Studio Code.app/Contents/MacOS/Electron'];
  if (process.platform !== 'win32') return [];
  return [[process.env.LOCALAPPDATA, 'Programs'], [process.env.ProgramFiles]].flatMap(([root, ...rest]) =>
    root ? [join(root, ...rest, 'Microsoft VS Code', 'Code.exe')] : [],
  );
}
