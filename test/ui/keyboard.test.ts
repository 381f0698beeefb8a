import assert from 'node:assert/strict';
import { useWorkbench } from './harness/use-workbench';
import { cursorAt, runCommand, sidePage } from './harness/words';

describe('Without a mouse', () => {
  const workbench = useWorkbench({ openExercise: 'first-call' });

  it('a person gets to the feedback, through its controls, and to the line of an evidence', async () => {
    const { page } = workbench();
    await sidePage(page).getByRole('heading', { level: 1 }).waitFor();
    await runCommand(page, 'API Kata: Show Feedback');
    const shown = sidePage(page);
    await shown
      .getByText(/\d of 6 goals met/)
      .first()
      .waitFor();
    await shown.locator('body').press('Tab');

    const reached: string[] = [];
    const focused = shown.locator(':focus');
    while (!/^POST \/messages · line/.test(reached.at(-1) ?? '') && reached.length < 30) {
      reached.push(await focused.innerText());
      if (!/^POST \/messages · line/.test(reached.at(-1) ?? '')) await focused.press('Tab');
    }
    const line = Number(/line (\d+)/.exec(reached.at(-1) ?? '')?.[1]);
    assert.ok(line > 0, reached.join(' → '));
    await focused.press('Enter');
    await cursorAt(page, line);
  });
});
