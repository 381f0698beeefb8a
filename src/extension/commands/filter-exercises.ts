import * as vscode from 'vscode';
import type { Progress } from '../../core/progress/progress';
import { ICONS } from '../views/sidebar/icons';
import { stateLabel, type Filter } from '../views/sidebar/exercise-rows';
import type { Services } from './services';

const STATES: Progress['state'][] = ['new', 'inProgress', 'done'];

/** Shows only the exercises in one state, or all of them again: of the argument, else of what the person picks. */
export const filterExercises =
  (parts: Pick<Services, 'content' | 'progress' | 'sidebar'>) =>
  async (argument?: unknown): Promise<void> => {
    const filter = [...STATES, 'all' as const].find((one) => one === argument) ?? (await pick(parts));
    if (filter !== undefined) parts.sidebar.show(filter);
  };

async function pick({ content, progress, sidebar }: Parameters<typeof filterExercises>[0]) {
  const { t } = vscode.l10n;
  const states = (await content.exercises()).map(({ id }) => progress.of(id).state);
  const items = STATES.map((filter): { label: string; description: string; filter: Filter } => {
    const count = states.filter((state) => state === filter).length;
    return { label: `$(${ICONS[filter][0]}) ${stateLabel(filter, t)}`, description: String(count), filter };
  });
  const all = {
    label: `$(list-tree) ${t('All')}`,
    description: String(states.length),
    filter: 'all' as const,
  };
  const picked = await vscode.window.showQuickPick(
    sidebar.shown === 'all' ? [...items, all] : [all, ...items],
    {
      title: t('Which exercises to show?'),
    },
  );
  return picked?.filter;
}
