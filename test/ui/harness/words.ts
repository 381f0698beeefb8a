import type { FrameLocator, Locator, Page } from 'playwright-core';

/** What a person sees and does in the workbench, in the words of this product. Nothing here waits for time. */

/** Shows the exercises as a newcomer does: by the icon in the activity bar. */
export async function openApiKata(page: Page): Promise<void> {
  await showContainer(page);
  await exerciseRow(page, /.+, .+, level \d/)
    .first()
    .waitFor();
}

/** Clicks the icon in the activity bar; where the container shows already, as after `npm start`, a click would hide it. */
export async function showContainer(page: Page): Promise<void> {
  const label = '.action-label[aria-label^="API Kata"]';
  await page.locator(`.activitybar ${label}`).waitFor();
  if ((await page.locator(`.activitybar .action-item.checked ${label}`).count()) > 0) return;
  await page.locator(`.activitybar ${label}`).click();
}

/** Exercises in the tree, by what a screen reader says of them, e.g. `Sign-up to first message, New, …`. */
export function exerciseRow(page: Page, said: RegExp): Locator {
  return page.locator('.sidebar').getByRole('treeitem', { name: said });
}

/** The page in the side column that is in front: the brief, the feedback, or the page of a rule. */
export function sidePage(page: Page): FrameLocator {
  // The workbench wraps what the extension draws in two frames.
  return page.frameLocator('iframe.webview.ready:visible').frameLocator('iframe#active-frame');
}

/** Brings the feedback to the front. Out: its page, once it shows a score. */
export async function feedback(page: Page): Promise<FrameLocator> {
  await tab(page, 'Feedback').click();
  const shown = sidePage(page);
  await shown
    .getByText(/\d+ of \d+ goals met/)
    .first()
    .waitFor();
  return shown;
}

/** A tab of an editor, by its label. */
export function tab(page: Page, label: string): Locator {
  return page.getByRole('tab', { name: new RegExp(`^${label}`) });
}

/** A row of the Explorer's tree, by its name. */
export function inExplorer(page: Page, name: string): Locator {
  return page.locator('.explorer-folders-view').getByRole('treeitem', { name });
}

/** Runs a command by its title, through the command palette. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill(`>${title}`);
  await page.locator('.quick-input-list').getByRole('option', { name: title }).first().click();
}

/** Replaces the text of the editor that shows `openapi.yaml`, as somebody who pastes over everything. */
export async function pasteOver(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await page.locator('.editor-instance .monaco-editor .view-lines').first().click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+V');
}

/** The squiggles of the open editor. */
export function squiggles(page: Page): Locator {
  return page.locator('.squiggly-error, .squiggly-warning, .squiggly-info');
}

/** The rows of the Problems panel, which this opens. */
export async function problems(page: Page): Promise<Locator> {
  await runCommand(page, 'Problems: Focus on Problems View');
  const rows = page.locator('.markers-panel').getByRole('treeitem');
  await rows.first().waitFor();
  return rows;
}

/** The line of the cursor, as the status bar says it: settles once it is the wanted one. */
export async function cursorAt(page: Page, line: number): Promise<void> {
  await page.locator('#status\\.editor\\.selection', { hasText: `Ln ${line},` }).waitFor();
}

/** What the status bar says about the answer. */
export function statusBarScore(page: Page): Locator {
  return page.locator('.statusbar-item[id*="apiKata.score"]');
}
