import * as vscode from 'vscode';
import type { Exercise } from '../../core/exercises/exercise';
import type { Content } from '../content/content';
import type { Disposable } from '../disposables';
import type { Action, ReadingState } from './messages';
import { Page, type ShowOptions } from './page';
import { runForPage } from './page-commands';
import type { SideColumn } from './side-column';

type Text = Omit<ReadingState, 'lang' | 'subject'>;

/** The pages to read: the brief and the notes of an exercise, and the page of a rule. One panel each. */
export class ReadingPages implements Disposable {
  private readonly brief: ReadingPage;
  private readonly notes: ReadingPage;
  private readonly rule: ReadingPage;

  constructor(
    extensionUri: vscode.Uri,
    column: SideColumn,
    private readonly content: Content,
  ) {
    const { t } = vscode.l10n;
    const page = (viewType: string, title: string, load: (subject: string) => Promise<Text | undefined>) =>
      new ReadingPage(extensionUri, column, viewType, title, load);
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
      return markdown === undefined ? undefined : { kicker: t('Rule'), title: '', markdown, actions: [] };
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
    for (const page of [this.brief, this.notes, this.rule]) page.dispose();
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
    return { kicker: `${kind} · ${size(exercise)}`, title: exercise.title, markdown, actions };
  }
}

function size({ level, minutes }: Exercise): string {
  return `${vscode.l10n.t('Level {0}', level)} · ${vscode.l10n.t('{0} min', minutes)}`;
}

/** A page that shows one text at a time. */
class ReadingPage implements Disposable {
  private readonly page: Page<ReadingState>;
  private subject = '';

  constructor(
    extensionUri: vscode.Uri,
    column: SideColumn,
    viewType: string,
    title: string,
    private readonly load: (subject: string) => Promise<Text | undefined>,
  ) {
    this.page = new Page(extensionUri, column, {
      viewType,
      name: 'reading',
      title: () => title,
      state: () => this.state(),
      receive: (message) => message.type === 'run' && runForPage(message.command, message.argument),
      restore: (subject) => (this.subject = subject),
    });
  }

  show(subject: string, options: ShowOptions): void {
    this.subject = subject;
    this.page.show(options);
  }

  dispose(): void {
    this.page.dispose();
  }

  private async state(): Promise<ReadingState | undefined> {
    const { subject } = this;
    const text = await this.load(subject).catch(() => undefined);
    const missing = {
      kicker: '',
      title: vscode.l10n.t('This page is not there.'),
      markdown: '',
      actions: [],
    };
    return { lang: vscode.env.language, subject, ...(text ?? missing) };
  }
}
