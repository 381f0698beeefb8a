import { Problem } from '../run/problem.mjs';
import { build as buildProduct } from '../setup/build.mjs';
import { prepareCheckout } from '../setup/checkout.mjs';
import { desktopVSCode } from '../setup/desktop-vscode.mjs';
import { embeddedServerProblem } from '../setup/vscode-server.mjs';
import { openInBrowser } from './embedded.mjs';
import { openOnDesktop } from './desktop.mjs';
import { choosePort } from './port.mjs';
import { makePracticeFolder } from './practice-folder.mjs';

/** Installs, builds and opens API Kata, and resolves when it is closed. Throws a Problem when it cannot. */
export async function start({ open, folder, locale, port, browser, build }) {
  // What can be refused is refused before anything is installed.
  makePracticeFolder(folder);
  const desktop = browser ? undefined : desktopVSCode();
  if (!desktop && embeddedServerProblem()) throw new Problem(embeddedServerProblem());
  const chosenPort = desktop ? undefined : await choosePort(port);

  await prepareCheckout();
  if (build) await buildProduct();
  const env = open ? { API_KATA_OPEN: open } : {};
  if (desktop) await openOnDesktop(desktop, { folder, locale, env });
  else await openInBrowser({ folder, locale, port: chosenPort, env });
}
