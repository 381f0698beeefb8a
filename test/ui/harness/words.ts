import type { FrameLocator, Locator, Page } from 'playwright-core';

/** What a person sees and does in the workbench, in the words of this product. */

/** The page inside a webview: the workbench wraps it in two frames. `title` picks one where several are open. */
export function webview(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready:visible').frameLocator('iframe#active-frame');
}

/** Runs a command by its title, through the command palette. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input').first();
  await input.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
}

/** The exercise tree's rows. */
export function exerciseRows(page: Page): Locator {
  return page.locator('.pane-body .monaco-list[aria-label*="Exercises"] .monaco-list-row');
}

/** The squiggles that the open editor shows. */
export function squiggles(page: Page): Locator {
  return page.locator('.squiggly-error, .squiggly-warning, .squiggly-info');
}

/** The rows of the Problems panel, which this opens. */
export async function problems(page: Page): Promise<Locator> {
  await runCommand(page, 'Problems: Focus on Problems View');
  const rows = page.locator('.markers-panel .monaco-list-row');
  await rows.first().waitFor();
  return rows;
}

/** The line and column of the cursor, as the status bar says it. */
export async function cursor(page: Page): Promise<{ line: number; column: number }> {
  const said = await page.locator('#status\\.editor\\.selection').innerText();
  const [, line, column] = /(\d+)\D+(\d+)/.exec(said) ?? [];
  return { line: Number(line), column: Number(column) };
}
