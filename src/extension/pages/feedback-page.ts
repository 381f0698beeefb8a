import * as vscode from 'vscode';
import { parseHints } from '../../core/exercises/hints';
import type { Range } from '../../core/report';
import { localeOf } from '../../core/texts/locale';
import { reportTexts } from '../../core/texts/report/texts';
import type { Session } from '../checking/session';
import { troubleSentence } from '../checking/trouble-sentence';
import type { Content } from '../content/content';
import type { Disposable } from '../disposables';
import { showDocument } from '../documents';
import type { ProgressStore } from '../progress/progress-store';
import { toRange } from '../views/diagnostics';
import type { HintSource } from './goal-views';
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
  /** The tiers of each goal's hint, by exercise. */
  private readonly hintTexts = new Map<string, Map<string, string[]>>();

  constructor(
    extensionUri: vscode.Uri,
    column: SideColumn,
    private readonly sources: Sources,
  ) {
    this.page = new Page(extensionUri, column, {
      viewType: 'apiKata.feedback',
      name: 'feedback',
      title: () => vscode.l10n.t('Feedback'),
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
    const { content, session, progress } = this.sources;
    const slug = session.active?.exercise.id;
    const hints = slug === undefined ? noHints : await this.hintSource(slug);
    const rulePages = await content.rulePages();
    const { feedbackState } = await import('./feedback-state');
    // Read after waiting, so that the page never shows less than the session knows.
    const answer = session.active;
    return feedbackState(
      {
        lang: vscode.env.language,
        say: reportTexts(localeOf(vscode.env.language)),
        answer,
        progress: progress.of(answer?.exercise.id ?? ''),
        rulePages,
        hints,
        trouble: ({ state }) => (state.kind === 'notChecked' ? troubleSentence(state.trouble) : ''),
      },
      vscode.l10n.t,
    );
  }

  private async hintSource(slug: string): Promise<HintSource> {
    if (!this.hintTexts.has(slug)) {
      const texts = await this.sources.content.files(slug).then(
        ({ hints }) => parseHints(hints),
        () => new Map<string, string[]>(),
      );
      this.hintTexts.set(slug, texts);
    }
    const tiers = (of: string, goal: string) => this.hintTexts.get(of)?.get(goal) ?? [];
    return {
      shown: (of, goal) => tiers(of, goal).slice(0, this.sources.hints.revealed(of, goal)),
      next: (of, goal) => {
        const revealed = this.sources.hints.revealed(of, goal);
        return revealed < tiers(of, goal).length ? revealed + 1 : undefined;
      },
    };
  }

  private async goTo(range: Range): Promise<void> {
    const { active } = this.sources.session;
    if (active) await showDocument(vscode.Uri.parse(active.key, true), toRange(range));
  }
}

const noHints: HintSource = { shown: () => [], next: () => undefined };
