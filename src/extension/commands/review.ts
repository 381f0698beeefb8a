import * as vscode from 'vscode';
import { troubleSentence } from '../checking/trouble-sentence';
import { fileName } from '../documents';
import { inform, mention, warn } from '../notify';
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

/** Checks the active file: an answer against its exercise, any other OpenAPI file with the same rules. */
export const lintCurrentFile =
  ({ checker, linted, session }: Pick<Services, 'checker' | 'linted' | 'session'>) =>
  async (): Promise<void> => {
    const { t } = vscode.l10n;
    const document = vscode.window.activeTextEditor?.document ?? activeAnswer(session.active?.key);
    if (!document) return void inform(t('Open an OpenAPI file first.'));
    const answer = session.get(document.uri.toString());
    if (answer) return checker.check(document, answer.exercise);
    const name = fileName(document.uri);
    const checking = linted.lint(document, name);
    mention('loading~spin', t('Checking {0}…', name), checking);
    const outcome = await checking;
    if (!outcome) return;
    if ('trouble' in outcome) {
      warn(troubleSentence(outcome.trouble));
      return;
    }
    const count = outcome.findings;
    const sentence = count === 1 ? t('One finding in {0}', name) : t('{0} findings in {1}', count, name);
    mention('checklist', sentence, 10_000);
  };

function activeAnswer(key: string | undefined): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === key);
}
