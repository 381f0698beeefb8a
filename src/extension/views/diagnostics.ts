import * as vscode from 'vscode';
import { mostSevere } from '../../core/reading/most-severe';
import type { Finding, Severity } from '../../core/report';
import { MOST_SHOWN } from '../checking/most-shown';
import type { Disposable } from '../disposables';
import type { Event } from '../emitter';
import { toRange } from './ranges';
import { ruleAddress } from './rule-address';

/** Who knows findings: the session for answers, the linted files for all others. Keys are URIs as text. */
export interface FindingSource {
  readonly onDidChange: Event<string>;
  findings(key: string): readonly Finding[] | undefined;
  /** How many more there are than `findings` lists. */
  omitted?(key: string): number;
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

  private rulePages: ReadonlyMap<string, unknown> = new Map();

  /** `rulePages` may take its time: the first findings, which wait for the worker, take longer. */
  constructor(
    private readonly sources: readonly FindingSource[],
    rulePages: Promise<ReadonlyMap<string, unknown>>,
  ) {
    this.subscriptions = sources.map((source) => source.onDidChange((key) => this.redraw(key)));
    void rulePages.then((pages) => {
      this.rulePages = pages;
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
    if (!findings) return this.collection.delete(uri);
    const shown = mostSevere(findings, MOST_SHOWN);
    const omitted = this.sources.reduce((sum, source) => sum + (source.omitted?.(key) ?? 0), 0);
    const left = findings.length - shown.length + omitted;
    const diagnostics = shown.map((finding) => this.toDiagnostic(uri, finding));
    this.collection.set(uri, left > 0 ? [andMore(left, shown.length), ...diagnostics] : diagnostics);
  }

  private toDiagnostic(
    uri: vscode.Uri,
    { range, message, severity, rule, file, related = [], tags }: Finding,
  ): vscode.Diagnostic {
    const diagnostic = new vscode.Diagnostic(toRange(range), message, SEVERITIES[severity]);
    diagnostic.source = 'API Kata';
    if (tags) diagnostic.tags = [vscode.DiagnosticTag.Deprecated];
    // What stands in another file is told by the message alone.
    diagnostic.relatedInformation = related
      .filter((one) => one.file === file)
      .map(
        (one) =>
          new vscode.DiagnosticRelatedInformation(
            new vscode.Location(uri, toRange(one.range)),
            one.pointer.replaceAll('~1', '/'),
          ),
      );
    diagnostic.code = this.rulePages.has(rule) ? { value: rule, target: ruleAddress(rule) } : rule;
    return diagnostic;
  }
}

/** Says at the top of the file that not everything is shown. */
function andMore(left: number, shown: number): vscode.Diagnostic {
  const { t } = vscode.l10n;
  const message =
    left === 1
      ? t('One more finding is not shown. These are the {0} most severe.', shown)
      : t('{0} more findings are not shown. These are the {1} most severe.', left, shown);
  const top = new vscode.Range(0, 0, 0, 0);
  const diagnostic = new vscode.Diagnostic(top, message, vscode.DiagnosticSeverity.Information);
  diagnostic.source = 'API Kata';
  return diagnostic;
}

/** The findings of the first source that knows the document. */
export function findingsFor(sources: readonly FindingSource[], key: string): readonly Finding[] | undefined {
  for (const source of sources) {
    const findings = source.findings(key);
    // What a decision waives is in the report, and no squiggle.
    if (findings) return findings.filter(({ waived }) => waived === undefined);
  }
  return undefined;
}
