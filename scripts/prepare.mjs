/**
 * npm runs this in a checkout that it installs from, as pre-commit asks it to: builds what `bin` names.
 * In a global installation npm has not installed the build's tools by then (npm/cli issue 8440), so this does.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (!existsSync('dist/cli.js')) {
  if (!existsSync('node_modules/esbuild')) {
    const env = Object.fromEntries(
      // What the outer npm was told (global, another prefix) is not meant for this one.
      Object.entries(process.env).filter(
        ([name]) => !/^npm_config_(global|location|omit|production)$/i.test(name),
      ),
    );
    const npm = process.env['npm_execpath'] ?? '';
    execFileSync(process.execPath, [npm, 'ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      env,
      stdio: 'inherit',
    });
  }
  execFileSync(process.execPath, ['esbuild.mjs', '--minify'], { stdio: 'inherit' });
}
