/** `npm run soak -- --minutes N --seed S`: builds, and runs test/soak/main.ts. */
import { report } from './run/problem.mjs';
import { startGroup, stopEverything, stopEverythingOnSignal } from './run/process-group.mjs';
import { build } from './setup/build.mjs';
import { prepareCheckout } from './setup/checkout.mjs';

stopEverythingOnSignal();
try {
  await prepareCheckout();
  await build('--soak');
  const command = ['--enable-source-maps', 'dist/test/soak/main.js', ...process.argv.slice(2)];
  process.exitCode = await startGroup(process.execPath, command, { stdio: 'inherit' }).exited;
} catch (error) {
  report(error);
  process.exitCode = 1;
} finally {
  await stopEverything();
}
