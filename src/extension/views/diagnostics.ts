import * as vscode from 'vscode';
import type { Finding, Range, Severity } from '../../core/report';
import type { Disposable } from '../disposables';
import type { Event } from '../emitter';

/** Who knows findings: the session for answers, the linted files for all others. Keys are URIs as text. */
export interface FindingSource {
  readonly onDidChange: Event<string>;
  findings(key: string): readonly Finding[] | undefined;
}

const SEVERITIES: Record<Severity, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warn: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Draws findings in the editor and the Problems view. Each code opens the rule's page. */
export class Diagnostics implements Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('API Kata');
  private readonly subscriptions: Disposable[];

  private rulePages: ReadonlySet<string> = new Set();

  /** `rulePages` may take its time: the first findings, which wait for the worker, take longer. */
  constructor(
    private readonly sources: readonly FindingSource[],
    rulePages: Promise<ReadonlySet<string>>,
  ) {
    this.subscriptions = sources.map((source) => source.onDidChange((key) => this.redraw(key)));
    void rulePages.then((ids) => {
      this.rulePages = ids;
      this.collection.forEach((uri) => this.redraw(uri.toString()));
    });
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.collection.dispose();
  }

  private redraw(key: string): void {
    const uri = vscode.Uri.parse(key, true);
    const findings = findingsFor(this.sources, key);
    if (findings)
      this.collection.set(
        uri,
        findings.map((finding) => this.toDiagnostic(finding)),
      );
    else this.collection.delete(uri);
  }

  private toDiagnostic({ range, message, severity, rule }: Finding): vscode.Diagnostic {
    const diagnostic = new vscode.Diagnostic(toRange(range), message, SEVERITIES[severity]);
    diagnostic.source = 'API Kata';
    diagnostic.code = this.rulePages.has(rule) ? { value: rule, target: ruleCommand(rule) } : rule;
    return diagnostic;
  }
}

/** The findings of the first source that knows the document. */
export function findingsFor(sources: readonly FindingSource[], key: string): readonly Finding[] | undefined {
  for (const source of sources) {
    const findings = source.findings(key);
    if (findings) return findings;
  }
  return undefined;
}

/** A link that opens the rule's page: `vscode://` would leave the editor, a command stays in this window. */
export function ruleCommand(rule: string): vscode.Uri {
  return vscode.Uri.parse(`command:apiKata.explainRule?${encodeURIComponent(JSON.stringify([rule]))}`);
}

export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
