import * as vscode from 'vscode';
import type { Answer, Session } from '../checking/session';
import type { Disposable } from '../disposables';
import { standingLabel } from './standing-label';

/** Score and goals of the active answer; a click shows the feedback. */
export class StatusBar implements Disposable {
  private readonly item = vscode.window.createStatusBarItem(
    'apiKata.score',
    vscode.StatusBarAlignment.Right,
    110,
  );
  private readonly subscriptions: Disposable[];

  constructor(private readonly session: Session) {
    this.item.name = 'API Kata';
    this.item.command = 'apiKata.showFeedback';
    const redraw = () => this.redraw(session.active);
    this.subscriptions = [session.onDidChange(redraw), session.onDidTurn(redraw)];
    redraw();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.item.dispose();
  }

  private redraw(answer: Answer | undefined): void {
    if (!answer) return this.item.hide();
    const { text, tooltip } = standingLabel(answer);
    this.item.text = text;
    this.item.tooltip = `${answer.exercise.title}\n${tooltip}`;
    this.item.accessibilityInformation = {
      label: vscode.l10n.t('API Kata: {0}. {1}', answer.exercise.title, tooltip),
      role: 'button',
    };
    this.item.show();
  }
}
