import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { accessibilityFaults } from './harness/accessibility';
import { faintGraphics } from './harness/contrast';
import { picture } from './harness/picture';
import { useWorkbench } from './harness/use-workbench';
import {
  cursorAt,
  exerciseRow,
  feedback,
  openApiKata,
  pasteOver,
  runCommand,
  sidePage,
  statusBarScore,
} from './harness/words';

const STUB = readFileSync('exercises/first-call/stub.yaml', 'utf8');
const SOLUTION = readFileSync('exercises/first-call/solution.yaml', 'utf8');

/** Folds or unfolds a view of the sidebar. */
async function toggleView(page: Page, name: string): Promise<void> {
  await page.locator('.sidebar .pane-header', { hasText: name }).click();
}

/** The page has the attempts with their scores as a picture, and in words for who does not see it. */
async function showsAttempts(page: Page): Promise<void> {
  const shown = await feedback(page);
  await shown.getByRole('heading', { name: 'Attempts (2)' }).scrollIntoViewIfNeeded();
  const said = await shown.getByRole('img', { name: /^Scores of the attempts/ }).getAttribute('aria-label');
  assert.match(said ?? '', /\d+,? and 100$|\d+, 100$/);
  assert.equal(await shown.getByRole('button', { name: /^Restore the attempt of/ }).count(), 2);
  assert.deepEqual(await accessibilityFaults(shown), []);
  assert.deepEqual(await faintGraphics(shown), []);
  await picture(page, 'feedback-attempts');
}

describe('The sidebar', () => {
  const workbench = useWorkbench({
    theme: 'light',
    openExercise: 'first-call',
    settings: { 'apiKata.reviewQueue': true },
  });
  const row = (page: Page, said: RegExp) => page.locator('.sidebar').getByRole('treeitem', { name: said });

  it('has the review as a tree, and a row of it leads to the line', async () => {
    const { page } = workbench();
    await statusBarScore(page).filter({ hasText: /goals/ }).waitFor();
    await openApiKata(page);
    await picture(page, 'sidebar-exercises');
    await toggleView(page, 'Review');
    await row(page, /^Next best fix/).waitFor();
    await toggleView(page, 'Exercises');
    await picture(page, 'sidebar-review');
    const said = (await row(page, /^Next best fix/).getAttribute('aria-label')) ?? '';
    await row(page, /^Next best fix/).click();
    await cursorAt(page, Number(/line (\d+)/.exec(said)?.[1]));
  });

  it('shows after an attempt what the learner can do, and the attempt', async () => {
    const { page } = workbench();
    await runCommand(page, 'API Kata: Submit');
    await (await feedback(page)).getByRole('heading', { name: 'Attempts (1)' }).waitFor();
    await pasteOver(page, SOLUTION);
    await statusBarScore(page)
      .filter({ hasText: /^\s*100 of 100/ })
      .waitFor();
    await runCommand(page, 'API Kata: Submit');
    await toggleView(page, 'Review');
    await toggleView(page, 'Progress');
    await row(page, /^Sign-up to first message, 100 of 100 · 6\/6 goals/).waitFor();
    await row(page, /^Due for Review, next on/).waitFor();
    await picture(page, 'sidebar-progress');
    await showsAttempts(page);
    await row(page, /^Sign-up to first message, 100 of 100 · 6\/6 goals/).click();
    await page.getByRole('tab', { name: /^Attempt of/ }).waitFor();
    await picture(page, 'sidebar-attempt');
  });

  it('filters by state, and finds an exercise by its theme', async () => {
    const { page } = workbench();
    await toggleView(page, 'Progress');
    await toggleView(page, 'Exercises');
    await runCommand(page, 'API Kata: Filter Exercises');
    await page.locator('.quick-input-list').getByRole('option', { name: /Done/ }).click();
    await exerciseRow(page, /^One error contract/).waitFor({ state: 'detached' });
    assert.equal(await exerciseRow(page, /^Sign-up to first message/).count(), 1);
    await picture(page, 'sidebar-filtered');
    await runCommand(page, 'API Kata: Open Exercise');
    await page.locator('.quick-input-widget input').first().fill('idempotency');
    await picture(page, 'sidebar-search');
    await page
      .locator('.quick-input-list')
      .getByRole('option', { name: /Send exactly once/ })
      .click();
    await sidePage(page).getByRole('heading', { name: 'Send exactly once' }).waitFor();
  });

  it('reviews any OpenAPI file from the row above it, in the same page and tree', async () => {
    const { page, folder } = workbench();
    const waived = STUB.replace(
      '    post:\n',
      '    post:\n      x-review: { ignore: [request-example], reason: Agreed. }\n',
    );
    writeFileSync(join(folder, 'petstore.yaml'), waived);
    await page.keyboard.press('Control+P');
    await page.locator('.quick-input-widget input').first().fill('petstore.yaml');
    await page
      .locator('.quick-input-list')
      .getByRole('option', { name: /petstore/ })
      .first()
      .click();
    await page.locator('.codelens-decoration a', { hasText: 'Review This OpenAPI File' }).click();
    const shown = sidePage(page);
    await shown.getByRole('heading', { name: 'By theme' }).waitFor();
    await picture(page, 'any-api');
    await shown.locator('.waived summary').first().click();
    assert.deepEqual(await accessibilityFaults(shown), []);
    assert.deepEqual(await faintGraphics(shown), []);
    await toggleView(page, 'Exercises');
    await toggleView(page, 'Review');
    await row(page, /^Findings \(/).waitFor();
    await picture(page, 'any-api-tree');
  });
});
