import * as vscode from 'vscode';
import { inLabel, inNotification } from './escape';

/** The one way to tell the person something: sentences quote names from outside, so every sentence leaves escaped. */

/** Something to know. Resolves to the offer the person took. */
export function inform(sentence: string, ...offers: string[]): Thenable<string | undefined> {
  return vscode.window.showInformationMessage(inNotification(sentence), ...offers);
}

/** Something did not work as it should. */
export function warn(sentence: string): void {
  void vscode.window.showWarningMessage(inNotification(sentence));
}

/** What was asked for could not be done. Resolves to the offer the person took. */
export function fail(sentence: string, ...offers: string[]): Thenable<string | undefined> {
  return vscode.window.showErrorMessage(inNotification(sentence), ...offers);
}

/** A question that has to be answered first; undefined where the person thought better of it. */
export function ask(question: string, detail: string, ...offers: string[]): Thenable<string | undefined> {
  const options = { modal: true, detail: inNotification(detail) };
  return vscode.window.showWarningMessage(inNotification(question), options, ...offers);
}

/** A word in the status bar with an icon, e.g. `checklist`: as long as something goes on, or for some milliseconds. */
export function mention(icon: string, sentence: string, until: Thenable<unknown> | number): void {
  const text = `$(${icon}) ${inLabel(sentence)}`;
  if (typeof until === 'number') vscode.window.setStatusBarMessage(text, until);
  else vscode.window.setStatusBarMessage(text, until);
}
