import * as vscode from 'vscode';
import { columnOf } from '../documents';
import { inLabel } from '../escape';
import { exerciseFor } from './choose-exercise';
import { isSolved } from './reading';
import type { Services } from './services';

/**
 * Shows a solution beside the answer as a diff, once the exercise is solved or given up. The solution is the new side: what it has
 * more than the answer is an addition, and since nobody can write there, nothing can be copied over unseen.
 */
export const openSolution =
  (parts: Pick<Services, 'answers' | 'content' | 'progress' | 'session' | 'solutions'>) =>
  async (argument?: unknown): Promise<void> => {
    const exercise = await exerciseFor(parts, argument);
    if (!exercise || !isSolved(parts, exercise)) return;
    const { solutions } = await parts.content.files(exercise.id);
    const names = solutions.map((solution) => solution.name);
    const name = await pickSolution(names);
    if (name === TWO_DESIGNS) return compareDesigns(parts, exercise.id, names);
    if (name === undefined) return;
    const solution = parts.solutions.uri(exercise.id, name);
    const answer = await parts.answers.find(exercise.id);
    // Not where the focus is, since that may be the feedback page beside the answer.
    const viewColumn = (answer && columnOf(answer)) ?? vscode.ViewColumn.One;
    const title = vscode.l10n.t('Your answer ↔ {0}', labelOf(name));
    if (answer) await vscode.commands.executeCommand('vscode.diff', answer, solution, title, { viewColumn });
    else await vscode.window.showTextDocument(solution, { viewColumn });
  };

/** In place of the name of a solution. */
const TWO_DESIGNS = '';

async function pickSolution(names: string[]): Promise<string | undefined> {
  if (names.length < 2) return names[0];
  const { t } = vscode.l10n;
  const two = { label: t('Two designs side by side…'), description: '', name: TWO_DESIGNS };
  return (await pick([...designs(names), two], t('Which accepted design?')))?.name;
}

/** Shows how two accepted designs differ. */
async function compareDesigns(
  { solutions }: Pick<Services, 'solutions'>,
  slug: string,
  names: string[],
): Promise<void> {
  const { t } = vscode.l10n;
  const one = await pick(designs(names), t('Which design is the first?'));
  if (!one) return;
  const others = names.filter((name) => name !== one.name);
  const other =
    others.length === 1 ? { name: others[0] ?? '' } : await pick(designs(others), t('And the second?'));
  if (!other) return;
  const [left, right] = [one.name, other.name].map((name) => solutions.uri(slug, name));
  const title = `${labelOf(one.name)} ↔ ${labelOf(other.name)}`;
  await vscode.commands.executeCommand('vscode.diff', left, right, title, {
    viewColumn: vscode.ViewColumn.One,
  });
}

function designs(names: string[]) {
  return names.map((name) => ({
    label: inLabel(labelOf(name)),
    description: name === 'solution.yaml' ? inLabel(name) : '',
    name,
  }));
}

function pick<T extends vscode.QuickPickItem>(items: T[], title: string): Thenable<T | undefined> {
  return vscode.window.showQuickPick(items, {
    title,
    placeHolder: vscode.l10n.t('Each of these scores 100.'),
  });
}

/** `solutions/natural-key.yaml` → `natural key`. */
function labelOf(name: string): string {
  if (name === 'solution.yaml') return vscode.l10n.t('The first solution');
  return name
    .replace(/^.*\//, '')
    .replace(/\.\w+$/, '')
    .replaceAll('-', ' ');
}
