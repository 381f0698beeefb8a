import * as vscode from 'vscode';
import type { Session } from '../checking/session';
import { DisposableStore, type Disposable } from '../disposables';
import { inLabel } from '../escape';
import { changeCounts } from './change-counts';
import type { Comparisons } from './comparisons';

/** How much of what is in front breaks callers; a click shows the changes. Also says whether there is something to stop. */
export class ChangeCounter implements Disposable {
  private readonly store = new DisposableStore();
  private readonly item = this.store.add(
    vscode.window.createStatusBarItem('apiKata.changes', vscode.StatusBarAlignment.Right, 109),
  );

  constructor(
    private readonly comparisons: Comparisons,
    private readonly session: Session,
  ) {
    this.item.name = vscode.l10n.t('API Kata: changes');
    this.item.command = {
      title: vscode.l10n.t('Show Feedback'),
      command: 'apiKata.showFeedback',
      arguments: ['changes'],
    };
    const redraw = () => this.redraw();
    this.store.add(comparisons.onDidChange(redraw));
    this.store.add(session.onDidTurn(redraw));
    redraw();
  }

  dispose(): void {
    this.store.dispose();
  }

  private redraw(): void {
    const { active, stranger } = this.session;
    const comparison = this.comparisons.of(active?.key ?? stranger?.key);
    void vscode.commands.executeCommand('setContext', 'apiKata.comparing', comparison !== undefined);
    if (!comparison) return this.item.hide();
    const { icon, long, short } = changeCounts(comparison);
    this.item.text = `$(${icon}) ${inLabel(short)}`;
    this.item.tooltip = comparison.trouble ?? long;
    this.item.accessibilityInformation = { label: `API Kata: ${long}`, role: 'button' };
    this.item.show();
  }
}
