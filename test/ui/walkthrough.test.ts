import assert from 'node:assert/strict';
import { picture } from './harness/picture';
import { useWorkbench } from './harness/use-workbench';
import { showContainer, sidePage, tab } from './harness/words';
import type { Theme } from './harness/workbench';

/** Another theme or language for whoever wants to look at the pictures: API_KATA_THEME=light API_KATA_LANGUAGE=zh-cn. */
const { API_KATA_THEME: theme = 'dark', API_KATA_LANGUAGE: language } = process.env;

describe('The walkthrough', () => {
  const workbench = useWorkbench({
    theme: theme as Theme,
    ...(language ? { language } : {}),
  });

  it('leads through five steps, and ticks off what was done', async () => {
    const { page } = workbench();
    await showContainer(page);
    await page.locator('.sidebar .tree-explorer-viewlet-tree-view .message').first().waitFor();
    await page.keyboard.press('F1');
    await page
      .locator('.quick-input-widget input')
      .first()
      .fill(`>API Kata: ${language ? '入门' : 'Get Started'}`);
    await page.locator('.quick-input-list').getByRole('option').first().click();
    const steps = page.locator('.getting-started-step');
    await steps.first().waitFor();
    assert.equal(await steps.count(), 5);
    for (const i of [4, 3, 2, 1, 0]) {
      await steps.nth(i).locator('.step-title').click();
      await sidePage(page).locator('svg').waitFor();
      await picture(page, `walkthrough-${theme}${language ?? ''}-${i + 1}`);
    }
    await steps
      .first()
      .getByRole('button', { name: language ? '打开练习' : 'Open an Exercise' })
      .click();
    await tab(page, 'openapi.yaml').waitFor();
    await page.getByRole('tab', { name: /^(Welcome|Walkthrough)/ }).click();
    await steps.first().locator('.complete').first().waitFor();
  });
});
