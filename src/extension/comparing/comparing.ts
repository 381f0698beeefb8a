import * as vscode from 'vscode';
import type { Locale } from '../../core/texts/locale';
import type { WorkerClient } from '../../worker/client';
import { PAUSE_MS } from '../checking/checker';
import type { LintedFiles } from '../checking/linted-files';
import type { Session } from '../checking/session';
import { specPlaceOf } from '../checking/spec-place';
import { DisposableStore, type Disposable } from '../disposables';
import { fileName, isTabOf } from '../documents';
import { BaselineDocuments } from './baseline-documents';
import { baselineText, sinceOf, watchBaseline, type Compared } from './baseline-texts';
import { ChangeCounter } from './change-counter';
import { ChangeDiagnostics } from './change-diagnostics';
import { ChangeLens } from './change-lens';
import { Choices } from './choices';
import { compared } from './compared';
import type { Comparisons } from './comparisons';
import type { BaselineText, Source } from './source';

export interface ComparingSources {
  client: WorkerClient;
  locale: Locale;
  session: Session;
  linted: LintedFiles;
  comparisons: Comparisons;
  /** Keeps with what each file is compared; `when-comparing` looks into it, too. */
  memory: vscode.Memento;
  rulePages: Promise<ReadonlyMap<string, unknown>>;
}

/** An open file, and what it is compared with. */
interface Pair {
  source: Source;
  uri: vscode.Uri;
  /** As it was read last; undefined where it may be another one by now. */
  baseline: Promise<BaselineText> | undefined;
  watching: Promise<Disposable>;
}

/**
 * Compares open files with their baselines: when the baseline is chosen or has changed, and after each review of the file,
 * which never waits for it. A file that nobody reviews is compared after a pause in typing.
 */
export class Comparing implements Disposable {
  private readonly store = new DisposableStore();
  private readonly documents = this.store.add(new BaselineDocuments());
  private readonly choices: Choices;
  private readonly pairs = new Map<string, Pair>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(private readonly sources: ComparingSources) {
    const { comparisons, linted, memory, session, rulePages } = sources;
    this.choices = new Choices(memory);
    const { workspace, window } = vscode;
    this.store.add(new ChangeDiagnostics(comparisons, session, rulePages));
    this.store.add(new ChangeCounter(comparisons, session));
    this.store.add(new ChangeLens(comparisons, session));
    const reviewed = (key: string) => {
      if (session.get(key)?.state.kind !== 'checking') void this.compare(key);
    };
    for (const subscription of [
      session.onDidChange(reviewed),
      linted.onDidChange(reviewed),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.edited(document.uri.toString());
      }),
      workspace.onDidOpenTextDocument((document) => this.resume(document)),
      workspace.onDidCloseTextDocument(({ uri }) => this.close(uri.toString())),
      window.onDidChangeActiveTextEditor((editor) => editor && this.resume(editor.document)),
      window.tabGroups.onDidChangeTabs(({ closed }) => this.tabsClosed(closed)),
    ])
      this.store.add(subscription);
    for (const document of workspace.textDocuments) this.resume(document);
  }

  /** Compares an open file with a baseline from now on, in place of what it was compared with, and when it is opened again. */
  async choose(document: vscode.TextDocument, source: Source): Promise<void> {
    await this.choices.set(document.uri.toString(), source);
    await this.begin(document, source);
  }

  /** Ends the comparison of a file for good. */
  async stop(key: string): Promise<void> {
    await this.choices.set(key, undefined);
    this.close(key);
  }

  private async begin(document: vscode.TextDocument, source: Source): Promise<void> {
    const key = document.uri.toString();
    this.close(key);
    const { uri } = document;
    const read = this.comparedFile(uri);
    const watching = watchBaseline(source, read, () => this.baselineChanged(key));
    this.pairs.set(key, { source, uri, watching, baseline: undefined });
    await this.compare(key);
  }

  /** Ends a comparison; with what the file was compared is not forgotten. */
  private close(key: string): void {
    this.cancel(key);
    void this.pairs.get(key)?.watching.then((watching) => watching.dispose());
    this.pairs.delete(key);
    this.sources.comparisons.set(key, undefined);
  }

  dispose(): void {
    for (const key of [...this.pairs.keys()]) this.close(key);
    this.store.dispose();
  }

  /** A file is compared as before when it is opened again. */
  private resume(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    const source = this.pairs.has(key) ? undefined : this.choices.of(key);
    if (source) void this.begin(document, source);
  }

  private edited(key: string): void {
    if (!this.pairs.has(key)) return;
    const { session, linted } = this.sources;
    // The review of the new text tells when it is there.
    if (session.get(key) || linted.has(key)) return;
    this.later(key);
  }

  private baselineChanged(key: string): void {
    const pair = this.pairs.get(key);
    if (pair) pair.baseline = undefined;
    this.later(key);
  }

  private later(key: string): void {
    this.cancel(key);
    this.timers.set(
      key,
      setTimeout(() => void this.compare(key), PAUSE_MS),
    );
  }

  private cancel(key: string): void {
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
  }

  private async compare(key: string): Promise<void> {
    const pair = this.pairs.get(key);
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === key);
    if (!pair || !document) return;
    const { client, comparisons, locale, session } = this.sources;
    const { source, uri } = pair;
    const { exercise } = this.comparedFile(uri);
    const place = exercise ? undefined : specPlaceOf(key);
    const since = sinceOf(source);
    const base = this.documents.uri(uri, source, since);
    const name = fileName(uri);
    const keyOf = (file: string) => place?.keyOf(file) ?? key;
    // What Git keeps or an exercise ships leads to no other file.
    const shipped = source.kind === 'file' ? specPlaceOf(base.toString()) : undefined;
    const baseOf = (file?: string) => (file && shipped?.keyOf(file)) ?? base.toString();
    const known = { key, name, since, source: source.kind, keyOf, baseOf };
    if (!comparisons.of(key)) comparisons.set(key, known);
    const { version } = document;
    const reading = (pair.baseline ??= baselineText(source, this.comparedFile(uri)));
    const baseline = await reading;
    // It has changed meanwhile, and will be compared with again.
    if (pair.baseline !== reading) return;
    if ('text' in baseline) this.documents.set(base, baseline.text);
    const outcome = await compared(client, baseline, {
      ...{ key, locale, since },
      beside: { file: shipped?.folder.document ?? base.toString(), folder: shipped?.folder },
      file: place?.folder.document ?? name,
      text: document.getText(),
      folder: place?.folder,
      answers: session.get(key)?.exercise.id,
    });
    // What is late has been asked for again.
    const isLate = this.pairs.get(key) !== pair || document.isClosed || document.version !== version;
    if (!outcome || isLate) return;
    const earlier = 'isEdited' in outcome ? comparisons.of(key)?.report : undefined;
    comparisons.set(key, { ...known, ...(earlier ? { report: earlier } : {}), ...outcome });
  }

  private comparedFile(uri: vscode.Uri): Compared {
    return { uri, exercise: this.sources.session.get(uri.toString())?.exercise };
  }

  private tabsClosed(closed: readonly vscode.Tab[]): void {
    const open = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
    for (const { input } of closed)
      if (input instanceof vscode.TabInputText && !open.some((tab) => isTabOf(tab, input.uri)))
        this.close(input.uri.toString());
  }
}
