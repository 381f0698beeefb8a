import * as vscode from 'vscode';
import type { Session } from '../checking/session';
import { DisposableStore, type Disposable } from '../disposables';
import { inLabel } from '../escape';
import { infoLine, openApiLine } from '../openapi-file';
import { LENS_SETTING } from '../views/review-lens';
import { changeCounts } from './change-counts';
import type { Comparisons } from './comparisons';

/** How much breaks since the baseline, in the row of the review above `info:` of an answer and `openapi:` of any other file. */
export class ChangeLens implements vscode.CodeLensProvider, Disposable {
  private readonly store = new DisposableStore();
  private readonly changes = this.store.add(new vscode.EventEmitter<void>());

  readonly onDidChangeCodeLenses = this.changes.event;

  constructor(
    private readonly comparisons: Comparisons,
    private readonly session: Session,
  ) {
    this.store.add(comparisons.onDidChange(() => this.changes.fire()));
    this.store.add(
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(LENS_SETTING)) this.changes.fire();
      }),
    );
    const selector = ['yaml', 'json', 'jsonc'].map((language) => ({ language }));
    this.store.add(vscode.languages.registerCodeLensProvider(selector, this));
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const key = document.uri.toString();
    const comparison = this.comparisons.of(key);
    if (!comparison || !vscode.workspace.getConfiguration().get(LENS_SETTING, true)) return [];
    const line = this.session.get(key) ? infoLine(document) : (openApiLine(document) ?? 0);
    const { icon, long } = changeCounts(comparison);
    return [
      new vscode.CodeLens(new vscode.Range(line, 0, line, 0), {
        title: `$(${icon}) ${inLabel(long)}`,
        ...(comparison.trouble === undefined ? {} : { tooltip: comparison.trouble }),
        command: 'apiKata.showFeedback',
        arguments: ['changes'],
      }),
    ];
  }

  dispose(): void {
    this.store.dispose();
  }
}
