import * as vscode from 'vscode';
import type { Content } from '../content/content';
import type { Disposable } from '../disposables';
import { exists } from '../content/text-files';
import { fileName, isTabOf } from '../documents';
import { warn } from '../notify';
import { openApiLine } from '../openapi-file';
import type { AnswerFiles } from '../practice/answer-files';
import type { PracticeFolder } from '../practice/practice-folder';
import type { Checker } from './checker';
import type { LintedFiles } from './linted-files';
import type { Session } from './session';
import { troubleSentence } from './trouble-sentence';

interface Parts {
  session: Session;
  checker: Checker;
  linted: LintedFiles;
  answers: AnswerFiles;
  content: Content;
  practice: PracticeFolder;
}

/** Follows the editor's documents: which are answers, when they change, and when they are gone. */
export class OpenDocuments implements Disposable {
  private readonly subscriptions: Disposable[];
  private readonly considering = new Set<Promise<void>>();
  private answerWatcher: vscode.FileSystemWatcher | undefined;

  constructor(private readonly parts: Parts) {
    const { workspace, window } = vscode;
    const { session } = parts;
    this.subscriptions = [
      workspace.onDidOpenTextDocument((document) => this.consider(document)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.changed(document);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => this.close(uri)),
      workspace.onDidSaveTextDocument((document) => void this.saved(document)),
      this.filesOnDisk(),
      this.answersOnDisk(),
      parts.practice.onDidChange(() => {
        this.answersOnDisk();
        this.considerAll();
      }),
      // A document lives on for minutes after its last tab; for the person it is closed.
      window.tabGroups.onDidChangeTabs(({ closed }) => this.tabsClosed(closed)),
      window.onDidChangeActiveTextEditor((editor) => editor && this.consider(editor.document)),
      // With the focus on a page, an answer that comes to light is the one in front.
      window.onDidChangeVisibleTextEditors((editors) => {
        if (!session.active && session.stranger === undefined)
          for (const { document } of editors) session.activate(document.uri.toString());
      }),
    ];
    this.considerAll();
  }

  /** Looks again at all open documents, e.g. because the practice folder is another one now. */
  considerAll(): void {
    for (const document of vscode.workspace.textDocuments) this.consider(document);
  }

  /** Resolves when it is known of every open document whether it is an answer. */
  async whenIdle(): Promise<void> {
    await Promise.all(this.considering);
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private consider(document: vscode.TextDocument): void {
    const considering = this.open(document);
    this.considering.add(considering);
    void considering.finally(() => this.considering.delete(considering));
  }

  private async open(document: vscode.TextDocument): Promise<void> {
    const { answers, content, session, checker, linted } = this.parts;
    const key = document.uri.toString();
    const slug = answers.slugOf(document.uri);
    const inFront = () => vscode.window.activeTextEditor?.document === document;
    // Content that cannot be loaded is the tree's to tell.
    const exercise = slug === undefined ? undefined : await content.exercise(slug).catch(() => undefined);
    // A file that was deleted stays open in its tab, and is nobody's answer any more.
    const gone = exercise !== undefined && !(await exists(document.uri).catch(() => true));
    if (document.isClosed || gone) return;
    if (!exercise) {
      const stranger = { key, name: fileName(document.uri) };
      if (session.get(key)) session.close(key);
      if (inFront() && isReviewable(document)) session.turnAway(stranger);
      if (isWanted(document) && !linted.has(key)) void linted.lint(document, stranger.name);
      return;
    }
    if (!session.get(key)) {
      session.open(key, exercise);
      void checker.check(document, exercise);
    }
    if (inFront()) session.activate(key);
  }

  private changed(document: vscode.TextDocument): void {
    const { session, checker, linted } = this.parts;
    const answer = session.get(document.uri.toString());
    // It may be a part of a spec.
    if (!answer) return linted.touch(document.uri.toString());
    session.activate(answer.key);
    checker.schedule(document, answer.exercise);
  }

  private async saved(document: vscode.TextDocument): Promise<void> {
    const { linted } = this.parts;
    linted.touch(document.uri.toString());
    if (!linted.has(document.uri.toString())) return;
    const outcome = await linted.lint(document, fileName(document.uri));
    // Otherwise its findings would disappear without a word.
    if (outcome && 'trouble' in outcome) warn(troubleSentence(outcome.trouble));
  }

  /**
   * What a spec refers to may change without an editor, alone or with its folder: of a folder that comes or goes VS Code
   * tells nothing but the folder. Nobody looks before there is a spec that was linted.
   */
  private filesOnDisk(): Disposable {
    const { linted } = this.parts;
    // A spec that was linted is open, and tells itself when it changes.
    const touch = (uri: vscode.Uri) => linted.has(uri.toString()) || linted.touch(uri.toString());
    let watcher: vscode.FileSystemWatcher | undefined;
    const waiting = linted.onDidChange(() => {
      waiting.dispose();
      watcher = vscode.workspace.createFileSystemWatcher('**');
      for (const happens of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete]) happens(touch);
    });
    return {
      dispose: () => {
        waiting.dispose();
        watcher?.dispose();
      },
    };
  }

  /** An answer whose file is deleted has no score any more; one that comes back is reviewed again. */
  private answersOnDisk(): Disposable {
    this.answerWatcher?.dispose();
    const folder = this.parts.practice.current;
    if (folder) {
      const pattern = new vscode.RelativePattern(folder, '*/openapi.{yaml,yml,json}');
      const watcher = vscode.workspace.createFileSystemWatcher(pattern, false, true);
      watcher.onDidDelete((uri) => this.close(uri));
      watcher.onDidCreate(() => this.considerAll());
      this.answerWatcher = watcher;
    }
    return {
      dispose: () => {
        this.answerWatcher?.dispose();
      },
    };
  }

  private close(uri: vscode.Uri): void {
    const key = uri.toString();
    this.parts.checker.forget(key);
    this.parts.session.close(key);
    this.parts.linted.close(key);
  }

  private tabsClosed(closed: readonly vscode.Tab[]): void {
    const open = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
    for (const { input } of closed) {
      if (!(input instanceof vscode.TabInputText)) continue;
      const { uri } = input;
      if (!open.some((tab) => isTabOf(tab, uri))) this.close(uri);
    }
  }
}

/** Whether the person wants each OpenAPI file reviewed, and this one stands open as one. */
function isWanted(document: vscode.TextDocument): boolean {
  const settings = vscode.workspace.getConfiguration('apiKata', document.uri);
  return (
    settings.get('reviewOpenFiles', false) && isReviewable(document) && openApiLine(document) !== undefined
  );
}

/** Whether a document could be taken for an OpenAPI file: not a log, a solution or a setting. */
function isReviewable({ languageId, uri }: vscode.TextDocument): boolean {
  return ['yaml', 'json'].includes(languageId) && ['file', 'untitled', 'vscode-vfs'].includes(uri.scheme);
}
