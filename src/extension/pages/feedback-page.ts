import * as vscode from 'vscode';
import type { Range } from '../../core/report';
import { localeOf } from '../../core/texts/locale';
import { nextExercise } from '../../core/progress/next-exercise';
import { attemptsAt } from '../../core/progress/progress';
import { reportTexts } from '../../core/texts/report/texts';
import type { Session } from '../checking/session';
import { troubleSentence } from '../checking/trouble-sentence';
import type { Content } from '../content/content';
import type { Disposable } from '../disposables';
import { showDocument } from '../documents';
import type { ProgressStore } from '../progress/progress-store';
import { toRange } from '../views/diagnostics';
import type { Hints } from './hints';
import type { FeedbackState } from './messages';
import { Page, type ShowOptions } from './page';
import { runForPage } from './page-commands';
import type { SideColumn } from './side-column';

interface Sources {
  session: Session;
  content: Content;
  progress: ProgressStore;
  hints: Hints;
}

/** The review of the active answer, beside it. Redrawn from the session; opened only when asked for. */
export class FeedbackPage implements Disposable {
  private readonly page: Page<FeedbackState>;
  private readonly subscriptions: Disposable[];

  constructor(
    extensionUri: vscode.Uri,
    column: SideColumn,
    private readonly sources: Sources,
  ) {
    this.page = new Page(extensionUri, column, {
      viewType: 'apiKata.feedback',
      name: 'feedback',
      title: () => {
        const { active } = this.sources.session;
        return active ? vscode.l10n.t('Feedback: {0}', active.exercise.title) : vscode.l10n.t('Feedback');
      },
      state: () => this.state(),
      receive: (message) => {
        if (message.type === 'run') runForPage(message.command, message.argument);
        else void this.goTo(message.range);
      },
    });
    const redraw = () => this.page.redraw();
    const { session, progress, hints } = sources;
    this.subscriptions = [
      this.page,
      session.onDidChange(redraw),
      session.onDidTurn(redraw),
      progress.onDidChange(redraw),
      hints.onDidChange(redraw),
    ];
  }

  show(options: ShowOptions): void {
    this.page.show(options);
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private async state(): Promise<FeedbackState> {
    const { content, hints, session, progress } = this.sources;
    const slug = session.active?.exercise.id;
    if (slug !== undefined) await hints.load(slug);
    const [rulePages, exercises] = await Promise.all([content.rulePages(), content.exercises()]);
    const { feedbackState } = await import('./feedback-state');
    // Read after waiting, so that the page never shows less than the session knows.
    const answer = session.active;
    return feedbackState(
      {
        lang: vscode.env.language,
        say: reportTexts(localeOf(vscode.env.language)),
        answer,
        stranger: session.stranger,
        progress: progress.of(answer?.exercise.id ?? ''),
        attempts: attemptsAt(progress.events, answer?.exercise.id ?? '')
          .reverse()
          .map(({ at, ...outcome }) => ({
            ...outcome,
            when: new Date(at).toLocaleString(vscode.env.language),
          })),
        next: nextExercise(exercises, answer?.exercise.id, ({ id }) => progress.of(id).state === 'done'),
        rulePages,
        hints,
        trouble: ({ state }) => (state.kind === 'notChecked' ? troubleSentence(state.trouble) : ''),
      },
      vscode.l10n.t,
    );
  }

  private async goTo(range: Range): Promise<void> {
    const { active } = this.sources.session;
    if (active) await showDocument(vscode.Uri.parse(active.key, true), toRange(range));
  }
}
