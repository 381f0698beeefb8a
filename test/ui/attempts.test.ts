import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { accessibilityFaults } from './harness/accessibility';
import { faintGraphics } from './harness/contrast';
import { picture } from './harness/picture';
import { useWorkbench } from './harness/use-workbench';
import {
  exerciseRow,
  feedback,
  openApiKata,
  pasteOver,
  runCommand,
  sidePage,
  squiggles,
  statusBarScore,
  tab,
} from './harness/words';

const SLUG = 'send-exactly-once';
const SOLUTION = readFileSync(`exercises/${SLUG}/solution.yaml`, 'utf8');
const WITHOUT_RESPONSES = `openapi: 3.1.0
info: { title: Messages, version: '1' }
paths: {}
components:
  schemas:
    Problem: { type: object }
  responses:
    `;

/** One person comes back to an exercise, in high contrast. Each test goes on where the one before it stopped. */
describe('A person who comes back', () => {
  const workbench = useWorkbench({
    theme: 'high-contrast',
    openExercise: SLUG,
    settings: { 'files.autoSave': 'off', 'editor.autoIndent': 'none' },
  });

  it('types the name of a component, and has it written with what it refers to', async () => {
    const { folder, page } = workbench();
    await squiggles(page).first().waitFor();
    await pasteOver(page, WITHOUT_RESPONSES);
    // A browser pastes in its own time.
    await page.locator('.view-line', { hasText: 'title: Messages' }).first().waitFor();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('TooMany', { delay: 30 });
    await page
      .locator('.suggest-widget')
      .getByRole('option', { name: /TooManyRequests/ })
      .waitFor();
    await picture(page, 'completion-high-contrast');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+S');
    const file = join(folder, SLUG, 'openapi.yaml');
    await until(() =>
      readFileSync(file, 'utf8').includes("    TooManyRequests:\n      description: 'Too many requests."),
    );
    const written = readFileSync(file, 'utf8');
    assert.ok(written.includes("'#/components/schemas/Problem'"), written);
    assert.ok(written.includes('Retry-After:'), written);
  });

  it('goes back to an attempt that was submitted', async () => {
    const { folder, page } = workbench();
    await pasteOver(page, SOLUTION);
    await page.keyboard.press('Control+S');
    await statusBarScore(page).filter({ hasText: '100 of 100' }).waitFor();
    await runCommand(page, 'API Kata: Submit');
    await page.locator('.notification-toast', { hasText: 'Submitted: 100 of 100' }).waitFor();
    await pasteOver(page, WITHOUT_RESPONSES);
    await page.keyboard.press('Control+S');
    await statusBarScore(page)
      .filter({ hasText: /^(?!.*100 of 100)/ })
      .first()
      .waitFor();
    await runCommand(page, 'API Kata: Reset…');
    await page
      .locator('.monaco-dialog-box')
      .getByRole('button', { name: 'Back to the Last Attempt' })
      .click();
    await statusBarScore(page).filter({ hasText: '100 of 100' }).waitFor();
    assert.equal(readFileSync(join(folder, SLUG, 'openapi.yaml'), 'utf8'), SOLUTION);
    const shown = await feedback(page);
    await picture(page, 'restored-high-contrast');
    assert.deepEqual(await accessibilityFaults(shown), []);
    assert.deepEqual(await faintGraphics(shown), []);
  });

  it('compares two accepted designs with each other', async () => {
    const { page } = workbench();
    await runCommand(page, 'API Kata: Compare with the Solution');
    for (const label of ['Two designs side by side…', 'The first solution', 'client chosen id'])
      await page.locator('.quick-input-list').getByRole('option', { name: label }).first().click();
    await tab(page, 'The first solution ↔').waitFor();
    const diff = page.locator('.monaco-diff-editor');
    await diff.locator('.modified-in-monaco-diff-editor .view-line').first().waitFor();
    assert.equal(await page.locator('.monaco-diff-editor .arrow-revert-change').count(), 0);
    await picture(page, 'two-designs-high-contrast');
  });

  it('exports the progress and imports it', async () => {
    const { folder, page } = workbench();
    const file = join(folder, 'progress.json');
    await runCommand(page, 'API Kata: Export Progress…');
    await nameFile(page, file);
    await page.locator('.notification-toast', { hasText: 'Progress was exported to' }).waitFor();
    const { events } = JSON.parse(readFileSync(file, 'utf8')) as { events: { kind: string }[] };
    assert.equal(events.filter(({ kind }) => kind === 'submitted').length, 1);
    await picture(page, 'exported-high-contrast');
    await runCommand(page, 'API Kata: Import Progress…');
    await nameFile(page, file);
    await page.locator('.notification-toast', { hasText: /Nothing is new|0 entries are new/ }).waitFor();
  });

  it('works on the exercise in two windows, and both show one answer and one score', async () => {
    const own = workbench();
    const { folder, page } = own;
    const other = await own.secondWindow();
    await openApiKata(other);
    await exerciseRow(other, /^Send exactly once, Done/).click();
    await tab(other, 'openapi.yaml').waitFor();
    await statusBarScore(other).filter({ hasText: '100 of 100' }).waitFor();
    await pasteOver(other, WITHOUT_RESPONSES);
    await other.keyboard.press('Control+S');
    await statusBarScore(other)
      .filter({ hasText: /^(?!.*100 of 100)/ })
      .first()
      .waitFor();
    await tab(page, 'openapi.yaml').first().click();
    await statusBarScore(page)
      .filter({ hasText: /^(?!.*100 of 100)/ })
      .first()
      .waitFor();
    assert.equal(readFileSync(join(folder, SLUG, 'openapi.yaml'), 'utf8'), WITHOUT_RESPONSES);
    // Solved is solved, in both.
    for (const one of [page, other])
      await exerciseRow(one, /^Send exactly once, Done, best 100/)
        .first()
        .waitFor();
    await sidePage(page).locator('body').first().waitFor();
    await picture(page, 'two-windows-high-contrast');
  });
});

/** Names a file in VS Code's own dialog. */
async function nameFile(page: Page, path: string): Promise<void> {
  const dialog = page.locator('.quick-input-widget');
  // It fills its field itself once it has read the folder.
  await dialog.getByRole('button', { name: /^(OK|Import)$/ }).waitFor();
  await dialog.getByText('..', { exact: true }).waitFor();
  const input = dialog.locator('input').first();
  await input.fill(path);
  await input.press('Enter');
  await until(() => existsSync(path));
}

async function until(isSo: () => boolean): Promise<void> {
  const end = Date.now() + 20_000;
  while (!isSo()) {
    if (Date.now() > end) throw new Error('It did not come to be so.');
    await new Promise((done) => setTimeout(done, 50));
  }
}
