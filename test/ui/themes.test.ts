import assert from 'node:assert/strict';
import { accessibilityFaults } from './harness/accessibility';
import { faintGraphics } from './harness/contrast';
import { picture } from './harness/picture';
import { useWorkbench } from './harness/use-workbench';
import { THEMES, type Theme } from './harness/workbench';
import { feedback, openApiKata, sidePage, squiggles } from './harness/words';

for (const theme of Object.keys(THEMES) as Theme[]) {
  describe(`In the theme ${THEMES[theme]}`, () => {
    const workbench = useWorkbench({ theme, openExercise: 'first-call' });

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
      for (const closed of await shown.locator('details:not([open]) > summary').all()) await closed.click();
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
  });
}
