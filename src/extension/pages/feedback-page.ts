import * as vscode from 'vscode';
import type { Disposable } from '../disposables';
import type { CurrentReview } from './current-review';
import type { FeedbackState } from './messages';
import { Page, type ShowOptions } from './page';
import { runForPage } from './page-commands';
import type { SideColumn } from './side-column';

/** The review of what is in front, beside it. Opened only when asked for. */
export class FeedbackPage implements Disposable {
  private readonly page: Page<FeedbackState>;
  private readonly redrawing: Disposable;

  constructor(extensionUri: vscode.Uri, column: SideColumn, review: CurrentReview) {
    this.page = new Page(extensionUri, column, {
      viewType: 'apiKata.feedback',
      name: 'feedback',
      title: () => {
        const { title } = review;
        return title === undefined ? vscode.l10n.t('Feedback') : vscode.l10n.t('Feedback: {0}', title);
      },
      state: () => review.state(),
      receive: (message) => {
        if (message.type === 'run') runForPage(message.command, message.argument);
        else void vscode.commands.executeCommand('apiKata.goTo', message);
      },
    });
    this.redrawing = review.onDidChange(() => this.page.redraw());
  }

  show(options: ShowOptions): void {
    this.page.show(options);
  }

  dispose(): void {
    this.redrawing.dispose();
    this.page.dispose();
  }
}
