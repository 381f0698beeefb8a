import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import * as vscode from 'vscode';
import { PAUSE_MS } from '../../../src/extension/checking/checker';
import type { StockReply } from './stock-worker.host';

const SEVERITIES = [
  vscode.DiagnosticSeverity.Error,
  vscode.DiagnosticSeverity.Warning,
  vscode.DiagnosticSeverity.Information,
  vscode.DiagnosticSeverity.Hint,
];

/** An extension around stock Spectral, as small as one can be: the same pause, a worker, one collection. */
export class StockLinter {
  private readonly worker = new Worker(join(__dirname, 'stock-worker.host.js'));
  private readonly collection = vscode.languages.createDiagnosticCollection('Spectral');
  private readonly published = new Set<(version: number) => void>();
  private readonly waiting = new Map<number, (reply: StockReply) => void>();
  private timer: NodeJS.Timeout | undefined;
  private lastId = 0;

  constructor(document: vscode.TextDocument) {
    this.worker.on('message', (reply: StockReply) => {
      this.waiting.get(reply.id)?.(reply);
      this.waiting.delete(reply.id);
    });
    this.worker.on('error', (error) => console.error(error));
    vscode.workspace.onDidChangeTextDocument((change) => {
      if (change.document !== document) return;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.lint(document), PAUSE_MS);
    });
  }

  /** Calls back with the version of each text whose diagnostics are published. */
  onPublished(listener: (version: number) => void): vscode.Disposable {
    this.published.add(listener);
    return new vscode.Disposable(() => this.published.delete(listener));
  }

  /** Lints now and publishes, unless the text has changed meanwhile. */
  async lint(document: vscode.TextDocument): Promise<number> {
    const { version, uri } = document;
    const id = ++this.lastId;
    const { results } = await new Promise<StockReply>((settle) => {
      this.waiting.set(id, settle);
      this.worker.postMessage({ id, text: document.getText() });
    });
    if (document.version !== version) return results.length;
    this.collection.set(
      uri,
      results.map(({ code, message, severity, range: { start, end } }) => {
        const range = new vscode.Range(start.line, start.character, end.line, end.character);
        const diagnostic = new vscode.Diagnostic(range, message, SEVERITIES[severity]);
        diagnostic.source = 'spectral';
        diagnostic.code = code;
        return diagnostic;
      }),
    );
    for (const listener of this.published) listener(version);
    return results.length;
  }

  async dispose(): Promise<void> {
    this.collection.dispose();
    await this.worker.terminate();
  }
}
