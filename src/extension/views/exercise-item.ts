import * as vscode from 'vscode';
import type { Exercise } from '../../core/exercises/exercise';
import type { Progress } from '../../core/progress/progress';

/** Where the learner stands; `latest` is live for an open answer. */
export type Standing = Progress;

const ICONS: Record<Progress['state'], vscode.ThemeIcon> = {
  new: new vscode.ThemeIcon('circle-large-outline'),
  inProgress: new vscode.ThemeIcon('color-mode', new vscode.ThemeColor('charts.blue')),
  done: new vscode.ThemeIcon('pass-filled', new vscode.ThemeColor('charts.green')),
};

/** The row of an exercise: most wanted facts first, since a narrow sidebar cuts off the rest. */
export function exerciseItem(exercise: Exercise, standing: Standing): vscode.TreeItem {
  const { t } = vscode.l10n;
  const size = t('level {0} · {1} min', exercise.level, exercise.minutes);
  const facts = [...standingFacts(standing), size];
  // A sidebar of the default width has room for one fact; the tooltip and screen readers get them all, in words.
  const [standingNow = t('L{0} · {1}m', exercise.level, exercise.minutes)] = shortFacts(standing);
  const item = new vscode.TreeItem(exercise.title);
  item.id = `exercise:${exercise.id}`;
  item.iconPath = ICONS[standing.state];
  item.description = standingNow;
  item.tooltip = [exercise.title, stateLabel(standing), ...facts].join('\n');
  item.contextValue = `exercise.${standing.state}`;
  item.accessibilityInformation = { label: [exercise.title, stateLabel(standing), ...facts].join(', ') };
  item.command = { command: 'apiKata.openExercise', title: t('Open Exercise'), arguments: [exercise.id] };
  return item;
}

function stateLabel({ state }: Standing): string {
  const { t } = vscode.l10n;
  if (state === 'new') return t('New');
  return state === 'done' ? t('Done') : t('In progress');
}

function shortFacts({ best, latest, state }: Standing): string[] {
  if (best !== undefined) return [String(best)];
  return state === 'inProgress' && latest ? [`${latest.met}/${latest.total}`] : [];
}

function standingFacts({ best, latest, state }: Standing): string[] {
  const { t } = vscode.l10n;
  const facts: string[] = [];
  if (state === 'inProgress' && latest) facts.push(t('{0}/{1} goals', latest.met, latest.total));
  if (best !== undefined) facts.push(t('best {0}', best));
  return facts;
}
