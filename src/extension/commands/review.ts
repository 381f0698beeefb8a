import * as vscode from 'vscode';
import { fileName, showDocument } from '../documents';
import { inform, mention } from '../notify';
import { aboutOf } from '../views/sidebar/row';
import type { Services } from './services';

/** Shows the review of what is in front; of the argument, e.g. `hint:<goal>:1`, that part of it. */
export const showFeedback =
  ({ feedback }: Pick<Services, 'feedback'>) =>
  (argument?: unknown): void =>
    feedback.show({ preserveFocus: false, ...(typeof argument === 'string' ? { at: argument } : {}) });

/**
 * Reveals the next tier of a goal's hint and shows it beside its goal: of the argument, else of the goal that brings most
 * points.
 */
export const showHint =
  ({ feedback, hints, session }: Pick<Services, 'feedback' | 'hints' | 'session'>) =>
  async (argument?: unknown): Promise<void> => {
    const answer = session.active;
    const report = answer?.readable;
    const open = report?.goals.find(({ state }) => state === 'unmet')?.id;
    const goal = aboutOf(argument) ?? report?.nextBestFix?.goal ?? open;
    if (!answer || goal === undefined) {
      void inform(vscode.l10n.t('There is no goal left that needs a hint.'));
      return;
    }
    const tier = await hints.revealNext(answer.exercise.id, goal);
    feedback.show({ preserveFocus: false, at: `hint:${goal}:${tier}` });
  };

/**
 * Reviews a file, of the argument or in front: an answer against its exercise, any other one with all rules. The review
 * of such a file is shown beside it.
 */
export const reviewFile =
  ({ checker, feedback, linted, session }: Pick<Services, 'checker' | 'feedback' | 'linted' | 'session'>) =>
  async (argument?: unknown): Promise<void> => {
    const { t } = vscode.l10n;
    const document = await documentOf(argument, session);
    if (!document) return void inform(t('Open an OpenAPI file first.'));
    const answer = session.get(document.uri.toString());
    if (answer) return checker.check(document, answer.exercise);
    const name = fileName(document.uri);
    session.turnAway({ key: document.uri.toString(), name });
    const reviewing = linted.lint(document, name);
    feedback.show({ preserveFocus: true, beside: true });
    mention('loading~spin', t('Checking {0}…', name), reviewing);
    const outcome = await reviewing;
    if (!outcome || 'trouble' in outcome) return;
    const count = outcome.findings;
    const sentence = count === 1 ? t('One finding in {0}', name) : t('{0} findings in {1}', count, name);
    mention('checklist', sentence, 10_000);
  };

/** The document to review: from the Explorer it is opened first. */
export async function documentOf(
  argument: unknown,
  session: Services['session'],
): Promise<vscode.TextDocument | undefined> {
  if (argument instanceof vscode.Uri) await showDocument(argument);
  const { activeTextEditor } = vscode.window;
  return activeTextEditor?.document ?? openDocument(session.active?.key ?? session.stranger?.key);
}

/** The open document with this URI. */
export function openDocument(key: string | undefined): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === key);
}
