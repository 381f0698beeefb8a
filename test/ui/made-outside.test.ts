import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessibilityFaults } from './harness/accessibility';
import { faintGraphics } from './harness/contrast';
import { picture } from './harness/picture';
import { useWorkbench } from './harness/use-workbench';
import { cursorAt, inExplorer, runCommand, sidePage, squiggles, statusBarScore } from './harness/words';

describe('An answer that was made in a terminal', () => {
  // Nothing in the folder tells VS Code that it is one of ours.
  const workbench = useWorkbench();

  it('is reviewed when it is opened, though the folder was opened before', async () => {
    const { folder, page } = workbench();
    const own = join(folder, 'first-call');
    mkdirSync(own);
    writeFileSync(join(own, 'openapi.yaml'), readFileSync('exercises/first-call/stub.yaml'));
    // The folder may be made before VS Code has begun to watch: then nothing tells it, and a person refreshes.
    await runCommand(page, 'Refresh Explorer');
    await inExplorer(page, 'first-call').click();
    await inExplorer(page, 'openapi.yaml').click();
    await squiggles(page).first().waitFor();
    await statusBarScore(page).filter({ hasText: '10 of 100' }).waitFor();
  });

  it('is compared with the last commit, and the changes lead to both sides', async () => {
    const { folder, page } = workbench();
    const file = join(folder, 'first-call', 'openapi.yaml');
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd: folder });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'The stub');
    const stub = readFileSync(file, 'utf8');
    writeFileSync(file, stub.replace('  /messages:', '  /sent-messages:'));
    await runCommand(page, 'API Kata: Compare With…');
    await page.locator('.quick-input-list').getByRole('option', { name: 'HEAD' }).first().click();
    const shown = sidePage(page);
    await shown.locator('.compared .finding.error').first().waitFor();
    await page.locator('.statusbar-item[id*="apiKata.changes"]', { hasText: '1 breaking' }).waitFor();
    await page.locator('.codelens-decoration', { hasText: 'One breaking change since HEAD' }).waitFor();
    await picture(page, 'changes');
    assert.deepEqual(await accessibilityFaults(shown), []);
    assert.deepEqual(await faintGraphics(shown), []);
    await shown.getByRole('button', { name: 'HEAD, line' }).first().click();
    await page.getByRole('tab', { name: /^openapi \(HEAD\)\.yaml/ }).waitFor();
    await cursorAt(page, stub.split('\n').findIndex((line) => line.includes('post:')) + 1);
  });
});
