import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { picture } from './harness/picture';
import { useWorkbench } from './harness/use-workbench';
import {
  cursorAt,
  exerciseRow,
  feedback,
  openApiKata,
  pasteOver,
  problems,
  sidePage,
  squiggles,
  statusBarScore,
  tab,
} from './harness/words';

const TITLE = 'Sign-up to first message';
const SOLUTION = readFileSync('exercises/first-call/solution.yaml', 'utf8');

/** One person's first half hour. Each test goes on where the one before it stopped. */
describe('A newcomer', () => {
  const workbench = useWorkbench();

  it('opens API Kata from the activity bar and sees the exercises', async () => {
    const { page } = workbench();
    await openApiKata(page);
    for (const title of [TITLE, 'One error contract', 'Send exactly once']) {
      await exerciseRow(page, new RegExp(`^${title}, New, level \\d · \\d+ min$`)).waitFor();
    }
    await picture(page, 'tree');
  });

  it('opens an exercise and reads the brief beside the stub', async () => {
    const { page, folder } = workbench();
    await exerciseRow(page, new RegExp(`^${TITLE}`)).click();
    await tab(page, 'openapi.yaml').waitFor();
    await sidePage(page).getByRole('heading', { name: TITLE }).waitFor();
    const onDisk = readFileSync(join(folder, 'first-call', 'openapi.yaml'), 'utf8');
    assert.equal(onDisk, readFileSync('exercises/first-call/stub.yaml', 'utf8'));
  });

  it('sees findings in the editor, in the Problems view and in the status bar', async () => {
    const { page } = workbench();
    await squiggles(page).first().waitFor();
    await statusBarScore(page)
      .filter({ hasText: /\d+ of 100 · \d\/6 goals/ })
      .waitFor();
    await picture(page, 'exercise-dark');
    const rows = await problems(page);
    await rows.filter({ hasText: 'API Kata' }).first().waitFor();
    await page.keyboard.press('Control+J');
  });

  it('reads the feedback, and an evidence link leads to the line', async () => {
    const { page } = workbench();
    const shown = await feedback(page);
    await shown
      .getByText(/\d of 6 goals met/)
      .first()
      .waitFor();
    const link = shown.locator('.evidence button', { hasText: 'GET /messages/{message_id}' }).first();
    const line = Number(/line (\d+)/.exec(await link.innerText())?.[1]);
    await link.click();
    await cursorAt(page, line);
  });

  it('asks for a hint', async () => {
    const { page } = workbench();
    const shown = sidePage(page);
    await shown.getByRole('button', { name: 'Give me a nudge' }).first().click();
    await shown.locator('.hint').first().waitFor();
  });

  it('mends the contract and sees every goal met', async () => {
    const { page } = workbench();
    await pasteOver(page, SOLUTION);
    await sidePage(page).getByText('6 of 6 goals met').first().waitFor();
    await squiggles(page).first().waitFor({ state: 'detached' });
    await statusBarScore(page).filter({ hasText: '100 of 100 · 6/6 goals' }).waitFor();
    await picture(page, 'solved-dark');
  });

  it('submits, and the tree says that it is done', async () => {
    const { page } = workbench();
    await sidePage(page).getByRole('button', { name: 'Submit', exact: true }).click();
    await page.locator('.notification-toast', { hasText: 'Submitted: 100 of 100' }).waitFor();
    await exerciseRow(page, new RegExp(`^${TITLE}, Done, best 100`)).waitFor();
    await picture(page, 'submitted-dark');
  });

  it('compares with the solution', async () => {
    const { page } = workbench();
    const toast = page.locator('.notification-toast', { hasText: 'Submitted' });
    await toast.getByRole('button', { name: 'Compare with the Solution' }).click();
    await page.locator('.quick-input-list').getByRole('option').first().click();
    const diff = page.locator('.monaco-diff-editor .modified-in-monaco-diff-editor');
    await diff.getByText('Larkline Messages API').first().waitFor();
    await picture(page, 'model-solution-dark');
  });

  it('finds everything again after a reload', async () => {
    const { page } = workbench();
    await page.reload();
    await exerciseRow(page, new RegExp(`^${TITLE}, Done, best 100`)).waitFor();
    await feedback(page);
  });

  it('finds everything again in another browser window', async () => {
    const page = await workbench().secondWindow();
    await openApiKata(page);
    await exerciseRow(page, new RegExp(`^${TITLE}, Done, best 100`)).waitFor();
  });
});
