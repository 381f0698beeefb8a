import * as vscode from 'vscode';
import type { RuleInfo } from '../../core/rule-info';
import { localeOf } from '../../core/texts/locale';
import type { LintedFiles } from '../checking/linted-files';
import type { Session } from '../checking/session';
import { troubleSentence } from '../checking/trouble-sentence';
import type { WorkerClient } from '../../worker/client';
import type { Comparisons } from '../comparing/comparisons';
import type { Content } from '../content/content';
import { DisposableStore, type Disposable } from '../disposables';
import { Emitter } from '../emitter';
import type { ProgressStore } from '../progress/progress-store';
import type { FixTitles } from './fix-titles';
import type { RuleExtracts } from './rule-extracts';
import type { Hints } from './hints';
import type { FeedbackState } from './messages';

interface Sources {
  session: Session;
  content: Content;
  progress: ProgressStore;
  hints: Hints;
  linted: LintedFiles;
  client: WorkerClient;
  comparisons: Comparisons;
}

/** The review of what is in front, in words: one for the page and for the tree, so that they say the same. */
export class CurrentReview implements Disposable {
  private readonly store = new DisposableStore();
  private readonly changes = this.store.add(new Emitter<void>());

  private titles: FixTitles | undefined;
  private extracts: RuleExtracts | undefined;
  private loadingRules: Promise<RuleInfo[]> | undefined;

  readonly onDidChange = this.changes.event;

  constructor(private readonly sources: Sources) {
    const { comparisons, session, progress, hints, linted } = sources;
    const changed = () => this.changes.fire();
    for (const { onDidChange } of [session, progress, hints]) this.store.add(onDidChange(changed));
    this.store.add(
      linted.onDidChange((key) => key === linted.review(session.stranger?.key ?? '')?.key && changed()),
    );
    this.store.add(
      comparisons.onDidChange((key) => key === (session.active ?? session.stranger)?.key && changed()),
    );
    this.store.add(session.onDidTurn(changed));
  }

  /** What is in front, in a few words: the title of the exercise, or the name of a file that was reviewed. */
  get title(): string | undefined {
    const { comparisons, linted, session } = this.sources;
    const { active, stranger } = session;
    if (active || !stranger) return active?.exercise.title;
    return (linted.review(stranger.key) ?? comparisons.of(stranger.key))?.name;
  }

  async state(): Promise<FeedbackState> {
    const { content, hints, session } = this.sources;
    const slug = session.active?.exercise.id;
    if (slug !== undefined) await hints.load(slug);
    const [rulePages, exercises] = await Promise.all([content.rulePages(), content.exercises()]);
    const rules = session.stranger ? await this.rules() : [];
    const { FixTitles, reviewState, RuleExtracts } = await import('./review-state');
    const extracts = (this.extracts ??= new RuleExtracts((rule) => content.rulePage(rule)));
    await extracts.load(this.sources);
    const { client } = this.sources;
    const titles = (this.titles ??= this.store.add(
      new FixTitles(client, localeOf(vscode.env.language), () => this.changes.fire()),
    ));
    // Read after waiting, so that nobody sees less than the session knows.
    return reviewState({
      ...this.sources,
      ...{ rulePages, exercises, rules, lang: vscode.env.language, t: vscode.l10n.t },
      ...{ dated, because: troubleSentence, extracts },
      fixTitles: (key, findings) => titles.of({ key, findings, text: textOf(key) }),
    });
  }

  /** What there is to know of each rule; nothing where that cannot be read. */
  private rules(): Promise<RuleInfo[]> {
    this.loadingRules ??= this.sources.content.rules('review').catch(() => []);
    return this.loadingRules;
  }

  dispose(): void {
    this.store.dispose();
  }
}

/** A moment as the reader writes dates. */
export function dated(at: string): string {
  return new Date(at).toLocaleString(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' });
}

function textOf(key: string): string {
  return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === key)?.getText() ?? '';
}
