import * as vscode from 'vscode';
import { DisposableStore, type Disposable } from '../disposables';
import { openApiLine } from '../openapi-file';
import type { LensSources } from './review-lenses';

/** The setting that switches rows above a document off. */
export const LENS_SETTING = 'apiKata.codeLens';

/**
 * A row above `info:` of an answer: where it stands, and what one does next; and above `openapi:` of any other file, that it
 * can be reviewed, or what was found. Switched off by `apiKata.codeLens`.
 */
export class ReviewLens implements vscode.CodeLensProvider, Disposable {
  private readonly store = new DisposableStore();
  private readonly changes = this.store.add(new vscode.EventEmitter<void>());

  readonly onDidChangeCodeLenses = this.changes.event;

  constructor(private readonly sources: LensSources) {
    const { linted, progress, session } = sources;
    const changed = () => this.changes.fire();
    this.store.add(
      session.onDidChange((key) => {
        // The row changes with an outcome, not with each keystroke.
        if (session.get(key)?.state.kind !== 'checking') changed();
      }),
    );
    this.store.add(progress.onDidChange(changed));
    this.store.add(linted.onDidChange(changed));
    this.store.add(
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(LENS_SETTING)) changed();
      }),
    );
    const selector = ['yaml', 'json', 'jsonc'].map((language) => ({ language }));
    this.store.add(vscode.languages.registerCodeLensProvider(selector, this));
  }

  async provideCodeLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    if (!vscode.workspace.getConfiguration().get(LENS_SETTING, true)) return [];
    const line = openApiLine(document);
    // Most YAML and JSON is none of ours.
    if (line === undefined && !this.sources.session.get(document.uri.toString())) return [];
    const { IN_EDITOR } = await import('./in-editor');
    return IN_EDITOR.reviewLenses(document, line, this.sources);
  }

  dispose(): void {
    this.store.dispose();
  }
}
