import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useWorkbench } from './harness/use-workbench';
import { squiggles, statusBarScore } from './harness/words';

describe('An answer that was made in a terminal', () => {
  // Nothing in the folder tells VS Code that it is one of ours.
  const workbench = useWorkbench();

  it('is reviewed when it is opened, though the folder was opened before', async () => {
    const { folder, page } = workbench();
    const own = join(folder, 'first-call');
    mkdirSync(own);
    writeFileSync(join(own, 'openapi.yaml'), readFileSync('exercises/first-call/stub.yaml'));
    const file = page.locator('.explorer-folders-view').getByRole('treeitem', { name: 'first-call' });
    await file.click();
    await page.locator('.explorer-folders-view').getByRole('treeitem', { name: 'openapi.yaml' }).click();
    await squiggles(page).first().waitFor();
    await statusBarScore(page).filter({ hasText: '10 of 100' }).waitFor();
  });
});
