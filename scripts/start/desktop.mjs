import { Problem } from '../run/problem.mjs';
import { startGroup } from '../run/process-group.mjs';

/** Opens the extension in a desktop VS Code as a development extension, and waits until that is closed. */
export async function openOnDesktop(executable, { folder, locale, env }) {
  const root = process.getuid?.() === 0 ? ['--no-sandbox', `--user-data-dir=${folder}/.kata/vscode`] : [];
  const vscode = startGroup(
    executable,
    [
      `--extensionDevelopmentPath=${process.cwd()}`,
      '--disable-workspace-trust',
      '--new-window',
      ...(locale ? ['--locale', locale] : []),
      ...root,
      folder,
    ],
    { stdio: 'ignore', env: { ...process.env, ...env } },
  );
  console.log(`API Kata is open in VS Code on ${folder}`);
  const code = await vscode.exited;
  if (code !== 0) throw new Problem(`VS Code (${executable}) ended with ${code}.`);
}
