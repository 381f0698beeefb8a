import { fileURLToPath } from 'node:url';
import { installDependencies } from './dependencies.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Makes this checkout the working directory, with its dependencies installed. Throws a Problem when npm fails. */
export async function prepareCheckout() {
  process.chdir(ROOT);
  await installDependencies(ROOT, 'the development tools (about 400 packages)');
}
