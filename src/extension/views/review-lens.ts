import * as vscode from 'vscode';
import { counted } from '../../core/reading/tally';
import { isOpenTo } from '../../core/progress/progress';
import { localeOf } from '../../core/texts/locale';
import { reportTexts } from '../../core/texts/report/texts';
import type { LintedFiles } from '../checking/linted-files';
import type { Answer, Session } from '../checking/session';
import type { Disposable } from '../disposables';
import { DisposableStore } from '../disposables';
import { infoLine, openApiLine } from '../openapi-file';
import type { ProgressStore } from '../progress/progress-store';
import { standingLabel } from './standing-label';

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

  constructor(
    private readonly session: Session,
    private readonly progress: ProgressStore,
    private readonly linted: LintedFiles,
  ) {
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

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    if (!vscode.workspace.getConfiguration().get(LENS_SETTING, true)) return [];
    const answer = this.session.get(document.uri.toString());
    return answer ? this.ofAnswer(document, answer) : this.ofFile(document);
  }

  private ofFile(document: vscode.TextDocument): vscode.CodeLens[] {
    const line = openApiLine(document);
    if (line === undefined) return [];
    const { t } = vscode.l10n;
    const report = this.linted.review(document.uri.toString())?.report;
    const lens = (title: string, command: string) =>
      new vscode.CodeLens(new vscode.Range(line, 0, line, 0), { title, command: `apiKata.${command}` });
    if (!report) return [lens(t('Review This OpenAPI File'), 'reviewFile')];
    const say = reportTexts(localeOf(vscode.env.language));
    const found = say.list(counted(report.findings, say)) || t('Nothing was found.');
    return [
      lens(`$(checklist) ${found}`, 'showFeedback'),
      lens(t('Choose Profile…'), 'chooseProfile'),
      lens(t('Export…'), 'exportReview'),
    ];
  }

  private ofAnswer(document: vscode.TextDocument, answer: Answer): vscode.CodeLens[] {
    const { t } = vscode.l10n;
    const { id } = answer.exercise;
    const progress = this.progress.of(id);
    const { text, tooltip } = standingLabel(answer);
    const line = new vscode.Range(infoLine(document), 0, infoLine(document), 0);
    const lens = (title: string, command: string, ...args: string[]) =>
      new vscode.CodeLens(line, { title, command: `apiKata.${command}`, arguments: args, tooltip });
    return [
      lens(text, 'showFeedback'),
      lens(t('Hint'), 'showHint'),
      lens(t('Brief'), 'openBrief', id),
      ...(progress.state === 'done' ? [] : [lens(t('Submit'), 'submit')]),
      ...(isOpenTo(progress) ? [lens(t('Solutions'), 'openSolution', id)] : []),
    ];
  }

  dispose(): void {
    this.store.dispose();
  }
}
