import * as vscode from 'vscode';
import { nextExercise } from '../../core/progress/next-exercise';
import { attemptsAt } from '../../core/progress/progress';
import { localeOf } from '../../core/texts/locale';
import { reportTexts } from '../../core/texts/report/texts';
import type { Session } from '../checking/session';
import { troubleSentence } from '../checking/trouble-sentence';
import type { Content } from '../content/content';
import { DisposableStore, type Disposable } from '../disposables';
import { Emitter } from '../emitter';
import type { ProgressStore } from '../progress/progress-store';
import type { Hints } from './hints';
import type { FeedbackState } from './messages';

interface Sources {
  session: Session;
  content: Content;
  progress: ProgressStore;
  hints: Hints;
}

/** The review of what is in front, in words: one for the page and for the tree, so that they say the same. */
export class CurrentReview implements Disposable {
  private readonly store = new DisposableStore();
  private readonly changes = this.store.add(new Emitter<void>());

  readonly onDidChange = this.changes.event;

  constructor(private readonly sources: Sources) {
    const { session, progress, hints } = sources;
    const changed = () => this.changes.fire();
    for (const { onDidChange } of [session, progress, hints]) this.store.add(onDidChange(changed));
    this.store.add(session.onDidTurn(changed));
  }

  async state(): Promise<FeedbackState> {
    const { content, hints, session, progress } = this.sources;
    const slug = session.active?.exercise.id;
    if (slug !== undefined) await hints.load(slug);
    const [rulePages, exercises] = await Promise.all([content.rulePages(), content.exercises()]);
    const { feedbackState } = await import('./feedback-state');
    // Read after waiting, so that nobody sees less than the session knows.
    const answer = session.active;
    const id = answer?.exercise.id ?? '';
    return feedbackState(
      {
        lang: vscode.env.language,
        say: reportTexts(localeOf(vscode.env.language)),
        answer,
        stranger: session.stranger?.name,
        progress: progress.of(id),
        attempts: attemptsAt(progress.events, id)
          .reverse()
          .map(({ at, ...outcome }) => ({ ...outcome, when: dated(at) })),
        next: nextExercise(exercises, (one) => progress.of(one), answer?.exercise.id),
        rulePages,
        hints,
        trouble: ({ state }) => (state.kind === 'notChecked' ? troubleSentence(state.trouble) : ''),
      },
      vscode.l10n.t,
    );
  }

  dispose(): void {
    this.store.dispose();
  }
}

/** A moment as the reader writes dates. */
export function dated(at: string): string {
  return new Date(at).toLocaleString(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' });
}
