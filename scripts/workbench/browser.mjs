import { URLSearchParams } from 'node:url';
import { chromium as playwright } from 'playwright-core';
import { chromium } from '../setup/chromium.mjs';

const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** Starts a headless Chromium. The caller closes it. Throws a Problem when there is none. */
export async function startBrowser() {
  return playwright.launch({ executablePath: await chromium(), args: FLAGS });
}

/**
 * Opens a fresh window for a workbench, in which every address but the server's own is unreachable.
 * In: the browser, the server's port, Playwright's context options. Out: the page, still blank; go to `address(…)`.
 */
export async function newWorkbenchPage(browser, port, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const elsewhere = (url) => /^https?:$/.test(url.protocol) && url.host !== `localhost:${port}`;
  await context.route(elsewhere, (route) => route.abort());
  return context.newPage();
}

/**
 * The workbench's address.
 * In: the port; `folder` to open; `payload`, the development options that VS Code takes from an address.
 */
export function address(port, { folder, payload = {} } = {}) {
  const query = new URLSearchParams();
  if (folder) query.set('folder', folder);
  if (Object.keys(payload).length > 0) query.set('payload', JSON.stringify(Object.entries(payload)));
  return `http://localhost:${port}/?${query}`;
}
