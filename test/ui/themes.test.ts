import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { accessibilityFaults } from './harness/accessibility';
import { faintGraphics } from './harness/contrast';
import { picture } from './harness/picture';
import { useWorkbench } from './harness/use-workbench';
import { THEMES, type Theme } from './harness/workbench';
import { feedback, openApiKata, pasteOver, sidePage, squiggles } from './harness/words';

/** An answer on its way: the model answer without a few of its lines. */
const HALF_DONE = readFileSync('exercises/first-call/solution.yaml', 'utf8')
  .replace(/^ {12}example: \{ to:.*\n/m, '')
  .replace(/^ {8}'40\d': .*\n/gm, '');

for (const theme of Object.keys(THEMES) as Theme[]) {
  describe(`In the theme ${THEMES[theme]}`, () => {
    const workbench = useWorkbench({
      theme,
      openExercise: 'first-call',
      settings: { 'breadcrumbs.enabled': false, 'editor.fontSize': 13 },
    });

    it('the brief can be read by everybody', async () => {
      const { page } = workbench();
      await sidePage(page).getByRole('heading', { level: 1 }).waitFor();
      await squiggles(page).first().waitFor();
      await openApiKata(page);
      await picture(page, `brief-${theme}`);
      assert.deepEqual(await accessibilityFaults(sidePage(page)), []);
    });

    it('the feedback can be read by everybody, all of it open', async () => {
      const { page } = workbench();
      const shown = await feedback(page);
      await shown.getByRole('button', { name: 'Give me a nudge' }).first().click();
      await shown.locator('.hint').first().waitFor();
      await shown
        .getByRole('button', { name: /^Apply: .*\. The / })
        .first()
        .waitFor();
      // What is opened is none of them any more.
      const closed = shown.locator('details:not([open]) > summary');
      while ((await closed.count()) > 0) await closed.first().click();
      // Drawn when they are unfolded.
      const extracts = await shown.locator('.extract').count();
      assert.ok(extracts > 0);
      assert.equal(await shown.locator('.extract > .prose').count(), extracts);
      await picture(page, `feedback-${theme}`);
      assert.deepEqual(await accessibilityFaults(shown), []);
      assert.deepEqual(await faintGraphics(shown), []);
    });

    it('so can the review of an earlier text, and what is wrong with the present one', async () => {
      const { page } = workbench();
      await page.locator('.editor-instance .monaco-editor .view-lines').first().click();
      await page.keyboard.press('Control+Home');
      await page.keyboard.type('info: {');
      const shown = sidePage(page);
      await shown.locator('main.earlier section.unreadable').waitFor();
      await picture(page, `earlier-${theme}`);
      assert.deepEqual(await accessibilityFaults(shown), []);
      assert.deepEqual(await faintGraphics(shown), []);
    });

    // What README.md shows; to renew it, copy test/ui/pictures/product-*.png to media/screenshot-*.png.
    it('has its picture taken: an answer on its way, with tree, findings and feedback', async () => {
      const { page } = workbench();
      await page.setViewportSize({ width: 1360, height: 820 });
      await widen(page, 60);
      await pasteOver(page, HALF_DONE);
      await sidePage(page)
        .getByText(/[2345] of 6 goals met/)
        .first()
        .waitFor();
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('Control+S');
      await sidePage(page)
        .locator('body')
        .evaluate(() => scrollTo({ top: 0 }));
      await page.locator('.codelens-decoration a', { hasText: '4/6 goals' }).waitFor();
      await picture(page, `product-${theme}`);
    });
  });
}

/** Drags the edge of the side bar. */
async function widen(page: Page, by: number): Promise<void> {
  const bar = await page.locator('.part.sidebar').boundingBox();
  if (!bar) throw new Error('There is no side bar.');
  const [x, y] = [bar.x + bar.width, bar.y + bar.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by, y, { steps: 4 });
  await page.mouse.up();
}
