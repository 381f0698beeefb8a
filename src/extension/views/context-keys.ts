import * as vscode from 'vscode';
import type { Session } from '../checking/session';
import type { Disposable } from '../disposables';
import type { ProgressStore } from '../progress/progress-store';

/** Keeps the context keys that decide which commands are offered. */
export class ContextKeys implements Disposable {
  private readonly known = new Map<string, boolean>();
  private readonly subscriptions: Disposable[];

  constructor(
    private readonly session: Session,
    private readonly progress: ProgressStore,
  ) {
    const update = () => this.update();
    this.subscriptions = [session.onDidTurn(update), progress.onDidChange(update)];
    this.update();
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private update(): void {
    const slug = this.session.active?.exercise.id;
    this.set('apiKata.exerciseOpen', slug !== undefined);
    this.set('apiKata.exerciseSolved', slug !== undefined && this.progress.of(slug).state === 'done');
  }

  private set(key: string, value: boolean): void {
    if (this.known.get(key) === value) return;
    this.known.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  }
}
