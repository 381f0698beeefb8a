import * as vscode from 'vscode';
import type { Exercise } from '../../core/exercises/exercise';
import { isOpenTo } from '../../core/progress/progress';
import { nameIn } from '../escape';
import { inform } from '../notify';
import { findingsFor } from '../views/diagnostics';
import { toRange } from '../views/ranges';
import { aboutOf } from '../views/sidebar/row';
import { exerciseFor } from './choose-exercise';
import type { Services } from './services';

/** Shows the brief beside the answer. */
export const openBrief =
  (parts: Pick<Services, 'content' | 'reading' | 'session'>) =>
  async (argument?: unknown): Promise<void> => {
    const exercise = await exerciseFor(parts, argument);
    if (exercise) parts.reading.showBrief(exercise.id, { preserveFocus: false });
  };

/** Shows the notes, once the exercise is solved or given up. */
export const openNotes =
  (parts: Pick<Services, 'content' | 'progress' | 'reading' | 'session'>) =>
  async (argument?: unknown): Promise<void> => {
    const exercise = await exerciseFor(parts, argument);
    if (exercise && isSolved(parts, exercise)) parts.reading.showNotes(exercise.id);
  };

/** Shows the page of a rule: of the argument, else of the finding at the cursor, else of one the person picks. */
export const explainRule =
  (parts: Pick<Services, 'content' | 'linted' | 'reading' | 'session'>) =>
  async (argument?: unknown): Promise<void> => {
    const pages = await parts.content.rulePages();
    const id = aboutOf(argument) ?? (await pickRule(parts, pages));
    if (id === undefined) return;
    if (pages.has(id)) parts.reading.showRule(id);
    else void inform(noPage(id));
  };

/** A link may have given the id, so that not every one is worth repeating. */
function noPage(id: string): string {
  const { t } = vscode.l10n;
  return nameIn(id) === undefined
    ? t('This link names no rule. Choose one with the command Explain Rule.')
    : t('There is no page for the rule `{0}`.', id);
}

/** False, with a sentence, where the exercise is neither solved nor given up yet. */
export function isSolved({ progress }: Pick<Services, 'progress'>, { id, title }: Exercise): boolean {
  if (isOpenTo(progress.of(id))) return true;
  const sentence = vscode.l10n.t(
    'Notes and solutions of “{0}” open once a submitted attempt meets every goal, or with Give Up and Show.',
    title,
  );
  void inform(sentence);
  return false;
}

async function pickRule(
  { linted, session }: Pick<Services, 'linted' | 'session'>,
  pages: ReadonlyMap<string, unknown>,
): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  const here = editor
    ? (findingsFor([session, linted], editor.document.uri.toString()) ?? []).filter(({ range }) =>
        toRange(range).contains(editor.selection.active),
      )
    : [];
  const rules = [...new Set(here.map(({ rule }) => rule))].filter((rule) => pages.has(rule));
  if (rules.length === 1) return rules[0];
  const choices = rules.length > 0 ? rules : [...pages.keys()].sort();
  return vscode.window.showQuickPick(choices, { title: vscode.l10n.t('Explain a rule') });
}
