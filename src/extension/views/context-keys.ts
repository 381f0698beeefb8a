import * as vscode from 'vscode';
import type { LintedFiles } from '../checking/linted-files';
import type { Session } from '../checking/session';
import type { Disposable } from '../disposables';
import { isOpenTo } from '../../core/progress/progress';
import { openApiLine } from '../openapi-file';
import type { ProgressStore } from '../progress/progress-store';

/** Keeps the context keys that decide which commands are offered. */
export class ContextKeys implements Disposable {
  private readonly known = new Map<string, boolean>();
  private readonly subscriptions: Disposable[];

  constructor(
    private readonly session: Session,
    private readonly progress: ProgressStore,
    private readonly linted: LintedFiles,
  ) {
    const update = () => this.update();
    const { window, workspace } = vscode;
    this.subscriptions = [
      session.onDidTurn(update),
      progress.onDidChange(update),
      linted.onDidChange(update),
      window.onDidChangeActiveTextEditor(update),
      workspace.onDidSaveTextDocument(update),
    ];
    this.update();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private update(): void {
    const slug = this.session.active?.exercise.id;
    this.set('apiKata.exerciseOpen', slug !== undefined);
    const document = vscode.window.activeTextEditor?.document;
    // With the focus on a page of ours the file behind it is still the one in front.
    const file = this.session.stranger?.key;
    const isOpenApi = document !== undefined && openApiLine(document) !== undefined;
    this.set('apiKata.openApiInFront', slug === undefined && (document ? isOpenApi : file !== undefined));
    this.set('apiKata.fileReviewed', this.linted.review(file ?? '') !== undefined);
    this.set('apiKata.exerciseSolved', slug !== undefined && isOpenTo(this.progress.of(slug)));
  }

  private set(key: string, value: boolean): void {
    if (this.known.get(key) === value) return;
    this.known.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  }
}
