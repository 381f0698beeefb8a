import * as vscode from 'vscode';
import type { Change } from '../../core/compatibility/change';
import type { Session } from '../checking/session';
import { DisposableStore, type Disposable } from '../disposables';
import { reportOf } from '../checking/session';
import { toRange } from '../views/ranges';
import { ruleAddress } from '../views/rule-address';
import { alreadyFound } from './already-found';
import type { Comparison, Comparisons } from './comparisons';

const SEVERITIES = {
  breaking: vscode.DiagnosticSeverity.Error,
  risky: vscode.DiagnosticSeverity.Warning,
} as const;

/** Draws the changes that may hurt somebody where they stand now, each with the place where it stood. */
export class ChangeDiagnostics implements Disposable {
  private readonly store = new DisposableStore();
  private readonly collection = this.store.add(
    vscode.languages.createDiagnosticCollection('API Kata: changes'),
  );
  /** The changes of each compared file, by the files in which they stand: two may have some in a third. */
  private readonly drawn = new Map<string, ReadonlyMap<string, readonly vscode.Diagnostic[]>>();
  private rulePages: ReadonlyMap<string, unknown> = new Map();

  constructor(
    private readonly comparisons: Comparisons,
    private readonly session: Session,
    rulePages: Promise<ReadonlyMap<string, unknown>>,
  ) {
    this.store.add(comparisons.onDidChange((key) => this.redraw(key)));
    void rulePages.then((pages) => (this.rulePages = pages));
  }

  dispose(): void {
    this.store.dispose();
  }

  private redraw(key: string): void {
    const comparison = this.comparisons.of(key);
    const byFile = new Map<string, vscode.Diagnostic[]>();
    for (const change of comparison ? this.shown(comparison) : []) {
      const file = change.file === undefined ? key : (comparison?.keyOf(change.file) ?? key);
      const diagnostic = this.toDiagnostic(change, comparison?.baseOf(change.base?.file) ?? '');
      byFile.set(file, [...(byFile.get(file) ?? []), diagnostic]);
    }
    const before = this.drawn.get(key)?.keys() ?? [];
    if (byFile.size > 0) this.drawn.set(key, byFile);
    else this.drawn.delete(key);
    for (const file of new Set([...before, ...byFile.keys()])) this.draw(file);
  }

  /** Draws what all comparisons say of a file. */
  private draw(file: string): void {
    const all = [...this.drawn.values()].flatMap((byFile) => byFile.get(file) ?? []);
    this.collection.set(vscode.Uri.parse(file, true), all);
  }

  private shown({ key, report, source, trouble }: Comparison): Change[] {
    if (!report || trouble !== undefined) return [];
    const answer = this.session.get(key);
    const findings = (source === 'exercise' && answer && reportOf(answer.state)?.findings) || [];
    return report.changes.filter((change) => change.severity !== 'safe' && !alreadyFound(change, findings));
  }

  private toDiagnostic({ base, kind, message, range, rule, severity, who, why }: Change, file: string) {
    const { t } = vscode.l10n;
    const diagnostic = new vscode.Diagnostic(
      toRange(range),
      `${message}\n${t('{0}: {1}', who, why)}`,
      severity === 'breaking' ? SEVERITIES.breaking : SEVERITIES.risky,
    );
    diagnostic.source = 'API Kata';
    diagnostic.code =
      rule !== undefined && this.rulePages.has(rule) ? { value: kind, target: ruleAddress(rule) } : kind;
    if (base) {
      const location = new vscode.Location(vscode.Uri.parse(file, true), toRange(base.range));
      diagnostic.relatedInformation = [
        new vscode.DiagnosticRelatedInformation(location, t('Here it stood before.')),
      ];
    }
    return diagnostic;
  }
}
