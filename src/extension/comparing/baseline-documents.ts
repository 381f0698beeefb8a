import * as vscode from 'vscode';
import type { Disposable } from '../disposables';
import type { Source } from './source';

const SCHEME = 'api-kata-baseline';

/** Baselines that are no files of the person, as documents that nobody can edit. */
export class BaselineDocuments implements vscode.TextDocumentContentProvider, Disposable {
  private readonly texts = new Map<string, string>();
  private readonly changes = new vscode.EventEmitter<vscode.Uri>();
  private readonly registered = vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);

  readonly onDidChange = this.changes.event;

  /** Where a baseline is shown: a file as itself, anything else under the file's name with the revision in it. */
  uri(file: vscode.Uri, source: Source, since: string): vscode.Uri {
    if (source.kind === 'file') return vscode.Uri.parse(source.uri, true);
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    const dot = name.includes('.') ? name.lastIndexOf('.') : name.length;
    const shown = `${name.slice(0, dot)} (${since.replace(/[/\\]/g, '-')})${name.slice(dot)}`;
    return vscode.Uri.from({ scheme: SCHEME, path: `/${shown}`, query: file.toString() });
  }

  set(uri: vscode.Uri, text: string): void {
    if (uri.scheme !== SCHEME || this.texts.get(uri.toString()) === text) return;
    this.texts.set(uri.toString(), text);
    this.changes.fire(uri);
  }

  provideTextDocumentContent(uri: vscode.Uri): string | undefined {
    return this.texts.get(uri.toString());
  }

  dispose(): void {
    this.registered.dispose();
    this.changes.dispose();
  }
}
