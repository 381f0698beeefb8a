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
  runCommand,
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
    // What is met is folded.
    await shown.locator('.goal.met summary').first().click();
    const link = shown.locator('.evidence button', { hasText: 'GET /messages/{message_id}' }).first();
    const line = Number(/line (\d+)/.exec(await link.innerText())?.[1]);
    await link.click();
    await cursorAt(page, line);
  });

  it('opens the page of a rule from the hover of a finding', async () => {
    const { page } = workbench();
    // Where no line that sticks to the top lies over it.
    await page.locator('.editor-instance .monaco-editor .view-lines').first().click();
    await page.keyboard.press('Control+Home');
    const { x, y, width, height } = (await squiggles(page).first().boundingBox()) ?? assert.fail();
    await page.mouse.move(x + width / 2, y + height / 2);
    const rule = page.locator('.monaco-hover a.code-link').first();
    const id = await rule.innerText();
    await rule.click();
    await tab(page, `Rule: ${id}`).waitFor();
    await sidePage(page).getByRole('heading', { level: 1 }).waitFor();
  });

  it('asks at the top for hints, and each is led to, beside its goal', async () => {
    const { page } = workbench();
    const shown = await feedback(page);
    const inSight = (hint: number) =>
      shown
        .locator('.hint')
        .nth(hint)
        .evaluate((element) => {
          const { bottom, top } = element.getBoundingClientRect();
          return document.activeElement === element && top < innerHeight && bottom > 0;
        });
    for (const hint of [0, 1, 2]) {
      await shown.locator('body').evaluate(() => scrollTo({ top: 0 }));
      await shown.getByRole('button', { name: 'Show a Hint' }).click();
      await shown.locator('.hint').nth(hint).waitFor();
      assert.ok(await inSight(hint), `hint ${hint + 1}`);
    }
    await picture(page, 'hints-dark');
    // All are shown now: the command leads to the last one.
    await runCommand(page, 'API Kata: Show a Hint');
    await shown.locator('.hint:focus').waitFor();
    assert.equal(await shown.locator('.hint').count(), 3);
    assert.ok(await inSight(2));
  });

  it('sees the last good review while a line is half typed, with what is wrong on top', async () => {
    const { page } = workbench();
    await page.locator('.editor-instance .monaco-editor .view-lines').first().click();
    await page.keyboard.press('Control+Home');
    const shown = sidePage(page);
    const topOf = (selector: string) =>
      shown.locator(selector).evaluate((element) => element.getBoundingClientRect().top);
    await shown.locator('.next-fix').evaluate((element) => element.scrollIntoView());
    const before = await topOf('.next-fix');
    await page.keyboard.type('info: {');
    await shown.locator('main.earlier section.unreadable').waitFor();
    assert.equal(await shown.locator('.goal').count(), 6);
    // What came above it moves nothing that the reader has in sight.
    assert.ok(Math.abs((await topOf('.next-fix')) - before) <= 1);
    // And yet it is in sight, above it all.
    assert.equal(await topOf('section.unreadable'), 0);
    await shown.getByText('10 for “What became of a message').waitFor();
    await picture(page, 'half-typed-dark');
    for (let typed = 0; typed < 'info: {'.length; typed++) await page.keyboard.press('Control+Z');
    await pasteOver(page, readFileSync('exercises/first-call/stub.yaml', 'utf8'));
    await shown.locator('main:not(.earlier) .score').waitFor();
  });

  it('mends the contract and sees every goal met', async () => {
    const { page } = workbench();
    await pasteOver(page, SOLUTION);
    await sidePage(page).getByText('6 of 6 goals met').first().waitFor();
    await squiggles(page).first().waitFor({ state: 'detached' });
    await statusBarScore(page).filter({ hasText: '100 of 100 · 6/6 goals' }).waitFor();
    await sidePage(page).locator('.changes .gained', { hasText: '+25' }).waitFor();
    await picture(page, 'solved-dark');
  });

  it('submits, and the tree says that it is done', async () => {
    const { page } = workbench();
    await sidePage(page).getByRole('button', { name: 'Submit', exact: true }).click();
    await page.locator('.notification-toast', { hasText: 'Submitted: 100 of 100' }).waitFor();
    await sidePage(page).getByRole('button', { name: 'Next: Names that survive a sort' }).waitFor();
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
    // The arrow that would copy the solution into the answer.
    assert.equal(await page.locator('.monaco-diff-editor .arrow-revert-change').count(), 0);
    await picture(page, 'model-solution-dark');
  });

  it('finds everything again after a reload', async () => {
    const { page } = workbench();
    await page.reload();
    await exerciseRow(page, new RegExp(`^${TITLE}, Done, best 100`)).waitFor();
    // The feedback stands behind another page now, where VS Code does not wake it up.
    await exerciseRow(page, new RegExp(`^${TITLE}`)).click();
    await sidePage(page).getByRole('heading', { level: 1 }).waitFor();
    for (const name of ['Brief', 'Feedback']) {
      await tab(page, name).first().waitFor();
      assert.equal(await tab(page, name).count(), 1, name);
    }
    await feedback(page);
  });

  it('finds everything again in another browser window', async () => {
    const page = await workbench().secondWindow();
    await openApiKata(page);
    await exerciseRow(page, new RegExp(`^${TITLE}, Done, best 100`)).waitFor();
  });
});
