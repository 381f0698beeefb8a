import * as vscode from 'vscode';
import { metGoals } from '../../core/reading/goals';
import type { Answer, Session } from '../checking/session';
import type { Disposable } from '../disposables';
import type { ProgressStore } from './progress-store';

/** Remembers the outcome of a saved answer when it differs from the last one, so that the tree knows it later. */
export class SavedOutcomes implements Disposable {
  /** Answers that were saved while their check was still under way. */
  private readonly waiting = new Set<string>();
  private readonly subscriptions: Disposable[];

  constructor(
    private readonly session: Session,
    private readonly progress: ProgressStore,
  ) {
    this.subscriptions = [
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        this.waiting.add(uri.toString());
        this.remember(uri.toString());
      }),
      session.onDidChange((key) => this.remember(key)),
    ];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private remember(key: string): void {
    if (!this.waiting.has(key)) return;
    const answer = this.session.get(key);
    if (answer?.state.kind === 'checking') return;
    this.waiting.delete(key);
    const event = answer && outcomeOf(answer);
    if (!event) return;
    const { latest } = this.progress.of(event.exercise);
    const same = latest?.score === event.score && latest.met === event.met && latest.total === event.total;
    if (!same) void this.progress.record({ kind: 'checked', ...event });
  }
}

/** Exercise, score and goals of a checked answer; undefined where goals could not be checked. */
function outcomeOf({ exercise, state }: Answer) {
  if (state.kind !== 'checked' || !state.report.complete) return undefined;
  const { score, goals } = state.report;
  return { exercise: exercise.id, score, met: metGoals(state.report), total: goals.length };
}
