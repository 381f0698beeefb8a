import * as vscode from 'vscode';
import type { Exercise } from '../../core/exercises/exercise';
import type { Session } from '../checking/session';
import type { Content } from '../content/content';
import type { Disposable } from '../disposables';
import type { Action, ReadingState } from './messages';
import { Page, type ShowOptions } from './page';
import { runForPage } from './page-commands';
import type { SideColumn } from './side-column';

/** `tab`: what the tab is called, after what kind of page it is. */
type Text = Omit<ReadingState, 'lang' | 'subject'> & { tab: string };

/** The pages to read: the brief and the notes of an exercise, and the page of a rule. One panel each. */
export class ReadingPages implements Disposable {
  private readonly brief: ReadingPage;
  private readonly notes: ReadingPage;
  private readonly rule: ReadingPage;

  private readonly following: Disposable;
  private readonly content: Content;

  constructor(
    extensionUri: vscode.Uri,
    column: SideColumn,
    { content, session }: { content: Content; session: Session },
  ) {
    this.content = content;
    const { t } = vscode.l10n;
    const page = (viewType: string, kind: string, load: (subject: string) => Promise<Text | undefined>) =>
      new ReadingPage(extensionUri, column, viewType, kind, load);
    const feedback: Action = { command: 'showFeedback', label: t('Show Feedback') };
    this.brief = page('apiKata.brief', t('Brief'), (slug) =>
      this.ofExercise(slug, t('Brief'), ({ brief }) => brief, [feedback]),
    );
    this.notes = page('apiKata.notes', t('Notes'), (slug) =>
      this.ofExercise(slug, t('Notes'), ({ notes }) => notes, [
        { command: 'openSolution', argument: slug, label: t('Compare with the Solution') },
      ]),
    );
    this.rule = page('apiKata.rule', t('Rule'), async (id) => {
      const markdown = await this.content.rulePage(id);
      return markdown === undefined
        ? undefined
        : { tab: id, kicker: t('Rule'), title: '', markdown, actions: [] };
    });
    // The brief is that of the answer in front, as everything else is.
    this.following = session.onDidTurn(() => {
      if (session.active) void this.brief.follow(session.active.exercise.id);
    });
  }

  showBrief(slug: string, options: ShowOptions): void {
    this.brief.show(slug, options);
  }

  showNotes(slug: string): void {
    this.notes.show(slug, { preserveFocus: false });
  }

  showRule(id: string): void {
    this.rule.show(id, { preserveFocus: false });
  }

  dispose(): void {
    for (const one of [this.following, this.brief, this.notes, this.rule]) one.dispose();
  }

  private async ofExercise(
    slug: string,
    kind: string,
    text: (files: Awaited<ReturnType<Content['files']>>) => string,
    actions: Action[],
  ): Promise<Text | undefined> {
    const exercise = await this.content.exercise(slug);
    if (!exercise) return undefined;
    const markdown = text(await this.content.files(slug));
    const { title } = exercise;
    return { tab: title, kicker: `${kind} · ${size(exercise)}`, title, markdown, actions };
  }
}

function size({ level, minutes }: Exercise): string {
  return `${vscode.l10n.t('Level {0}', level)} · ${vscode.l10n.t('{0} min', minutes)}`;
}

/** A page that shows one text at a time. */
class ReadingPage implements Disposable {
  private readonly page: Page<ReadingState>;
  private subject = '';
  private tab = '';

  constructor(
    extensionUri: vscode.Uri,
    column: SideColumn,
    viewType: string,
    kind: string,
    private readonly load: (subject: string) => Promise<Text | undefined>,
  ) {
    this.page = new Page(extensionUri, column, {
      viewType,
      name: 'reading',
      title: () => (this.tab === '' ? kind : vscode.l10n.t('{0}: {1}', kind, this.tab)),
      state: () => this.state(),
      receive: (message) => message.type === 'run' && runForPage(message.command, message.argument),
      restore: (subject) => (this.subject = subject),
    });
  }

  show(subject: string, options: ShowOptions): void {
    this.subject = subject;
    this.page.show(options);
  }

  /** Changes the subject, where the page is open: its tab too, while another one stands before it. */
  async follow(subject: string): Promise<void> {
    this.subject = subject;
    await this.state();
    this.page.redraw();
  }

  dispose(): void {
    this.page.dispose();
  }

  private async state(): Promise<ReadingState | undefined> {
    const { subject } = this;
    const text = await this.load(subject).catch(() => undefined);
    if (subject !== this.subject) return undefined;
    const { tab, ...shown } = text ?? {
      ...{ tab: '', kicker: '', markdown: '', actions: [] },
      title: vscode.l10n.t('This page is not there.'),
    };
    this.tab = tab;
    return { lang: vscode.env.language, subject, ...shown };
  }
}
