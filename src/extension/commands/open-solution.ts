import * as vscode from 'vscode';
import { columnOf } from '../documents';
import { inLabel } from '../escape';
import { exerciseFor } from './choose-exercise';
import { isSolved } from './reading';
import type { Services } from './services';

/**
 * Shows a solution beside the answer as a diff, once the exercise is solved. The solution is the new side: what it has
 * more than the answer is an addition, and since nobody can write there, nothing can be copied over unseen.
 */
export const openSolution =
  (parts: Pick<Services, 'answers' | 'content' | 'progress' | 'session' | 'solutions'>) =>
  async (argument?: unknown): Promise<void> => {
    const exercise = await exerciseFor(parts, argument);
    if (!exercise || !isSolved(parts, exercise)) return;
    const { solutions } = await parts.content.files(exercise.id);
    const name = await pickSolution(solutions.map((solution) => solution.name));
    if (name === undefined) return;
    const solution = parts.solutions.uri(exercise.id, name);
    const answer = await parts.answers.find(exercise.id);
    // Not where the focus is, since that may be the feedback page beside the answer.
    const viewColumn = (answer && columnOf(answer)) ?? vscode.ViewColumn.One;
    const title = vscode.l10n.t('Your answer ↔ {0}', labelOf(name));
    if (answer) await vscode.commands.executeCommand('vscode.diff', answer, solution, title, { viewColumn });
    else await vscode.window.showTextDocument(solution, { viewColumn });
  };

async function pickSolution(names: string[]): Promise<string | undefined> {
  if (names.length < 2) return names[0];
  const items = names.map((name, i) => ({
    label: inLabel(labelOf(name)),
    description: i === 0 ? inLabel(name) : '',
    name,
  }));
  const { t } = vscode.l10n;
  const picked = await vscode.window.showQuickPick(items, {
    title: t('Which accepted design?'),
    placeHolder: t('Each of these scores 100.'),
  });
  return picked?.name;
}

/** `solutions/natural-key.yaml` → `natural key`. */
function labelOf(name: string): string {
  if (name === 'solution.yaml') return vscode.l10n.t('The first solution');
  return name
    .replace(/^.*\//, '')
    .replace(/\.\w+$/, '')
    .replaceAll('-', ' ');
}
