/** `npm run package`: builds, minified, and makes the VSIX. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { report } from './run/problem.mjs';
import { build } from './setup/build.mjs';
import { prepareCheckout } from './setup/checkout.mjs';

/** Makes api-kata-<version>.vsix in the checkout from what .vscodeignore leaves. Out: its path. Builds dist/ anew. */
export async function packageExtension() {
  await build('--minify', '--tests');
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const packagePath = resolve(`${name}-${version}.vsix`);
  await packageBuilt(packagePath);
  return packagePath;
}

/** Makes a VSIX at this path from dist/ as it is. */
export async function packageBuilt(packagePath) {
  // Imported here, since `npm run package` installs it first.
  const { createVSIX } = await import('@vscode/vsce');
  await createVSIX({ packagePath, dependencies: false, rewriteRelativeLinks: false });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await prepareCheckout();
    console.log(await packageExtension());
  } catch (error) {
    report(error);
    process.exitCode = 1;
  }
}
