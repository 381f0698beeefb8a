import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { picture } from './harness/picture';
import { useWorkbench } from './harness/use-workbench';
import { THEMES, type Theme } from './harness/workbench';
import { feedback, openApiKata, pasteOver, sidePage } from './harness/words';

/** An answer on its way: the model answer without a few of its lines. */
const HALF_DONE = readFileSync('exercises/first-call/solution.yaml', 'utf8')
  .replace(/^ {12}example: \{ to:.*\n/m, '')
  .replace(/^ {8}'40\d': .*\n/gm, '');

/** The pictures that README.md shows; to renew them, copy test/ui/pictures/product-*.png to media/screenshot-*.png. */
for (const theme of ['dark', 'light', 'high-contrast'] as Theme[]) {
  describe(`A picture of the product in ${THEMES[theme]}`, () => {
    const workbench = useWorkbench({
      theme,
      openExercise: 'first-call',
      window: { viewport: { width: 1360, height: 820 } },
      settings: { 'breadcrumbs.enabled': false, 'editor.fontSize': 13 },
    });

    it('shows an answer on its way: tree, findings and feedback', async () => {
      const { page } = workbench();
      await sidePage(page).getByRole('heading', { level: 1 }).waitFor();
      await openApiKata(page);
      await widen(page, 60);
      await feedback(page);
      await pasteOver(page, HALF_DONE);
      await sidePage(page)
        .getByText(/[2345] of 6 goals met/)
        .first()
        .waitFor();
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('Control+S');
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
