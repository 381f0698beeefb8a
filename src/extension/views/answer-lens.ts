import * as vscode from 'vscode';
import type { Session } from '../checking/session';
import type { Disposable } from '../disposables';
import { DisposableStore } from '../disposables';
import type { ProgressStore } from '../progress/progress-store';
import { standingLabel } from './standing-label';

const SETTING = 'apiKata.codeLens';

/** A row above `info:` of an answer: where it stands, and what one does next. Switched off by `apiKata.codeLens`. */
export class AnswerLens implements vscode.CodeLensProvider, Disposable {
  private readonly store = new DisposableStore();
  private readonly changes = this.store.add(new vscode.EventEmitter<void>());

  readonly onDidChangeCodeLenses = this.changes.event;

  constructor(
    private readonly session: Session,
    private readonly progress: ProgressStore,
  ) {
    const changed = () => this.changes.fire();
    this.store.add(
      session.onDidChange((key) => {
        // The row changes with an outcome, not with each keystroke.
        if (session.get(key)?.state.kind !== 'checking') changed();
      }),
    );
    this.store.add(progress.onDidChange(changed));
    this.store.add(
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(SETTING)) changed();
      }),
    );
    this.store.add(
      vscode.languages.registerCodeLensProvider({ pattern: '**/openapi.{yaml,yml,json}' }, this),
    );
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const answer = this.session.get(document.uri.toString());
    if (!answer || !vscode.workspace.getConfiguration().get(SETTING, true)) return [];
    const { t } = vscode.l10n;
    const { id } = answer.exercise;
    const solved = this.progress.of(id).state === 'done';
    const { text, tooltip } = standingLabel(answer);
    const line = new vscode.Range(infoLine(document), 0, infoLine(document), 0);
    const lens = (title: string, command: string, ...args: string[]) =>
      new vscode.CodeLens(line, { title, command: `apiKata.${command}`, arguments: args, tooltip });
    return [
      lens(text, 'showFeedback'),
      lens(t('Hint'), 'showHint'),
      lens(t('Brief'), 'openBrief', id),
      ...(solved ? [lens(t('Solutions'), 'openSolution', id)] : [lens(t('Submit'), 'submit')]),
    ];
  }

  dispose(): void {
    this.store.dispose();
  }
}

/** The line of the key `info` at the root, as people write it in YAML and JSON; the first one where there is none. */
function infoLine(document: vscode.TextDocument): number {
  for (let line = 0; line < Math.min(document.lineCount, 500); line += 1)
    if (/^(info|"info"| {0,4}"info") *:/.test(document.lineAt(line).text)) return line;
  return 0;
}
