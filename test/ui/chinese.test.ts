import assert from 'node:assert/strict';
import { accessibilityFaults } from './harness/accessibility';
import { picture } from './harness/picture';
import { useWorkbench } from './harness/use-workbench';
import { exerciseRow, showContainer, sidePage, squiggles, tab } from './harness/words';

const CHINESE = /[\u4e00-\u9fff]/;

describe('In Simplified Chinese', () => {
  const workbench = useWorkbench({ language: 'zh-cn', theme: 'light', openExercise: 'error-contract' });

  it('the tree, the tabs and the brief are Chinese', async () => {
    const { page } = workbench();
    const heading = sidePage(page).getByRole('heading', { level: 1 });
    await heading.waitFor();
    assert.match(await heading.innerText(), CHINESE);
    await showContainer(page);
    await exerciseRow(page, CHINESE).first().waitFor();
    await squiggles(page).first().waitFor();
    await picture(page, 'brief-chinese');
  });

  it('the feedback is Chinese down to its findings, and says so to a screen reader', async () => {
    const { page } = workbench();
    await tab(page, '反馈').click();
    const shown = sidePage(page);
    const findings = shown.locator('.finding p:first-child');
    await findings.first().waitFor();
    // Those behind a fold, too.
    for (const message of await findings.allTextContents()) assert.match(message, CHINESE);
    for (const button of await shown.locator('.actions button').allInnerTexts())
      assert.match(button, CHINESE);
    assert.match((await shown.locator('html').getAttribute('lang')) ?? '', /^zh-cn$/i);
    await picture(page, 'feedback-chinese');
    assert.deepEqual(await accessibilityFaults(shown), []);
  });
});
